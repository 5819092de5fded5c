/** The same two invoices in each language, with the longest words of it: all that a document can show, and a foreign currency. */
import type { Currency } from '../../../shared/domain/currency.ts'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { type Language, languageSchema } from '../../../shared/domain/seller.ts'
import { vatReasons } from '../../../shared/domain/tax/data/vat-reasons.ts'
import { anIssuedInvoice, type LineSample } from './examples.ts'

type Words = {
  readonly lamp: string
  readonly brass: string
  readonly cable: string
  readonly planning: string
  readonly damaged: string
  readonly loyalty: string
  readonly freight: string
  readonly packaging: string
  readonly buyer: string
  readonly street: string
  readonly city: string
  readonly country: string
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    lamp: 'Lampe de bureau Orion à bras articulé', brass: 'Laiton brossé, ampoule fournie, garantie de cinq ans', cable: 'Câble textile torsadé', planning: 'Étude d’éclairage',
    damaged: 'Emballages endommagés, accord du 18 novembre', loyalty: 'Remise de fidélité', freight: 'Transport et manutention', packaging: 'Emballage',
    buyer: 'Établissements Lefèvre & Frères', street: 'Rue de l’Écluse 14', city: 'Namur', country: 'BE',
  },
  en: {
    lamp: 'Orion desk lamp with articulated arm', brass: 'Brushed brass, bulb included, five-year guarantee', cable: 'Braided textile cable', planning: 'Lighting study',
    damaged: 'Damaged packaging, agreed on 18 November', loyalty: 'Loyalty discount', freight: 'Freight and handling', packaging: 'Packaging',
    buyer: 'Harcourt & Daughters Ltd', street: '14 Grand Canal Quay', city: 'Dublin', country: 'IE',
  },
  de: {
    lamp: 'Schreibtischleuchte Orion mit Gelenkarm', brass: 'Messing gebürstet, Leuchtmittel inbegriffen, fünf Jahre Gewährleistung', cable: 'Textilkabel, geflochten', planning: 'Beleuchtungsplanung',
    damaged: 'Beschädigte Verpackungen, Vereinbarung vom 18. November', loyalty: 'Treuenachlass', freight: 'Fracht und Umschlag', packaging: 'Verpackung',
    buyer: 'Größenwahn Lichtplanungsgesellschaft mbH & Co. KG', street: 'Straße des 17. Juni 135', city: 'Köln', country: 'DE',
  },
  es: {
    lamp: 'Lámpara de escritorio Orion con brazo articulado', brass: 'Latón cepillado, bombilla incluida, garantía de cinco años', cable: 'Cable textil trenzado', planning: 'Estudio de iluminación',
    damaged: 'Embalajes dañados, acuerdo del 18 de noviembre', loyalty: 'Descuento por fidelidad', freight: 'Transporte y manipulación', packaging: 'Embalaje',
    buyer: 'Iluminaciones Núñez y Muñoz, S.L.', street: 'Calle de la Montaña, 14, 3.º izq.', city: 'Logroño', country: 'ES',
  },
  it: {
    lamp: 'Lampada da scrivania Orion con braccio snodato', brass: 'Ottone spazzolato, lampadina inclusa, garanzia di cinque anni', cable: 'Cavo tessile intrecciato', planning: 'Studio illuminotecnico',
    damaged: 'Imballaggi danneggiati, accordo del 18 novembre', loyalty: 'Sconto fedeltà', freight: 'Trasporto e movimentazione', packaging: 'Imballaggio',
    buyer: 'Società Illuminazione Città di Forlì S.r.l.', street: 'Via dell’Università 14', city: 'Forlì', country: 'IT',
  },
  nl: {
    lamp: 'Bureaulamp Orion met scharnierarm', brass: 'Geborsteld messing, lamp inbegrepen, vijf jaar garantie', cable: 'Gevlochten textielkabel', planning: 'Verlichtingsstudie',
    damaged: 'Beschadigde verpakkingen, afspraak van 18 november', loyalty: 'Getrouwheidskorting', freight: 'Vervoer en behandeling', packaging: 'Verpakking',
    buyer: 'Verlichtingsgroothandel Oriëntaal bv', street: 'Coöperatiestraat 14', city: 'Mechelen', country: 'BE',
  },
} // prettier-ignore

