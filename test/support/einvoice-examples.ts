/**
 * Documents for the official validators: orders of every kind, composed by the application itself and written in each format that fits.
 * `writeExamples` puts them into a folder, one file for each scenario and format, named `<scenario>.<format>.xml`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'
import { creditClaimOf } from '../../shared/domain/crediting/compose-credit-note.ts'
import { composeCorrection } from '../../shared/domain/crediting/compose-correction.ts'
import type { CreditedPart } from '../../shared/domain/crediting/credit-request.ts'
import { decimal } from '../../shared/domain/decimal.ts'
import { day } from '../../shared/domain/day.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import type { Invoice, Issue, IssuedInvoice } from '../../shared/domain/invoice.ts'
import { nothing } from '../../shared/domain/money.ts'
import { write } from '../../shared/einvoice/write.ts'
import { aCreditNote } from './credit-notes.ts'
import { aRebate } from './rebates.ts'
import { theInvoice, theMaterials, theOrder, aFact } from './materials.ts'
import { aCustomer, anArticle, anOrder, aRate, aSeller } from './samples.ts'

type Seller = NonNullable<Parameters<typeof aSeller>[0]>
type Customer = NonNullable<Parameters<typeof aCustomer>[0]>
type Order = NonNullable<Parameters<typeof anOrder>[0]>
type Article = NonNullable<Parameters<typeof anArticle>[0]>
type Line = NonNullable<Order['lines']>[number]

/** What a scenario changes of the sample order, and the formats that its buyer can get. */
type Scenario = {
  readonly formats: readonly EInvoiceFormat[]
  readonly seller?: Seller
  readonly customer?: Customer
  readonly order?: Order
  readonly articles?: readonly Article[]
  readonly rate?: Parameters<typeof aRate>[0]
  /** The invoice is of a shipment, whose day is the delivery date; or of the whole order after two shipments. */
  readonly delivered?: boolean | 'twice'
  /** What comes of the invoice after its issue: a credit note of all or of a part of it, its correction, or a rebate over its period. */
  readonly afterwards?: (NonNullable<Parameters<typeof aCreditNote>[1]> & { readonly earlier?: CreditedPart }) | 'correction' | 'rebate'
}

const articles = [
  anArticle({ sku: 'LAMP-1' }),
  anArticle({ sku: 'BOOK', taxClass: 'reduced' }),
  anArticle({ sku: 'MEAL', taxClass: 'intermediate' }),
  anArticle({ sku: 'SETUP', supply: 'service' }),
  anArticle({
    sku: 'LESSON',
    supply: 'service',
    taxClass: 'exempt',
    exemption: { text: 'Exonération de TVA, art. 261-4-4° a du CGI', code: 'VATEX-FR-CGI261-4' },
  }),
  anArticle({ sku: 'DEPOSIT', taxClass: 'outside' }),
  anArticle({ sku: 'WORKS', supply: 'service', reverseCharge: 'construction' }),
]

const line = (lineId: string, sku: string, more: Partial<Line> = {}): Line => ({
  lineId, sku, name: sku, quantity: '2', unitCode: 'C62', netUnitPrice: '49.90', ...more,
}) // prettier-ignore
const lamp = line('1', 'LAMP-1', { name: 'Lampe de bureau', description: 'Laiton brossé, ampoule LED fournie' })
const book = line('2', 'BOOK', { name: 'Guide « Éclairer son atelier »', netUnitPrice: '24.64', quantity: '3' })
const setUp = line('3', 'SETUP', { name: 'Mise en service', unitCode: 'HUR', quantity: '1.5', netUnitPrice: '80' })

const addresses = {
  berlin: { line1: 'Torstraße 20', postcode: '10119', city: 'Berlin', countryCode: 'DE' },
  ghent: { line1: 'Korenmarkt 1', postcode: '9000', city: 'Gent', countryCode: 'BE' },
  boston: { line1: '200 Harbor Street', line2: 'Suite 400', line3: 'Dock B', postcode: '02108', city: 'Boston', subdivision: 'MA', countryCode: 'US' },
  tokyo: { line1: '2-11-3 Meguro', postcode: '153-0063', city: 'Tokyo', countryCode: 'JP' },
  kuwait: { line1: 'Fahad Al-Salem Street 3', city: 'Kuwait City', countryCode: 'KW' },
  melun: { name: 'Entrepôt Dupont', line1: 'ZA des Trois Moulins, bâtiment C', postcode: '77000', city: 'Melun', countryCode: 'FR' },
} // prettier-ignore

