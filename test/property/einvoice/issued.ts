/** Why: any invoice that the application may issue (buyers of each kind at home and abroad, every currency, terms and times), for rules that must hold for all. */
import * as fc from 'fast-check'
import { composeInvoice } from '../../../shared/domain/billing/compose-invoice.ts'
import { composeCorrection } from '../../../shared/domain/crediting/compose-correction.ts'
import type { CreditedPart } from '../../../shared/domain/crediting/credit-request.ts'
import type { Currency } from '../../../shared/domain/currency.ts'
import { day } from '../../../shared/domain/day.ts'
import type { Invoice, IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { nothing } from '../../../shared/domain/money.ts'
import type { OrderContent } from '../../../shared/domain/order.ts'
import { aCreditNote } from '../../support/credit-notes.ts'
import { aFact, theMaterials, theOrder } from '../../support/materials.ts'
import { aCustomer, anOrder } from '../../support/samples.ts'
import { anyCurrency, anyOrder, anyRate, articles, trustingSeller } from '../billing/orders.ts'

type Customer = NonNullable<Parameters<typeof aCustomer>[0]>
type Texts = Readonly<Record<'name' | 'line' | 'description' | 'reason' | 'reference' | 'street', string>>

const abroad = { siren: undefined, siret: undefined, language: 'en', vies: { checkedOn: '2026-11-20', valid: true } } as const

/** Buyers with their country; goods go where they are. */
const buyers: readonly (Customer & { readonly place: { readonly postcode: string; readonly countryCode: string } })[] = [
  { place: { postcode: '75007', countryCode: 'FR' } },
  { kind: 'public', place: { postcode: '97400', countryCode: 'FR' } },
  { kind: 'consumer', siren: undefined, siret: undefined, vatId: undefined, place: { postcode: '69002', countryCode: 'FR' } },
  { ...abroad, vatId: 'DE136695976', place: { postcode: '10119', countryCode: 'DE' } },
  { ...abroad, kind: 'public', vatId: 'DE136695976', eInvoice: { buyerReference: '04011000-12345-03' }, place: { postcode: '10119', countryCode: 'DE' } },
  { ...abroad, vatId: 'BE0428759497', place: { postcode: '9000', countryCode: 'BE' } },
  { ...abroad, vatId: 'EL094259216', place: { postcode: '10563', countryCode: 'GR' } },
  { ...abroad, vatId: undefined, place: { postcode: '02108', countryCode: 'US' } },
] // prettier-ignore

const net = { kind: 'net', days: 30 } as const
const due = fc.constantFrom(net, {
  kind: 'instalments' as const,
  parts: [{ percent: '33.3', due: { kind: 'net' as const, days: 10 } }, { percent: '66.7', due: { kind: 'endOfMonthPlus' as const, days: 30 } }],
}) // prettier-ignore

/** One kind of supply, or both: abroad goods and services seldom go together. */
const supplied = fc.constantFrom('G', 'S', '')
const ofSupply = (content: OrderContent, first: string): OrderContent['lines'] => {
  const lines = content.lines.filter(({ sku }) => sku.startsWith(first))
  return lines.length > 0 ? lines : content.lines
}

const everyText = (of: fc.Arbitrary<string>): fc.Arbitrary<Texts> =>
  fc.record({ name: of, line: of, description: of, reason: of, reference: of, street: of })

const choices = (currency: Currency, texts: fc.Arbitrary<string>) =>
  fc.record({
    content: anyOrder(currency),
    rate: anyRate,
    texts: everyText(texts),
    buyer: fc.constantFrom(...buyers),
    supplied,
    due,
    earlyPayment: fc.constantFrom(undefined, { percent: '2.5', withinDays: 8 }),
    vat: fc.record({ regime: fc.constantFrom('normal', 'normal', 'franchise'), servicesDue: fc.constantFrom('receipt', 'debits') }),
    isShipment: fc.boolean(),
    document: fc.constantFrom('invoice', 'invoice', 'creditNote', 'partialCreditNote', 'correction'),
  })

type Choices = ReturnType<typeof choices> extends fc.Arbitrary<infer T> ? T : never

const contentOf = ({ content, texts, supplied, due, earlyPayment, buyer }: Choices): OrderContent =>
  anOrder({
    ...content,
    lines: ofSupply(content, supplied).map((line) => ({ ...line, name: texts.line, description: texts.description })),
    freight: content.freight && { ...content.freight, reason: texts.reason },
    deliverTo: { ...buyer.place, line1: texts.street, line2: texts.name, city: texts.street, name: texts.name },
    purchaseOrderNumber: texts.reference,
    contractReference: texts.reference,
    buyerReference: texts.reference,
    paymentTerms: { due, agreed: true, earlyPayment },
  })

const issueOf = (number: string) => ({ number, issueDate: day('2026-11-24') })

/** An invoice, or what comes of one after its issue; undefined where a part of it is worth nothing. */
const documentOf = (invoice: Invoice, { document, texts }: Choices): IssuedInvoice | undefined => {
  const issue = issueOf('F2026-000123')
  if (document === 'invoice') return { invoice, issue }
  if (document === 'correction') {
    const corrected = composeCorrection({ original: invoice, issue, before: [], paid: nothing(invoice.currency), corrected: invoice })
    return corrected.ok ? { invoice: corrected.value, issue: issueOf('F2026-000124') } : undefined
  }
  const first = { lineId: invoice.lines[0]!.orderLineId, quantity: invoice.lines[0]!.quantity }
  const part: CreditedPart = document === 'creditNote' ? { kind: 'all' } : { kind: 'lines', lines: [first] }
  const credited = aCreditNote(invoice, { part, note: texts.reason })
  return credited.ok ? { invoice: credited.value, issue: issueOf('A2026-000007') } : undefined
}

const issuedOf = (currency: Currency, choice: Choices): IssuedInvoice | undefined => {
  const { buyer, texts, vat, rate, isShipment } = choice
  const { place, ...customer } = buyer
  const address = { ...place, line1: texts.street, line2: texts.name, city: texts.street }
  const composed = composeInvoice(
    theMaterials({
      seller: { ...trustingSeller(), vat, channel: { size: 'small', handedToPlatformElsewhere: true } },
      customer: aCustomer({ ...customer, name: texts.name, contactName: texts.name, address, billingAddress: address }),
      articles,
      rate: rate(currency),
      order: theOrder(contentOf(choice), [isShipment ? aFact({ id: 'S1' }) : aFact()]),
    }),
  )
  return composed.ok ? documentOf(composed.value, choice) : undefined
}

/** An issued invoice with these texts in every place that a publisher or a customer fills; undefined for an order that is held. */
export const anyIssued = (texts: fc.Arbitrary<string>): fc.Arbitrary<IssuedInvoice | undefined> =>
  anyCurrency.chain((currency) => choices(currency, texts).map((choice) => issuedOf(currency, choice)))
