import { addSeconds, dayAt, type Instant } from '../../shared/domain/day.ts'
import { isZero, negate, toText } from '../../shared/domain/money.ts'
import { type TakenItem, takenBackItem } from '../../shared/domain/payment/taken-back-item.ts'
import { closedItem } from '../../shared/domain/work-item.ts'
import type { Movement, Payments, Reversal } from '../../shared/ports/payments.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { type Ours, paidInvoice } from './paid-invoice.ts'
import { askBooks, type Books } from './record-payment.ts'

export type Reversals = Books & {
  readonly payments: Pick<Payments, 'reversals'>
  readonly workItems: Pick<WorkItems, 'open' | 'find' | 'update'>
}

type Invoice = Awaited<ReturnType<typeof paidInvoice>>
type Taken = { readonly payment: Ours; readonly reversal: Reversal; readonly taken: Movement; readonly invoice: Invoice }

const daySeconds = 86_400
/** A bank decides within three months or so; who got money back is not reminded before finance had time to credit the invoice. */
const heldDays = { openDispute: 120, refund: 14, wonDispute: 0, lostDispute: 0 } as const

/** Books all that was taken back of a payment, and what came back of that; answers until when nobody is to be reminded for it. */
export const bookReversals = async (ports: Reversals, payment: Ours): Promise<Instant | undefined> => {
  if (!payment.isReversed) return undefined
  const invoice = await paidInvoice(ports.invoices, payment)
  const holds: Instant[] = []
  for (const reversal of await ports.payments.reversals(payment.paymentId)) {
    const { taken, returned, kind } = reversal
    // An inquiry moves no money; what is not booked yet is told again when it is.
    if (taken === undefined) continue
    await book(ports, { payment, reversal, taken, invoice })
    if (returned === undefined) holds.push(addSeconds(taken.at, heldDays[kind] * daySeconds))
  }
  return holds.toSorted().at(-1)
}

const book = async (ports: Reversals, one: Taken): Promise<void> => {
  const { payment, reversal, taken, invoice } = one
  const { reversalId: refundId, amount, returned, reason } = reversal
  const common = { sellerId: invoice.sellerId, paymentId: payment.paymentId, refundId, by: 'stripe' }
  const told = { ...common, amount: toText(amount), reason, ...inBooks(negate(taken.amount), one), ...feeOf(taken) }
  await askBooks(ports, { what: 'takeBack', ...told, on: dayAt(taken.at, invoice.zone) })
  if (returned !== undefined)
    await askBooks(ports, {
      what: 'bringBack',
      ...common,
      ...inBooks(returned.amount, one),
      ...feeOf(returned),
      on: dayAt(returned.at, invoice.zone),
    })
  await tellPerson(ports, one)
}

const inBooks = (moved: Movement['amount'], { reversal: { amount } }: Taken) => ({
  heldIn: moved.currency,
  ...(moved.currency !== amount.currency && { bookAmount: toText(moved) }),
})
const feeOf = ({ fee }: Movement) => (isZero(fee) ? {} : { fee: toText(fee) })

/** What a person reads: an item for each reason, and whether what happened since has ended it. */
const tellPerson = async (ports: Reversals, one: Taken): Promise<void> => {
  const { reversal, taken } = one
  const { kind, returned } = reversal
  if (kind === 'refund') {
    if (returned !== undefined || (await isOwed(ports, one))) await tell(ports, one, { why: 'refunded', ended: returned })
    return
  }
  await tell(ports, one, { why: 'disputed', ended: kind === 'openDispute' ? undefined : (returned ?? taken) })
  if (kind === 'lostDispute') await tell(ports, one, { why: 'lost', ended: undefined })
}

const isOwed = async ({ invoices }: Reversals, { payment }: Taken): Promise<boolean> => {
  const { open } = await paidInvoice(invoices, payment)
  return open === undefined || !isZero(open)
}

type Told = Pick<TakenItem, 'why'> & { readonly ended: Movement | undefined }

/** The item is put down before it is closed: whoever tells of an older state later finds it, and opens no second one. */
const tell = async ({ workItems }: Reversals, { payment, reversal, taken, invoice }: Taken, { why, ended }: Told): Promise<void> => {
  const { reversalId, amount, reason, evidenceBy } = reversal
  const until = evidenceBy === undefined ? undefined : dayAt(evidenceBy, invoice.zone)
  const facts = { why, reversalId, paymentId: payment.paymentId, amount, reason, evidenceBy: until, at: taken.at }
  const item = takenBackItem(facts, invoice)
  await workItems.open(item, [])
  if (ended === undefined) return
  const now = await workItems.find(item.sellerId, item.workItemId)
  if (now?.state === 'OPEN') await workItems.update(closedItem(now, { state: 'DONE', by: 'stripe', at: ended.at, note: undefined }))
}
