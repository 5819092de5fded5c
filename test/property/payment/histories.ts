/** Why: any history of credits, payments, allocations and what is undone, of any invoice, for rules that must hold after each of them. */
import * as fc from 'fast-check'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { customerIdSchema, factIdSchema, orderIdSchema } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import type { PostingLine } from '../../../shared/domain/journal-entry.ts'
import { isZero, money, type Money, scaleBy, toDecimal } from '../../../shared/domain/money.ts'
import { applyPayment, type PayableInvoice } from '../../../shared/domain/payment/apply-payment.ts'
import { invoiceAfterPayment } from '../../../shared/domain/payment/invoice-after-payment.ts'
import { owedOn, paidOf } from '../../../shared/domain/payment/open-invoice.ts'
import { allocationsInForce, type Payment, paymentIdSchema, unappliedOf } from '../../../shared/domain/payment/payment.ts'
import { postedAccountsOf } from '../../../shared/domain/payment/payment-accounts.ts'
import { paymentPosting } from '../../../shared/domain/payment/payment-posting.ts'
import { refundPayment } from '../../../shared/domain/payment/refund-payment.ts'
import { bringBack, takeBack } from '../../../shared/domain/payment/take-back.ts'
import { undoAllocation } from '../../../shared/domain/payment/undo-allocation.ts'
import { approveWriteOff, type Decided, undoWriteOff } from '../../../shared/domain/write-off/decide-write-off.ts'
import { writeOffIdSchema } from '../../../shared/domain/write-off/invoice-write-off.ts'
import { proposeWriteOff } from '../../../shared/domain/write-off/propose-write-off.ts'
import type { WriteOff } from '../../../shared/domain/write-off/write-off.ts'
import { writeOffsBetween } from '../../../shared/domain/write-off/written-off.ts'
import { aCreditNote } from '../../support/credit-notes.ts'
import { trustingSeller } from '../billing/orders.ts'
import { anyWish, partOf, type Wish } from '../crediting/histories.ts'

export const seller = trustingSeller()
const at = instantOf('2026-12-20T09:00:00.000Z')
const who = { by: 'finance', at }

type Act =
  | { readonly what: 'credit'; readonly wish: Wish }
  /** In thousandths of the gross amount; what is above what is owed stays the payer's. */
  | {
      readonly what: 'pay'
      readonly thousandths: bigint
      readonly bookThousandths: bigint
      readonly payer: 'customer' | 'parent' | 'nobody'
    }
  | { readonly what: 'apply' | 'undo' | 'refund' | 'undoWriteOff' | 'takeBack' | 'bringBack'; readonly which: number }
  /** In thousandths of what is owed. */
  | { readonly what: 'writeOff'; readonly thousandths: bigint; readonly proven: boolean }

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constant('credit' as const), wish: anyWish }),
  fc.record({
    what: fc.constant('pay' as const),
    thousandths: fc.bigInt({ min: 1n, max: 1400n }),
    bookThousandths: fc.bigInt({ min: 950n, max: 1050n }),
    payer: fc.constantFrom('customer' as const, 'parent' as const, 'nobody' as const),
  }),
  fc.record({
    what: fc.constantFrom(
      'apply' as const,
      'undo' as const,
      'refund' as const,
      'undoWriteOff' as const,
      'takeBack' as const,
      'bringBack' as const,
    ),
    which: fc.nat({ max: 9 }),
  }),
  fc.record({
    what: fc.constant('writeOff' as const),
    thousandths: fc.oneof(fc.constant(1000n), fc.bigInt({ min: 1n, max: 1000n })),
    proven: fc.boolean(),
  }),
)
export const anyActs = fc.array(anyAct, { minLength: 1, maxLength: 8 })

export type Books = {
  readonly invoice: Invoice
  readonly header: InvoiceHeader
  readonly notes: readonly Invoice[]
  readonly payments: readonly Payment[]
  readonly writeOffs: readonly WriteOff[]
  /** Each entry's lines, the invoice's first. */
  readonly entries: readonly (readonly PostingLine[])[]
}

export const openedBy = (invoice: Invoice): Books => {
  const { orderId, factId } = invoice.sources[0]!
  const header = {
    invoiceId: invoice.invoiceId,
    sellerId: invoice.sellerId,
    orderId: orderIdSchema.parse(orderId),
    factId: factIdSchema.parse(factId),
    customerId: invoice.customerId,
    state: 'SENT',
  } as InvoiceHeader
  return { invoice, header, notes: [], payments: [], writeOffs: [], entries: [invoice.posting] }
}

export const payableOf = ({ invoice, header, notes }: Books): PayableInvoice => {
  const claims = notes.map(creditClaimOf)
  return { header, invoice, number: 'F2026-000123', claims, creditNotes: claims }
}