const abroad = { siren: undefined, siret: undefined, language: 'en' } as const
const vies = { checkedOn: '2026-11-20', valid: true }

const berlin: Customer = { ...abroad, name: 'Lichthaus Berlin GmbH', address: addresses.berlin, vatId: 'DE136695976', vies }
const senate: Customer = {
  ...berlin,
  kind: 'public',
  name: 'Senatsverwaltung für Finanzen',
  eInvoice: { electronicAddress: { scheme: '0204', id: '11-1234567890-27' }, buyerReference: '11-1234567890-27' },
}
const ghent: Customer = { ...abroad, name: 'Lichtwerk BV', address: addresses.ghent, vatId: 'BE0428759497', vies }
const boston: Customer = { ...abroad, name: 'Bright Rooms Inc.', address: addresses.boston, vatId: undefined, contactName: undefined }

const french = ['facturX', 'ublFrance'] as const
const german = ['facturX', 'ublFrance', 'xrechnungUbl', 'xrechnungCii'] as const
const network = ['facturX', 'ublFrance', 'peppol'] as const
/** A public buyer in Germany may ask for any of them. */
const everywhere = ['facturX', 'ublFrance', 'peppol', 'xrechnungUbl', 'xrechnungCii'] as const

const freight = { amount: '9.99', reason: 'Transport' }
const packaging = { amount: '3.01', reason: 'Emballage' }

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) =>
    line(String(index + 1), index % 3 === 0 ? 'BOOK' : 'LAMP-1', {
      name: `Référence ${index + 1}`,
      quantity: `${1 + (index % 9)}.${index % 10}`,
      netUnitPrice: `${20 + (index % 37)}.${String((index * 7919) % 1000).padStart(3, '0')}`,
    }),
  )

/** As long as the contracts allow. */
const long = (length: number): string => 'Grundstücksverkehrsgenehmigungszuständigkeit '.repeat(12).slice(0, length).trim()
const longAddress = {
  line1: long(100),
  line2: long(100),
  line3: long(100),
  postcode: '75007',
  city: long(80),
  subdivision: long(80),
  countryCode: 'FR',
}

/** Every special character of XML, typographic signs, a tab's neighbours, Greek, Cyrillic, characters outside the first plane, and CDATA's end. */
const special = `A & B <c> "d" 'e' ]]> &amp; é œ € – « » Ω Ж 𝛑 #1`

const all: CreditedPart = { kind: 'all' }
const units = (lineId: string, quantity: string): CreditedPart => ({ kind: 'lines', lines: [{ lineId, quantity: decimal(quantity) }] })
const amountOff = (lineId: string, amount: string): CreditedPart => ({ kind: 'lines', lines: [{ lineId, amount: decimal(amount) }] })

