/** Why: what a customer's format cannot carry must be found while the order can still be mended, with the rule that would be broken. */
import { describe, expect, test } from 'vitest'
import type { EInvoiceFormat } from '../../../shared/domain/einvoice.ts'
import { eInvoiceFormatSchema } from '../../../shared/domain/einvoice.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { carryFindings, formatFindings } from '../../../shared/einvoice/carry-findings.ts'
import { exampleIssued, scenarios } from '../../support/einvoice-examples.ts'
import { theInvoice, theMaterials } from '../../support/materials.ts'
import { aCustomer, anArticle, anOrder, aRate, aSeller } from '../../support/samples.ts'

type Seller = Parameters<typeof aSeller>[0]
type Customer = Parameters<typeof aCustomer>[0]
type Order = Parameters<typeof anOrder>[0]

const invoiceOf = ({ seller, customer, order }: { seller?: Seller; customer?: Customer; order?: Order }): Invoice =>
  theInvoice(
    theMaterials({
      seller: aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' }, ...seller }),
      customer: aCustomer(customer),
      content: anOrder(order),
      rate: aRate(),
    }),
  )

const broken = (invoice: Invoice, format: EInvoiceFormat) =>
  carryFindings(invoice, format)
    .map(({ rule, field }) => `${rule} ${field}`)
    .toSorted()

const phone = (phone?: string) => ({ contact: { name: 'Service facturation', email: 'facturation@lumiere.example', phone } })
const address = (scheme: '0225' | '0208' | 'EM' | '9930', id: string) => ({ eInvoice: { electronicAddress: { scheme, id } } })
const customersAddress = 'customer.eInvoice.electronicAddress'

const withReference = { order: { buyerReference: 'Service achats' } }

describe.each<{ format: EInvoiceFormat; rule: string; of: Parameters<typeof invoiceOf>[0] }>([
  { format: 'facturX', rule: `BR-FR-21 ${customersAddress}`, of: { customer: address('EM', 'compta@dupont.example') } },
  { format: 'facturX', rule: `BR-FR-21 ${customersAddress}`, of: { customer: address('0225', '552100554') } },
  { format: 'ublFrance', rule: `BR-FR-23 ${customersAddress}.id`, of: { customer: address('0225', '732829320 achats') } },
  { format: 'ublFrance', rule: 'BR-FR-23 seller.electronicAddress.id', of: { seller: { electronicAddress: { scheme: '0225', id: '552100554/1' } } } },
  { format: 'facturX', rule: 'BR-FR-CO-12 seller.bookCurrency', of: { seller: { bookCurrency: 'CHF' }, order: { currency: 'USD' } } },
  { format: 'peppol', rule: 'PEPPOL-EN16931-R003 purchaseOrderNumber', of: { order: { purchaseOrderNumber: undefined } } },
  { format: 'peppol', rule: `PEPPOL-EN16931-CL008 ${customersAddress}`, of: { customer: address('EM', 'compta@dupont.example') } },
  { format: 'peppol', rule: 'PEPPOL-EN16931-CL008 seller.electronicAddress', of: { seller: { electronicAddress: { scheme: 'EM', id: 'a@lumiere.example' } } } },
  { format: 'peppol', rule: `PEPPOL-COMMON-R043 ${customersAddress}.id`, of: { customer: address('0208', '0428759498') } },
  { format: 'xrechnungUbl', rule: 'BR-DE-15 buyerReference', of: {} },
  { format: 'xrechnungCii', rule: 'BR-DE-5 seller.contact.name', of: { ...withReference, seller: { contact: { email: 'a@lumiere.example', phone: '+33 4 72' } } } },
  { format: 'xrechnungCii', rule: 'BR-DE-6 seller.contact.phone', of: { ...withReference, seller: phone() } },
  { format: 'xrechnungUbl', rule: 'BR-DE-27 seller.contact.phone', of: { ...withReference, seller: phone('n° 12') } },
  {
    format: 'xrechnungUbl',
    rule: 'BR-DE-18 terms.earlyPayment.percent',
    of: { order: { ...withReference.order, paymentTerms: { due: { kind: 'net', days: 30 }, agreed: true, earlyPayment: { percent: '2.125', withinDays: 8 } } } },
  },
])('$format', ({ format, rule, of }) => {
  test(`is refused by ${rule}, and by nothing else`, () => {
    expect(broken(invoiceOf(of), format)).toEqual([rule])
  })
}) // prettier-ignore

