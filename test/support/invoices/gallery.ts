/** The invoices that the pictures and the PDF checks show: every kind that the examples bring, and the hard cases of layout. */
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { day } from '../../../shared/domain/day.ts'
import { exampleIssued, scenarios } from '../einvoice-examples.ts'
import { anIssuedInvoice, type LineSample } from './examples.ts'
import { inEachLanguage } from './in-each-language.ts'

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 48" width="210" height="48">
<circle cx="24" cy="24" r="20" fill="#1f4e79"/><path d="M24 10a9.5 9.5 0 0 0-5 17.6V31h10v-3.4A9.5 9.5 0 0 0 24 10z" fill="#ffd166"/><rect x="19.6" y="33" width="8.8" height="2.4" rx="1.2" fill="#fff"/>
<text x="54" y="32" font-family="Inter" font-weight="bold" font-size="21" fill="#1f4e79">Lumière &amp; Fils</text></svg>`

export const branding = { colour: '#1f4e79', logo: { mediaType: 'image/svg+xml' as const, base64: Buffer.from(logo).toString('base64') } }

const lamps: LineSample[] = [
  {
    sku: 'LAMP-1',
    name: 'Lampe de bureau Orion',
    description: 'Laiton brossé, bras articulé, ampoule LED 6\u00a0W fournie',
    quantity: '12',
    unitCode: 'C62',
    netPrice: '49.90',
    grossPrice: '59.90',
  },
  {
    sku: 'APPL-4',
    name: 'Applique murale Nova',
    description: 'Blanc mat, IP44',
    quantity: '8',
    unitCode: 'C62',
    netPrice: '86.00',
    adjustments: [{ kind: 'allowance', amount: '40.00', reason: 'Emballages abîmés, accord du 18/11' }],
  },
  { sku: 'CABL-25', name: 'Câble textile torsadé', quantity: '150', unitCode: 'MTR', netPrice: '118.00', priceBaseQuantity: '100' },
  {
    sku: 'GUIDE-EC',
    name: 'Guide « Éclairer son atelier »',
    quantity: '3',
    unitCode: 'C62',
    netPrice: '24.64',
    vat: { category: 'S', rate: decimal('5.5') },
  },
]

const goods = anIssuedInvoice({
  lines: lamps,
  adjustments: [
    { kind: 'allowance', amount: '50.00', reason: 'Remise de fidélité', nature: 'other' },
    { kind: 'charge', amount: '38.50', reason: 'Transport', nature: 'freight' },
    { kind: 'charge', amount: '6.00', reason: 'Emballage', nature: 'packaging' },
  ],
  changes: {
    branding,
    deliverTo: { name: 'Entrepôt Dupont', line1: 'ZA des Trois Moulins, bâtiment C', postcode: '77000', city: 'Melun', countryCode: 'FR' },
    buyerReference: 'Service achats, bureau 12',
    contractReference: 'CADRE-2026-07',
  },
})

/** The picture of the README: all on one page. */
const picture = anIssuedInvoice({
  lines: [{ ...lamps[0]!, description: 'Laiton brossé, bras articulé' }, lamps[3]!],
  adjustments: [{ kind: 'charge', amount: '38.50', reason: 'Transport', nature: 'freight' }],
  changes: { branding, deliverTo: goods.invoice.deliverTo, buyerReference: 'Service achats, bureau 12' },
})

const services = anIssuedInvoice({
  lines: [
    {
      sku: 'AUDIT',
      name: 'Audit d’éclairage',
      description: 'Site de Melun, du 12 au 20 novembre 2026',
      quantity: '14.5',
      unitCode: 'HUR',
      netPrice: '95.00',
      supply: 'service',
    },
    { sku: 'PLAN', name: 'Plan d’implantation', quantity: '1', unitCode: 'LS', netPrice: '680.00', supply: 'service' },
  ],
  taxPoint: 'receipt',
  number: 'F2026-000124',
  changes: { branding, businessProcess: 'S1', deliverTo: undefined },
})

const intraCommunity = anIssuedInvoice({
  lines: lamps.slice(0, 2).map((line) => ({
    ...line,
    name: line.name.replace('Lampe de bureau', 'Desk lamp').replace('Applique murale', 'Wall lamp'),
    description: undefined,
    adjustments: [],
  })),
  vat: { category: 'K', rate: decimal('0') },
  reason: { text: 'Intra-Community supply exempt from VAT, art. 262 ter I of the French tax code', code: 'VATEX-EU-IC' },
  number: 'F2026-000125',
  changes: {
    branding,
    language: 'en',
    treatment: 'B2BINT',
    incoterm: 'DAP',
    buyer: {
      name: 'Łódzkie Światło Sp. z o.o.',
      vatId: 'PL5260250274',
      address: { line1: 'ul. Piotrkowska 104', postcode: '90-926', city: 'Łódź', countryCode: 'PL' },
      contactName: 'Zofia Wiśniewska',
    },
    deliverTo: { line1: 'ul. Piotrkowska 104', postcode: '90-926', city: 'Łódź', countryCode: 'PL' },
  },
})

const exportInDollars = anIssuedInvoice({
  lines: [
    { sku: 'LAMP-1', name: 'Orion desk lamp', quantity: '240', unitCode: 'C62', netPrice: '54.10' },
    {
      sku: 'PROTO',
      name: 'Lighting study',
      quantity: '2',
      unitCode: 'DAY',
      netPrice: '900.00',
      vat: { category: 'S', rate: decimal('20') },
      supply: 'service',
    },
  ],
  currency: 'USD',
  rate: '0.8675',
  vat: { category: 'G', rate: decimal('0') },
  reason: { text: 'Export of goods exempt from VAT, art. 262 I of the French tax code', code: 'VATEX-EU-G' },
  number: 'F2026-000126',
  changes: {
    branding,
    language: 'en',
    treatment: 'B2BINT',
    incoterm: 'FCA',
    buyer: {
      name: 'Bright Rooms Inc.',
      address: { line1: '200 Harbor Street', line2: 'Suite 400', postcode: '02108', city: 'Boston', subdivision: 'MA', countryCode: 'US' },
    },
    deliverTo: { line1: '200 Harbor Street', line2: 'Suite 400', postcode: '02108', city: 'Boston', subdivision: 'MA', countryCode: 'US' },
  },
})

const yen = anIssuedInvoice({
  lines: [{ sku: 'LAMP-1', name: 'Orion desk lamp', quantity: '20', unitCode: 'C62', netPrice: '8140' }],
  currency: 'JPY',
  rate: '0.00556',
  vat: { category: 'G', rate: decimal('0') },
  reason: { text: 'Export of goods exempt from VAT, art. 262 I of the French tax code', code: 'VATEX-EU-G' },
  number: 'F2026-000127',
  changes: {
    branding: { colour: '#ffd166' },
    language: 'en',
    treatment: 'B2BINT',
    buyer: { name: 'Akari Trading K.K.', address: { line1: '2-11-3 Meguro', postcode: '153-0063', city: 'Tokyo', countryCode: 'JP' } },
    deliverTo: undefined,
  },
})

const many = (count: number): LineSample[] =>
  Array.from({ length: count }, (_, index) => ({
    sku: `REF-${String(index + 1).padStart(4, '0')}`,
    name: ['Lampe de bureau Orion', 'Applique murale Nova', 'Suspension Halo 40 cm', 'Réglette d’atelier étanche'][index % 4] ?? '',
    ...(index % 5 === 0
      ? { description: 'Finition laiton brossé ; bras articulé ; ampoule LED fournie ; garantie cinq ans pièces et main-d’œuvre' }
      : {}),
    quantity: String(1 + (index % 9)),
    unitCode: 'C62',
    netPrice: `${20 + (index % 37)}.${String((index * 7) % 100).padStart(2, '0')}`,
  }))

const hard = anIssuedInvoice({
  lines: [
    {
      sku: 'A'.repeat(60),
      name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2).slice(0, 200),
      description:
        'Μακρύ όνομα προϊόντος και длинное описание товара, qui continue sur plusieurs lignes pour voir comment le tableau les tient ensemble sans jamais couper une ligne entre deux pages. '
          .repeat(3)
          .slice(0, 500),
      quantity: '123456.789',
      unitCode: 'KGM',
      netPrice: '0.123456',
    },
    {
      sku: 'B',
      name: 'Produit à taux intermédiaire',
      quantity: '10',
      unitCode: 'XBX',
      netPrice: '12.5',
      vat: { category: 'S', rate: decimal('10') },
    },
    {
      sku: 'C',
      name: 'Produit à taux réduit',
      quantity: '10',
      unitCode: 'LTR',
      netPrice: '12.5',
      vat: { category: 'S', rate: decimal('5.5') },
    },
    {
      sku: 'D',
      name: 'Produit à taux super-réduit',
      quantity: '10',
      unitCode: 'DZN',
      netPrice: '12.5',
      vat: { category: 'S', rate: decimal('2.1') },
    },
    {
      sku: 'E',
      name: 'Formation',
      quantity: '1',
      unitCode: 'NMP',
      netPrice: '12500000',
      vat: { category: 'E', rate: decimal('0') },
      supply: 'service',
    },
  ],
  reason: { text: 'Exonération de TVA, art. 261-4-4° a du CGI', code: 'VATEX-FR-CGI261-4' },
  terms: {
    due: {
      kind: 'instalments',
      parts: [
        { percent: decimal('30'), due: { kind: 'net', days: 10 } },
        { percent: decimal('30'), due: { kind: 'net', days: 30 } },
        { percent: decimal('40'), due: { kind: 'daysThenEndOfMonth', days: 45 } },
      ],
    },
    agreed: true,
  },
  number: 'F2026-LYON-000000128',
  changes: {
    branding: { colour: '#0b7a53' },
    businessProcess: 'M1',
    mailIsCopy: true,
    deliveryDate: day('2026-11-01'),
    buyer: {
      name: 'Société coopérative de production et de distribution des matériels électriques du Grand Ouest et des Pays de la Loire',
      electronicAddress: { scheme: '0225', id: '732829320' },
      siren: '732829320',
      address: {
        line1: '1234 boulevard du Général de Gaulle prolongé, immeuble Horizon, escalier B',
        line2: 'Zone artisanale',
        line3: 'BP 12',
        postcode: '44000',
        city: 'Saint-Sébastien-sur-Loire',
        countryCode: 'FR',
      },
    },
    billingAddress: {
      line1: 'Service comptabilité fournisseurs',
      line2: 'CS 40001',
      postcode: '44040',
      city: 'Nantes Cedex 1',
      countryCode: 'FR',
    },
    deliverTo: { name: 'Dépôt', line1: '5 rue du Port', postcode: '44600', city: 'Saint-Nazaire', countryCode: 'FR' },
  },
})

/** By file name. */
export const gallery: Readonly<Record<string, IssuedInvoice>> = {
  picture,
  goods,
  services,
  'intra-community': intraCommunity,
  'export-usd': exportInDollars,
  jpy: yen,
  hard,
  'credit-note': exampleIssued(scenarios['credit-units']!),
  'credit-note-abroad': exampleIssued(scenarios['credit-intra-community']!),
  'corrected-invoice': exampleIssued(scenarios['corrected-invoice']!),
  ...inEachLanguage,
  'lines-60': anIssuedInvoice({ lines: many(60), number: 'F2026-000129', changes: { branding } }),
  'lines-500': anIssuedInvoice({ lines: many(500), number: 'F2026-000131', changes: { branding } }),
  'lines-1000': anIssuedInvoice({ lines: many(1000), number: 'F2026-000130', changes: { branding } }),
}

export const payPage = 'https://factures.lumiere.example/pay/x4j2kq7n5m3p6r2t7v3w5y6z2a4b5c6d7e3f2g4h'