export const owed = (books: Books): Money => owedOn(payableOf(books))

/** What is written off is credited no more. */
const credited = (books: Books, wish: Wish): Books => {
  if ((books.header.writeOffs ?? []).length > 0) return books
  const before = books.notes.map(creditClaimOf)
  const part = partOf(books.invoice, wish, before)
  const paid = paidOf(books.header, books.invoice)
  const note = aCreditNote(books.invoice, { part, reason: wish.reason, before, paid, seller })
  return note.ok ? { ...books, notes: [...books.notes, note.value], entries: [...books.entries, note.value.posting] } : books
}

type Change = {
  readonly before: Payment | undefined
  readonly after: Payment
  readonly collected: Parameters<typeof paymentPosting>[0]['collected']
}

const changed = (books: Books, change: Change): Books => {
  const { before, after } = change
  const header = { ...books.header, payments: [...invoiceAfterPayment(payableOf(books), after, at).payments] }
  const writeOffs = writeOffsBetween(payableOf(books), { ...payableOf(books), header })
  const lines = paymentPosting({ ...change, writeOffs }, seller.accounts)
  const payments = before === undefined ? [...books.payments, after] : books.payments.map((one) => (one === before ? after : one))
  return { ...books, header, payments, entries: lines.length === 0 ? books.entries : [...books.entries, lines] }
}

const payerOf = ({ invoice }: Books, payer: 'customer' | 'parent' | 'nobody') =>
  payer === 'nobody' ? undefined : payer === 'parent' ? customerIdSchema.parse('C-PARENT') : invoice.customerId

const paid = (books: Books, { thousandths, bookThousandths, payer }: Extract<Act, { what: 'pay' }>): Books => {
  const { invoice } = books
  const atLeastOne = (amount: Money): Money => (amount.minor > 0n ? amount : money(amount.currency, 1n))
  const amount = atLeastOne(scaleBy(invoice.totals.gross, thousandths, 1000n))
  const inBooks = scaleBy(invoice.posting[0]!.bookAmount, amount.minor, invoice.totals.gross.minor)
  const isOwn = invoice.currency === invoice.bookCurrency
  const payment: Payment = {
    paymentId: paymentIdSchema.parse(`BK-${books.payments.length + 1}`),
    sellerId: invoice.sellerId,
    payer: payerOf(books, payer),
    method: 'bankTransfer',
    amount,
    bookAmount: isOwn ? amount : atLeastOne(scaleBy(inBooks, bookThousandths, 1000n)),
    accounts: postedAccountsOf(seller.accounts, { method: 'bankTransfer', payer: payerOf(books, payer) }),
    receivedOn: day('2026-12-20'),
    ...who,
    version: 0,
    allocations: [],
    refunds: [],
  }
  const applied = applyPayment(payment, [{ open: payableOf(books), amount: undefined }], who)
  if (!applied.ok) return changed(books, { before: undefined, after: payment, collected: [] })
  return changed(books, {
    before: undefined,
    after: applied.value.payment,
    collected: applied.value.settlements.flatMap((one) => one.collected),
  })
}

const appliedAgain = (books: Books, which: number): Books => {
  const payment = books.payments.filter((one) => !isZero(unappliedOf(one))).at(which % Math.max(1, books.payments.length))
  if (payment === undefined) return books
  const applied = applyPayment(payment, [{ open: payableOf(books), amount: undefined }], who)
  if (!applied.ok) return books
  return changed(books, {
    before: payment,
    after: applied.value.payment,
    collected: applied.value.settlements.flatMap((one) => one.collected),
  })
}

const undone = (books: Books, which: number): Books => {
  const all = books.payments.flatMap((payment) => allocationsInForce(payment).map(({ allocationId }) => ({ payment, allocationId })))
  const one = all.at(which % Math.max(1, all.length))
  if (one === undefined) return books
  const result = undoAllocation(one.payment, one.allocationId, { open: payableOf(books), undone: { ...who, reason: 'of another invoice' } })
  return result.ok ? changed(books, { before: one.payment, after: result.value.payment, collected: result.value.collected }) : books
}

/** A part of what is left goes back, at a rate of its own. */
const refunded = (books: Books, which: number): Books => {
  const payment = books.payments.filter((one) => !isZero(unappliedOf(one))).at(0)
  if (payment === undefined) return books
  const left = unappliedOf(payment)
  const amount = which < 5 ? left : money(left.currency, (left.minor + 1n) / 2n)
  const bookAmount = scaleBy(payment.bookAmount, amount.minor, payment.amount.minor)
  const refundId = paymentIdSchema.parse(`RF-${payment.refunds.length + 1}`)
  const result = refundPayment(payment, { refundId, amount, bookAmount, on: day('2026-12-20'), reason: 'paid twice', ...who })
  return result.ok ? changed(books, { before: payment, after: result.value, collected: [] }) : books
}