test.each(Object.keys(scenarios))('%s can be carried by every format that its customer gets', (scenario) => {
  const { formats } = scenarios[scenario]!
  const { invoice } = exampleIssued(scenarios[scenario]!)
  expect(formats.flatMap((format) => carryFindings(invoice, format))).toEqual([])
  expect(formatFindings(invoice)).toEqual([])
})

test('a postcode that only Germany asks for is missing by its place', () => {
  const invoice = invoiceOf(withReference)
  const without = { ...invoice.buyer.address, postcode: undefined }
  const found = { ...invoice, buyer: { ...invoice.buyer, address: without }, deliverTo: without, seller: { ...invoice.seller, address: without } }
  expect(broken(found, 'xrechnungUbl')).toEqual([
    'BR-DE-11 deliverTo.postcode',
    'BR-DE-4 seller.address.postcode',
    'BR-DE-9 customer.address.postcode',
  ])
}) // prettier-ignore

test('a party without its electronic address or its SIREN is named by the rule of each format', () => {
  const invoice = invoiceOf(withReference)
  const bare = { name: 'Lumière', address: invoice.seller.address, contactName: 'A', phone: '+33 4', email: 'a@b.example' }
  const found = { ...invoice, seller: bare, buyer: bare }
  const [seller, customer] = ['seller.electronicAddress', customersAddress]
  const [nameless, noVat] = [['BR-CO-26 seller.siren'], 'BR-S-02 seller.vatId']
  expect(broken(found, 'facturX')).toEqual([
    ...nameless, `BR-FR-10 seller.siren`, `BR-FR-11 customer.siren`, `BR-FR-12 ${customer}`, `BR-FR-13 ${seller}`, `BR-FR-21 ${customer}`, noVat,
  ]) // prettier-ignore
  expect(broken(found, 'peppol')).toEqual([...nameless, noVat, `PEPPOL-EN16931-CL008 ${customer}`, `PEPPOL-EN16931-CL008 ${seller}`])
  expect(broken(found, 'xrechnungCii')).toEqual([...nameless, noVat, `PEPPOL-EN16931-R010 ${customer}`, `PEPPOL-EN16931-R020 ${seller}`])
}) // prettier-ignore

test('Peppol refuses a line that had to be rounded to whole yen (R120), and bears what was rounded to cents', () => {
  const price = (currency: 'JPY' | 'EUR', netUnitPrice: string) => {
    const [line] = anOrder().lines
    const content = anOrder({ currency, lines: [{ ...line!, quantity: '3', netUnitPrice, priceBaseQuantity: '7', charges: [{ amount: '2', reason: 'A' }] }] })
    const seller = aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } })
    return broken(theInvoice(theMaterials({ seller, content, rate: aRate({ currency: 'JPY', rate: '0.0061' }) })), 'peppol')
  }
  expect(price('JPY', '100')).toEqual(['PEPPOL-EN16931-R120 lines[lineId 1].netUnitPrice'])
  expect(price('JPY', '70')).toEqual([])
  expect(price('EUR', '100')).toEqual([])
}) // prettier-ignore

