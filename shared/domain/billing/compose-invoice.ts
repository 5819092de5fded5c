import { type Checked, failed, passed } from '../finding.ts'
import type { Invoice, InvoiceAdjustment, InvoiceLine } from '../invoice.ts'
import { usualStatementAfter } from '../late-fees/statement-day.ts'
import { formatsFor } from '../einvoicing/formats.ts'
import { mailIsCopy } from '../legal/channel.ts'
import { legalNotes } from '../legal/legal-notes.ts'
import type { LineVat } from '../tax/vat-question.ts'
import { accept } from './accept.ts'
import type { BilledLine } from './billed-amounts.ts'
import { checkBases, checkTotals } from './check-amounts.ts'
import { checkSizes } from './check-sizes.ts'
import { supplyPeriodOf } from './delivery-date.ts'
import type { Accepted, Materials } from './materials.ts'
import { buyerParty, referencesOf, sellerParty } from './parties.ts'
import { postingOf } from './posting.ts'
import { revenueAccount } from './revenue-account.ts'
import { vatBases, vatGroups } from './vat-groups.ts'
import { totalsOf } from './totals.ts'
import { invoiceAdjustment, splitOverVat } from './vat-split.ts'

/**
 * The neutral EN 16931 invoice of one billable fact, or every finding that stands in its way (`outcomeOf` says what becomes of the fact).
 * Pure: the same materials give the same invoice, hence the same digest.
 */
export const composeInvoice = (materials: Materials): Checked<Invoice> => {
  const accepted = accept(materials)
  if (!accepted.ok) return accepted
  const lines = accepted.value.lines.map((line, index) => invoiceLine(accepted.value, line, index + 1))
  const adjustments = accepted.value.charges.flatMap((charge) => splitOverVat(charge, lines))
  const bases = vatBases(accepted.value.content.currency, lines, adjustments)
  const negative = checkBases(bases)
  if (negative.length > 0) return failed(...negative)
  const groups = vatGroups(bases, accepted.value.vat, accepted.value.book)
  const invoice = withPosting(accepted.value, { lines, adjustments, vatGroups: groups })
  const ofTotals = checkTotals(invoice)
  const findings = ofTotals.length > 0 ? ofTotals : checkSizes(invoice, materials.compressedSize)
  return findings.length > 0 ? failed(...findings) : passed(invoice)
}

type Amounts = Pick<Invoice, 'lines' | 'adjustments' | 'vatGroups'>

const withPosting = (accepted: Accepted, amounts: Amounts): Invoice => {
  const { content, seller, book } = accepted
  const currencies = { currency: content.currency, bookCurrency: seller.bookCurrency }
  const totals = totalsOf({ ...amounts, ...currencies })
  const posting = postingOf({ ...amounts, totals, currency: content.currency, customerId: content.customerId }, seller.accounts, book)
  return { ...headOf(accepted), ...partiesOf(accepted), ...currencies, ...amounts, totals, posting }
}

const lineVat = ({ vat }: Accepted, lineId: string): LineVat => {
  const decided = vat.lines.get(lineId)
  if (decided === undefined) throw new RangeError(`the VAT decision has no line ${lineId}`)
  return decided
}

const invoiceLine = (accepted: Accepted, billed: BilledLine, number: number): InvoiceLine => {
  const { line, quantity, net } = billed
  const { vat, supply } = lineVat(accepted, line.lineId)
  const price = accepted.linePrices.get(line.lineId)
  return {
    number,
    orderLineId: line.lineId,
    sku: line.sku,
    name: line.name,
    description: line.description,
    quantity,
    unitCode: line.unitCode,
    grossPrice: price?.grossPrice,
    priceDiscount: price?.priceDiscount,
    netPrice: line.netUnitPrice,
    priceBaseQuantity: line.priceBaseQuantity,
    ...takenPrice(accepted, line.lineId),
    adjustments: billed.adjustments.map((adjustment): InvoiceAdjustment => invoiceAdjustment(adjustment, vat)),
    netAmount: net,
    vat,
    supply,
    account: revenueAccount(accepted.seller.accounts, accepted.articles.get(line.sku), { vat, supply }),
  }
}

const takenPrice = ({ decisions }: Accepted, lineId: string): Pick<InvoiceLine, 'taken'> => {
  const decision = decisions.get(lineId)
  if (decision === undefined) return {}
  const { take, by, at, reason, line } = decision
  return { taken: { take, by, at, reason, ordered: line.netUnitPrice } }
}

type Head = Pick<
  Invoice,
  | 'schemaVersion'
  | 'invoiceId'
  | 'typeCode'
  | 'sources'
  | 'exchangeRate'
  | 'businessProcess'
  | 'treatment'
  | 'vatDecision'
  | 'deliveryDate'
  | 'deliveryWithinDays'
  | 'lateFeesAfter'
  | 'supplyPeriod'
  | 'terms'
  | 'penaltyPercent'
  | 'notes'
  | 'remarks'
  | 'series'
>

const headOf = (accepted: Accepted): Head => {
  const { content, order, fact, seller, vat, rate, deliveryDate, terms, linePrices } = accepted
  return {
    schemaVersion: 1,
    invoiceId: fact.invoiceId,
    typeCode: '380',
    sources: [{ orderId: content.orderId, revision: content.revision, factId: fact.factId }],
    exchangeRate: content.currency === seller.bookCurrency ? undefined : rate && { rate: rate.rate, date: rate.date, source: rate.source },
    businessProcess: vat.businessProcess,
    treatment: vat.treatment,
    vatDecision: vat.decision,
    deliveryDate,
    ...toldDelivery(accepted),
    ...claimedByItself(accepted),
    supplyPeriod: supplyPeriodOf(order, fact),
    terms,
    penaltyPercent: seller.latePayment.penaltyPercent,
    notes: legalNotes(accepted),
    remarks: [...linePrices.values()].flatMap(({ remark }) => (remark === undefined ? [] : [remark])),
    series: { journal: seller.series.journal, prefix: seller.series.prefix, digits: seller.series.digits, site: seller.series.site },
  }
}

/** Nothing is claimed of consumers, so nobody waits for them to be late. */
const claimedByItself = ({ seller: { latePayment }, customer }: Accepted): Pick<Invoice, 'lateFeesAfter'> =>
  latePayment.statements === 'automatic' && customer.kind !== 'consumer'
    ? { lateFeesAfter: latePayment.statementAfter ?? usualStatementAfter }
    : {}

/** Services are not delivered, and a delivery that is billed is told already. */
const toldDelivery = ({ seller, vat, fact }: Accepted): Pick<Invoice, 'deliveryWithinDays'> => {
  const deliveryWithinDays = seller.desk?.deliveryWithinDays
  return deliveryWithinDays === undefined || vat.businessProcess === 'S1' || fact.kind === 'delivery' ? {} : { deliveryWithinDays }
}

type Parties = Omit<Invoice, keyof Head | keyof Amounts | 'currency' | 'bookCurrency' | 'totals' | 'posting'>

const partiesOf = (accepted: Accepted): Parties => {
  const { content, seller, customer } = accepted
  return {
    sellerId: seller.sellerId,
    customerId: customer.customerId,
    language: customer.language,
    formats: formatsFor(customer, accepted.on),
    mailIsCopy: mailIsCopy(accepted),
    zone: seller.zone,
    seller: sellerParty(seller),
    buyer: buyerParty(customer),
    buyerKind: customer.kind,
    billingAddress: customer.billingAddress,
    bank: seller.bank,
    branding: seller.branding,
    ...referencesOf(content, customer),
  }
}