const addressOf = ({ street, city, country }: Words) => ({ line1: street, postcode: '50667', city, countryCode: country })

const everything = (language: Language): IssuedInvoice => {
  const own = words[language]
  const { text, code } = vatReasons.find(({ rule }) => rule === 'export-overseas')!
  const lines: LineSample[] = [
    { sku: 'LAMP-1', name: own.lamp, description: own.brass, quantity: '1200', unitCode: 'C62', netPrice: '1049.90', grossPrice: '1259.90' },
    {
      sku: 'CABL-25', name: own.cable, quantity: '1250.75', unitCode: 'MTR', netPrice: '118.00', priceBaseQuantity: '100',
      adjustments: [{ kind: 'allowance', amount: '40.00', reason: own.damaged }, { kind: 'charge', amount: '5.50', reason: own.packaging }],
    },
    { sku: 'PLAN', name: own.planning, quantity: '14.5', unitCode: 'HUR', netPrice: '95.00', vat: { category: 'G', rate: decimal('0') } },
    { sku: 'PAL', name: own.packaging, quantity: '3', unitCode: 'XPX', netPrice: '24.64', vat: { category: 'S', rate: decimal('5.5') } },
    { sku: 'LS', name: own.planning, quantity: '2', unitCode: 'LS', netPrice: '680.00' },
  ] // prettier-ignore
  return anIssuedInvoice({
    lines,
    adjustments: [
      { kind: 'allowance', amount: '50.00', reason: own.loyalty, nature: 'other' },
      { kind: 'charge', amount: '38.50', reason: own.freight, nature: 'freight' },
    ],
    reason: { text: text[language], code },
    terms: {
      due: {
        kind: 'instalments',
        parts: [
          { percent: decimal('33.5'), due: { kind: 'fixedDay', dayOfMonth: 10, afterDays: 15 } },
          { percent: decimal('66.5'), due: { kind: 'endOfMonthPlus', days: 45 } },
        ],
      },
      agreed: true,
    },
    number: `F2026-${language.toUpperCase()}-0128`,
    changes: {
      language,
      businessProcess: 'M1',
      mailIsCopy: true,
      incoterm: 'DAP',
      buyerReference: '04011000-12345-03',
      contractReference: 'CADRE-2026-07',
      branding: { colour: '#0b7a53' },
      buyer: { name: own.buyer, vatId: 'DE123456788', address: addressOf(own), contactName: 'Zoë Müller-Ibáñez' },
      billingAddress: addressOf(own),
      deliverTo: { name: own.buyer, ...addressOf(own) },
      supplyPeriod: { from: day('2026-08-30'), until: day('2026-09-30') },
      deliveryDate: day('2026-09-30'),
    },
  })
}

/** The currency of each has 0, 2 or 3 decimals. */
const foreign: Readonly<Record<Language, { readonly currency: Currency; readonly rate: string; readonly price: string }>> = {
  fr: { currency: 'KWD', rate: '2.8125', price: '1019.125' },
  en: { currency: 'GBP', rate: '1.1387', price: '1019.12' },
  de: { currency: 'CHF', rate: '1.0694', price: '1019.12' },
  es: { currency: 'CLP', rate: '0.000912', price: '1019125' },
  it: { currency: 'JPY', rate: '0.00556', price: '1019125' },
  nl: { currency: 'TND', rate: '0.2947', price: '1019.125' },
}

const inForeignCurrency = (language: Language): IssuedInvoice => {
  const own = words[language]
  const { currency, rate, price } = foreign[language]
  return anIssuedInvoice({
    lines: [{ sku: 'LAMP-1', name: own.lamp, description: own.brass, quantity: '12', unitCode: 'C62', netPrice: price }],
    currency,
    rate,
    number: `F2026-${language.toUpperCase()}-0129`,
    changes: { language, treatment: 'B2BINT', buyer: { name: own.buyer, address: addressOf(own) }, deliverTo: undefined },
  })
}

/** By file name: `de`, `de-foreign` ... */
export const inEachLanguage: Readonly<Record<string, IssuedInvoice>> = Object.fromEntries(
  languageSchema.options.flatMap((language) => [
    [language, everything(language)],
    [`${language}-foreign`, inForeignCurrency(language)],
  ]),
)