describe('a code that the closed lists of EN 16931 do not have', () => {
  const seller = aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } })
  const found = (order: Order, article: Parameters<typeof anArticle>[0] = {}) =>
    carryFindings(theInvoice(theMaterials({ seller, articles: [anArticle(article)], content: anOrder(order), rate: aRate({ currency: 'BGN' }) })), 'facturX')
      .map(({ rule, field, actual }) => `${rule} ${field}: ${actual}`)
  const [line] = anOrder().lines
  const coded = (reasonCode: string) => [{ amount: '1', reason: 'Remise', reasonCode }]

  test.each([
    ['BR-CL-23 lines[lineId 1].unitCode: PCE', { lines: [{ ...line!, unitCode: 'PCE' }] }, {}],
    ['BR-CL-19 lines[lineId 1].allowances[Remise].reasonCode: FC', { lines: [{ ...line!, allowances: coded('FC') }] }, {}],
    ['BR-CL-20 lines[lineId 1].charges[Remise].reasonCode: 95', { lines: [{ ...line!, charges: coded('95') }] }, {}],
    ['BR-CL-19 order.allowances[Remise].reasonCode: 1', { allowances: coded('1') }, {}],
    ['BR-CL-20 order.charges[Port].reasonCode: 99', { freight: { amount: '5', reason: 'Port', reasonCode: '99' } }, {}],
    ['BR-CL-22 articles.exemption.code: VATEX-FR-261', {}, { taxClass: 'exempt', exemption: { text: 'Exonéré', code: 'VATEX-FR-261' } }],
    ['BR-CL-04 currency: BGN', { currency: 'BGN' }, {}],
  ] as const)('is found: %s', (expected, order, article) => {
    expect(found(order as Order, article)).toEqual([expected])
  })

  test('is no code at all where there is none', () => {
    expect(found({ allowances: [{ amount: '1', reason: 'Remise' }] }, { taxClass: 'exempt', exemption: { text: 'Exonéré' } })).toEqual([])
  })
}) // prettier-ignore

test('a text that a reader of UBL would take for a subject code is found where notes have no other place for it', () => {
  const line1 = 'Bâtiment #BAR# 3'
  const invoice = invoiceOf({
    ...withReference,
    customer: { billingAddress: { line1, postcode: '44000', city: 'Nantes', countryCode: 'FR' } },
  })
  for (const format of ['ublFrance', 'peppol', 'xrechnungUbl'] as const) expect(broken(invoice, format)).toEqual(['BR-CL-08 notes[AAI]'])
  for (const format of ['facturX', 'xrechnungCii'] as const) expect(broken(invoice, format)).toEqual([])
})

test('a finding says what is expected, what is there and what to do', () => {
  expect(carryFindings(invoiceOf({ customer: address('0225', '552100554') }), 'facturX')).toEqual([
    {
      code: 'EINVOICE_RULE',
      rule: 'BR-FR-21',
      field: customersAddress,
      expected: 'an address of the French directory (BT-49): scheme 0225, beginning with the SIREN',
      actual: '0225:552100554',
      remedy: 'Correct the electronic address of the customer, or remove it: then the SIREN is the address.',
    },
  ])
})

test('what several formats find is told once', () => {
  const invoice = invoiceOf({
    customer: { eInvoice: { format: 'ublFrance', electronicAddress: { scheme: 'EM', id: 'a@dupont.example' } } },
  })
  expect(invoice.formats).toEqual(['facturX', 'ublFrance'])
  expect(formatFindings(invoice).map(({ rule }) => rule)).toEqual(['BR-FR-21'])
})

describe.each(eInvoiceFormatSchema.options)('%s', (format) => {
  const forbidden = (contractReference: string) =>
    carryFindings(invoiceOf({ order: { ...withReference.order, contractReference } }), format)
      .filter(({ code }) => code === 'CHARACTER_NOT_IN_XML')
      .map(({ field, actual }) => [field, actual])

  test('cannot carry control characters, a carriage return, non-characters and half a surrogate pair, wherever they stand', () => {
    for (const character of ['\0', '\u0001', '\u000b', '\r', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff'])
      expect(forbidden(`A${character}B`)).toEqual([['contractReference', JSON.stringify(`A${character}B`)]])
  })

  test('carries tabs, line feeds, both ends of the first plane and what lies beyond', () => {
    for (const character of ['\t', '\n', ' ', '\u007f', '\ud7ff', '\ue000', '\ufffd', '𝛑']) expect(forbidden(`A${character}B`)).toEqual([])
  })
})