/** Credit notes of the whole and of parts, of every category of VAT. */
const creditNotes: Readonly<Record<string, Scenario>> = {
  'credit-everything': { formats: network, order: { lines: [lamp, book], freight, packaging }, delivered: true, afterwards: { part: all, reason: 'cancellation' } },
  'credit-units': {
    formats: network,
    order: { lines: [{ ...lamp, allowances: [{ amount: '5', reason: 'Remise' }] }, book], allowances: [{ amount: '10', reason: 'Fidélité' }], freight },
    afterwards: { part: units('1', '1'), note: 'Abat-jour fendu' },
  },
  'credit-amount': { formats: network, order: { lines: [lamp, book] }, afterwards: { part: amountOff('1', '12.34'), reason: 'rebate' } },
  'credit-services': { formats: french, order: { lines: [lamp, setUp] }, delivered: true, afterwards: { part: units('3', '0.5'), reason: 'priceError' } },
  'credit-charges-alone': { formats: network, order: { lines: [lamp], freight, packaging }, afterwards: { earlier: units('1', '2'), reason: 'cancellation' } },
  'credit-what-rounding-left': { formats: network, order: { lines: [{ ...lamp, quantity: '3', netUnitPrice: '33.335' }] }, afterwards: { earlier: units('1', '1'), part: units('1', '1') } },
  'credit-rejected': { formats: french, order: { lines: [lamp] }, afterwards: { reason: 'rejected' } },
  'credit-franchise': { formats: network, seller: { vat: { regime: 'franchise', servicesDue: 'receipt' }, vatId: undefined }, order: { lines: [lamp, setUp] }, afterwards: {} },
  'credit-exempt': { formats: network, order: { lines: [line('4', 'LESSON', { name: 'Formation' }), lamp] }, afterwards: { part: units('4', '1') } },
  'credit-reverse-charge': { formats: german, customer: berlin, order: { lines: [setUp], deliverTo: addresses.berlin, buyerReference: 'PROJEKT-7' }, afterwards: { part: amountOff('3', '20') } },
  'credit-intra-community': { formats: german, customer: berlin, order: { lines: [lamp, book], freight, deliverTo: addresses.berlin, buyerReference: 'Einkauf 12' }, delivered: true, afterwards: { part: units('2', '1') } },
  'credit-german-public-buyer': { formats: everywhere, customer: senate, order: { lines: [lamp], deliverTo: addresses.berlin }, delivered: true, afterwards: {} },
  'credit-german-discount': { formats: german, customer: senate, order: { lines: [setUp], deliverTo: addresses.berlin, paymentTerms: { due: { kind: 'net', days: 30 }, agreed: true, earlyPayment: { percent: '2.5', withinDays: 10 } } }, afterwards: {} },
  'credit-belgian-business': { formats: network, customer: ghent, order: { lines: [lamp, book], packaging, deliverTo: addresses.ghent }, delivered: true, afterwards: { part: units('1', '2') } },
  'credit-export': { formats: french, customer: boston, order: { lines: [lamp], freight, deliverTo: addresses.boston }, afterwards: {} },
  'credit-outside-scope': { formats: network, order: { lines: [line('1', 'DEPOSIT', { name: 'Consigne de palettes' })] }, afterwards: { part: units('1', '1') } },
  'credit-dollars': { formats: network, order: { currency: 'USD', lines: [lamp, book], freight }, rate: {}, afterwards: { part: units('2', '2') } },
  'credit-yen': { formats: network, order: { currency: 'JPY', lines: [{ ...lamp, netUnitPrice: '8140' }], freight: { amount: '1200', reason: 'Transport' } }, rate: { currency: 'JPY', rate: '0.0061' }, afterwards: {} },
  'credit-dinars': { formats: french, customer: { ...boston, address: addresses.kuwait }, order: { currency: 'KWD', lines: [{ ...lamp, netUnitPrice: '12.3456' }], freight: { amount: '1.125', reason: 'Transport' }, deliverTo: addresses.kuwait }, rate: { currency: 'KWD', rate: '2.8' }, afterwards: { part: units('1', '0.5') } },
  'credit-sixty-lines': { formats: network, order: { lines: many(60), freight, packaging }, afterwards: {} },
} // prettier-ignore