const decided = (books: Books, { writeOff, invoice, lines }: Decided): Books => ({
  ...books,
  header: { ...books.header, writeOffs: [...invoice.writeOffs] },
  writeOffs: [...books.writeOffs.filter(({ writeOffId }) => writeOffId !== writeOff.writeOffId), writeOff],
  entries: lines.length === 0 ? books.entries : [...books.entries, lines],
})

const writtenOff = (books: Books, { thousandths, proven }: Extract<Act, { what: 'writeOff' }>): Books => {
  const open = payableOf(books)
  const part = scaleBy(owed(books), thousandths, 1000n)
  const request = {
    sellerId: books.invoice.sellerId,
    writeOffId: writeOffIdSchema.parse(`WO-${books.writeOffs.length + 1}`),
    invoice: 'F2026-000123',
    amount: thousandths === 1000n || part.minor === 0n ? undefined : toDecimal(part),
    proven,
    reason: 'insolvent',
  }
  const proposed = proposeWriteOff(open, request, { ...who, accounts: seller.accounts })
  if (!proposed.ok) return books
  const approved = approveWriteOff({ ...proposed.value, duplicate: { ...who, sentOn: day('2026-12-20'), evidence: 'letter 1' } }, open, {
    by: 'head',
    at,
    zone: 'Europe/Paris',
  })
  return approved.ok ? decided(books, approved.value) : books
}

const writeOffUndone = (books: Books, which: number): Books => {
  const inForce = books.writeOffs.filter(({ state }) => state === 'approved')
  const one = inForce.at(which % Math.max(1, inForce.length))
  const result = one && undoWriteOff(one, payableOf(books), { ...who, reason: 'of another' })
  return result?.ok === true ? decided(books, result.value) : books
}

/** The provider takes a part or all of a payment back, whatever it has settled by then, and keeps a fee. */
const takenBack = (books: Books, which: number): Books => {
  const payment = books.payments.at(which % Math.max(1, books.payments.length))
  if (payment === undefined) return books
  const amount = which < 5 ? payment.amount : money(payment.amount.currency, (payment.amount.minor + 2n) / 3n)
  const bookAmount = scaleBy(payment.bookAmount, amount.minor, payment.amount.minor)
  const refundId = paymentIdSchema.parse(`TB-${payment.refunds.length + 1}`)
  const fee = money(payment.bookAmount.currency, 2000n)
  const gone = { refundId, amount, bookAmount, fee, on: day('2026-12-20'), reason: 'fraudulent', ...who }
  const result = takeBack(payment, gone, new Map([[books.invoice.invoiceId, payableOf(books)]]))
  return result.ok ? changed(books, { before: payment, after: result.value.payment, collected: result.value.collected }) : books
}

/** What was gone comes back, at another rate, with or without its fee. */
const broughtBack = (books: Books, which: number): Books => {
  const all = books.payments.flatMap((payment) => payment.refunds.map((refund) => ({ payment, refund })))
  const one = all.at(which % Math.max(1, all.length))
  if (one === undefined) return books
  const { currency, minor } = one.refund.bookAmount
  const isOwn = one.payment.amount.currency === currency
  const bookAmount = money(currency, isOwn ? minor : minor + BigInt(which))
  const fee = which % 2 === 0 && one.refund.fee !== undefined ? money(currency, -one.refund.fee.minor) : undefined
  const after = bringBack(one.payment, one.refund.refundId, { bookAmount, fee, on: day('2026-12-20'), ...who })
  return after === undefined ? books : changed(books, { before: one.payment, after, collected: [] })
}

export const afterAct = (books: Books, act: Act): Books => {
  switch (act.what) {
    case 'credit':
      return credited(books, act.wish)
    case 'pay':
      return paid(books, act)
    case 'apply':
      return appliedAgain(books, act.which)
    case 'undo':
      return undone(books, act.which)
    case 'writeOff':
      return writtenOff(books, act)
    case 'undoWriteOff':
      return writeOffUndone(books, act.which)
    case 'refund':
      return refunded(books, act.which)
    case 'takeBack':
      return takenBack(books, act.which)
    case 'bringBack':
      return broughtBack(books, act.which)
  }
}

/** The rest is paid, what is written off too, be it by what others had left. */
export const paidOff = (books: Books): Books =>
  isZero(owed(books)) && (books.header.writeOffs ?? []).length === 0
    ? books
    : paid(books, { what: 'pay', thousandths: 2000n, bookThousandths: 1000n, payer: 'customer' })