/** By name. All are composed from orders, so each is an invoice that the application would issue. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'domestic-one-rate': { formats: french, order: { lines: [lamp] } },
  'domestic-two-rates': { formats: french, order: { lines: [lamp, book] }, delivered: true },
  'domestic-services': { formats: french, order: { lines: [setUp] } },
  'domestic-debits': { formats: french, order: { lines: [lamp, setUp] }, seller: { vat: { regime: 'normal', servicesDue: 'debits' } } },
  'domestic-mixed': { formats: french, order: { lines: [lamp, setUp] }, delivered: true },
  'domestic-on-the-network': { formats: network, order: { lines: [lamp, book], freight } },
  'public-buyer': { formats: french, customer: { kind: 'public' }, order: { lines: [lamp] }, seller: { channel: { size: 'small', handedToPlatformElsewhere: true } } },
  franchise: {
    formats: network,
    seller: { vat: { regime: 'franchise', servicesDue: 'receipt' }, vatId: undefined },
    order: { lines: [lamp, setUp] },
  },
  'exempt-and-taxed': { formats: network, order: { lines: [line('4', 'LESSON', { name: 'Formation' }), lamp] } },
  'reverse-charge-works': { formats: french, order: { lines: [line('1', 'WORKS', { name: 'Pose en sous-traitance' })] } },
  'reverse-charge-services': { formats: german, customer: berlin, order: { lines: [setUp], deliverTo: addresses.berlin, buyerReference: 'PROJEKT-7' } },
  'intra-community': { formats: german, customer: berlin, order: { lines: [lamp, book], freight, deliverTo: addresses.berlin, buyerReference: 'Einkauf 12' }, delivered: true },
  'german-public-buyer': { formats: everywhere, customer: senate, order: { lines: [lamp], deliverTo: addresses.berlin }, delivered: true },
  'german-discount': {
    formats: german,
    customer: senate,
    order: { lines: [setUp], deliverTo: addresses.berlin, paymentTerms: { due: { kind: 'net', days: 30 }, agreed: true, earlyPayment: { percent: '2.5', withinDays: 10 } } },
  },
  'belgian-business': { formats: network, customer: ghent, order: { lines: [lamp, book], packaging, deliverTo: addresses.ghent }, delivered: true },
  export: { formats: french, customer: boston, order: { lines: [lamp], freight, deliverTo: addresses.boston } },
  'outside-scope-services': { formats: french, customer: boston, order: { lines: [setUp], deliverTo: addresses.boston } },
  'outside-scope-deposits': { formats: network, order: { lines: [line('1', 'DEPOSIT', { name: 'Consigne de palettes' })] } },
  'dollars-taxed': { formats: network, order: { currency: 'USD', lines: [lamp, book], freight }, rate: {} },
  'yen-export': { formats: french, customer: { ...boston, address: addresses.tokyo }, order: { currency: 'JPY', lines: [{ ...lamp, netUnitPrice: '8140.5' }], deliverTo: addresses.tokyo }, rate: { currency: 'JPY', rate: '0.0061' } },
  'yen-on-the-network': { formats: network, order: { currency: 'JPY', lines: [{ ...lamp, netUnitPrice: '8140' }], freight: { amount: '1200', reason: 'Transport' } }, rate: { currency: 'JPY', rate: '0.0061' } },
  'dinars-export': { formats: french, customer: { ...boston, address: addresses.kuwait }, order: { currency: 'KWD', lines: [{ ...lamp, netUnitPrice: '12.3456' }], freight: { amount: '1.125', reason: 'Transport' }, deliverTo: addresses.kuwait }, rate: { currency: 'KWD', rate: '2.8' } },
  'dinars-in-instalments': {
    formats: network,
    order: {
      currency: 'KWD',
      lines: [{ ...lamp, netUnitPrice: '12.3456' }],
      paymentTerms: { agreed: true, due: { kind: 'instalments', parts: [{ percent: '33.3', due: { kind: 'net', days: 10 } }, { percent: '66.7', due: { kind: 'net', days: 30 } }] } },
    },
    rate: { currency: 'KWD', rate: '2.8' },
  },
  'allowances-and-charges': {
    formats: network,
    order: {
      lines: [
        { ...lamp, allowances: [{ amount: '5', reason: 'Remise quantité', reasonCode: '95' }, { amount: '1', reason: 'Défaut' }], charges: [{ amount: '1.20', reason: 'Éco-contribution', reasonCode: 'AEO' }] },
        book,
      ],
      allowances: [{ amount: '10', reason: 'Fidélité', reasonCode: '95' }],
      packaging,
      freight,
    },
  },
  'freight-over-two-rates': { formats: network, order: { lines: [lamp, book, line('4', 'MEAL'), setUp], freight: { amount: '10', reason: 'Port' } } },
  'small-order-charge': { formats: french, order: { lines: [book] }, seller: { pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate', smallOrderCharge: { below: '100', amount: '12' } } } },
  'base-quantity': { formats: network, order: { lines: [{ ...lamp, unitCode: 'MTR', quantity: '150.25', netUnitPrice: '118.123456', priceBaseQuantity: '100' }] } },
  'free-of-charge': { formats: network, order: { lines: [lamp, { ...book, netUnitPrice: '0' }] } },
  instalments: {
    formats: network,
    order: {
      lines: [lamp],
      paymentTerms: { agreed: true, due: { kind: 'instalments', parts: [{ percent: '30', due: { kind: 'net', days: 10 } }, { percent: '70', due: { kind: 'endOfMonthPlus', days: 30 } }] } },
    },
  },
  'sixty-lines': { formats: network, order: { lines: many(60), freight, packaging } },
  'special-characters': {
    formats: network,
    seller: { name: special, register: special, contact: { name: special, email: 'a+b@lumiere.example', phone: '+33 4' } },
    customer: { name: special, contactName: special },
    order: {
      lines: [{ ...lamp, name: special, description: `${special}\n${special}`, sku: special, allowances: [{ amount: '1', reason: special }] }],
      freight: { amount: '1', reason: special },
      deliverTo: { ...addresses.melun, name: special, line2: special },
      purchaseOrderNumber: special,
      contractReference: special,
      buyerReference: special,
    },
    articles: [{ sku: special }],
  },
  'two-shipments-one-invoice': { formats: network, order: { lines: [lamp, setUp] }, seller: { billing: { trigger: 'shipped', onePer: 'order', orderCharges: 'first' } }, delivered: 'twice' },
  'five-hundred-lines': { formats: network, order: { lines: many(500), freight, packaging } },
  'longest-texts': {
    formats: network,
    seller: { name: long(120), legalForm: long(60), shareCapital: long(40), register: long(60), address: longAddress },
    customer: { name: long(120), contactName: long(80), address: longAddress, billingAddress: longAddress },
    order: {
      lines: [{ ...lamp, name: long(200), description: long(500), sku: 'A'.repeat(60), allowances: [{ amount: '1', reason: long(120) }] }],
      freight: { amount: '1', reason: long(120) },
      deliverTo: { ...longAddress, name: long(120) },
      purchaseOrderNumber: long(60),
      contractReference: long(60),
      buyerReference: long(60),
    },
    articles: [{ sku: 'A'.repeat(60) }],
  },
  references: { formats: network, order: { lines: [lamp], purchaseOrderNumber: 'PO-77', contractReference: 'CADRE-2026-07', buyerReference: 'Service achats, bureau 12' } },
  'delivery-elsewhere': { formats: network, order: { lines: [lamp], deliverTo: addresses.melun }, customer: { billingAddress: { line1: 'CS 40001', postcode: '44040', city: 'Nantes Cedex 1', countryCode: 'FR' } }, delivered: true },
  ...creditNotes,
  'rebate-over-a-period': { formats: french, order: { lines: [lamp, book, setUp], freight }, delivered: true, afterwards: 'rebate' },
  'rebate-franchise': { formats: french, seller: { vat: { regime: 'franchise', servicesDue: 'receipt' }, vatId: undefined }, order: { lines: [lamp, setUp] }, afterwards: 'rebate' },
  'corrected-invoice': { formats: french, order: { lines: [lamp, book], freight }, afterwards: 'correction' },
  'corrected-german-invoice': { formats: german, customer: senate, order: { lines: [lamp], deliverTo: addresses.berlin }, delivered: true, afterwards: 'correction' },
  consumer: { formats: ['facturX'], customer: { kind: 'consumer', siren: undefined, siret: undefined, vatId: undefined }, order: { lines: [lamp] } },
} // prettier-ignore

/** Number and date as the commit would give them. */
export const exampleIssue: Issue = { number: 'F2026-000123', issueDate: day('2026-11-24') }

/** What the application issues of a scenario. */
export const exampleIssued = (scenario: Scenario): IssuedInvoice => {
  const invoice = exampleInvoice(scenario)
  const { afterwards } = scenario
  if (afterwards === undefined) return { invoice, issue: exampleIssue }
  if (afterwards === 'correction') {
    const corrected = composeCorrection({
      original: invoice,
      issue: exampleIssue,
      before: [],
      paid: nothing(invoice.currency),
      corrected: invoice,
    })
    return { invoice: valueOf(corrected), issue: { number: 'F2026-000124', issueDate: day('2026-12-01') } }
  }
  if (afterwards === 'rebate')
    return { invoice: valueOf(aRebate([invoice])), issue: { number: 'A2026-000008', issueDate: day('2026-12-31') } }
  const { earlier, ...wish } = afterwards
  const before = earlier === undefined ? [] : [creditClaimOf(valueOf(aCreditNote(invoice, { part: earlier })))]
  return { invoice: valueOf(aCreditNote(invoice, { ...wish, before })), issue: { number: 'A2026-000007', issueDate: day('2026-12-01') } }
}

const valueOf = (composed: Checked<Invoice>): Invoice => {
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings))
  return composed.value
}

/** The invoice that the application composes of a scenario. */
export const exampleInvoice = ({ seller, customer, order, articles: own = [], rate, delivered = false }: Scenario) => {
  const content = anOrder({ deliverTo: addresses.melun, ...order })
  const shipments = [
    aFact({ id: 'S1', state: 'RECORDED', date: day('2026-11-16'), lines: { 1: '1' } }),
    aFact({ id: 'S2', state: 'RECORDED' }),
  ]
  const facts = delivered === 'twice' ? [aFact(), ...shipments] : [aFact(delivered ? { id: 'S1' } : {})]
  const pricing = { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } as const
  return theInvoice(
    theMaterials({
      seller: aSeller({ pricing, ...seller }),
      customer: aCustomer(customer),
      articles: [...articles, ...own.map((article) => anArticle(article))],
      order: theOrder(content, facts),
      rate: rate && aRate(rate),
    }),
  )
}

/** Writes every scenario in each of its formats; returns the files' names. */
export const writeExamples = (dir: string): string[] => {
  mkdirSync(dir, { recursive: true })
  return Object.entries(scenarios).flatMap(([name, scenario]) => {
    const issued = exampleIssued(scenario)
    return scenario.formats.map((format) => {
      const file = `${name}.${format}.xml`
      writeFileSync(join(dir, file), write(issued, format))
      return file
    })
  })
}
