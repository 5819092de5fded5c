/** VAT questions of every kind: mixtures that nobody would order, and plausible ones, so that each rule decides often. */
import * as fc from 'fast-check'
import { day } from '../../../shared/domain/day.ts'
import { type Language, languageSchema } from '../../../shared/domain/seller.ts'
import type { VatQuestion } from '../../../shared/domain/tax/vat-question.ts'
import { aCustomer, anArticle, anOrder, aSeller } from '../../support/samples.ts'

type Place = { readonly countryCode: string; readonly postcode: string | undefined }
const at = (countryCode: string, postcode?: string): Place => ({ countryCode, postcode })

const knownPlace = fc.constantFrom<Place[]>(
  at('FR', '69002'), at('FR', '20200'), at('FR', '97110'), at('FR', '97133'), at('FR', '97300'), at('FR', '97400'), at('FR', '98000'),
  at('GP', '97110'), at('MC', '98000'), at('DE', '10115'), at('DE', '27498'), at('ES', '28013'), at('ES', '35001'), at('GR', '10557'),
  at('GR', '63086'), at('BE'), at('GB', 'BT1 5GS'), at('GB', 'SW1A 1AA'), at('XI'), at('CH'), at('US', '10001'), at('FI', '22100'),
) // prettier-ignore
const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  knownPlace,
  fc.record({
    countryCode: fc.constantFrom('FR', 'DE', 'ES', 'IT', 'GB', 'GR', 'EL', 'ZZ'),
    postcode: fc.string({ maxLength: 8 }).map((text) => text.trim() || undefined),
  }),
  fc.integer({ min: 0, max: 99_999 }).map((code) => at('FR', String(code).padStart(5, '0'))),
)

const someDay = fc.constantFrom('2013-06-01', '2020-12-31', '2021-01-01', '2026-11-01', '2026-11-24', '2027-12-31', '2028-01-01')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const vatIds = ['FR44732829320', 'DE136695976', 'ATU13585627', 'EL094259216', 'XI980780684', 'BE0428759497']

const article = fc.record({
  supply: fc.constantFrom('goods' as const, 'service' as const),
  taxClass: fc.constantFrom(
    'standard' as const,
    'intermediate' as const,
    'reduced' as const,
    'superReduced' as const,
    'exempt' as const,
    'outside' as const,
  ),
  reverseCharge: fc.constantFrom('none' as const, 'construction' as const),
  exemption: maybe(fc.constant({ text: 'art. 261', code: 'VATEX-EU-132' })),
})

type Facts = {
  seller: Place
  customer: Place
  shipFrom: Place
  deliverTo: Place
  regime: 'normal' | 'franchise'
  servicesDue: 'receipt' | 'debits'
  kind: 'business' | 'consumer' | 'public'
  language: Language
  sellerVatId: string | undefined
  customerVatId: string | undefined
  vies: { checkedOn: string; valid: boolean } | undefined
  incoterm: 'EXW' | 'FCA' | 'CIF' | 'DAP' | 'DDP' | undefined
  transportBy: 'seller' | 'buyer' | 'thirdParty' | undefined
  deliveryDate: string | undefined
  on: string
  articles: (Parameters<typeof anArticle>[0] | undefined)[]
}

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  seller: anyPlace,
  customer: anyPlace,
  shipFrom: anyPlace,
  deliverTo: anyPlace,
  regime: fc.constantFrom('normal', 'franchise'),
  servicesDue: fc.constantFrom('receipt', 'debits'),
  kind: fc.constantFrom('business', 'consumer', 'public'),
  language: fc.constantFrom(...languageSchema.options),
  sellerVatId: maybe(fc.constant('FR96552100554')),
  customerVatId: maybe(fc.oneof(fc.constantFrom(...vatIds), fc.string({ maxLength: 14 }))),
  vies: maybe(fc.record({ checkedOn: someDay, valid: fc.boolean() })),
  incoterm: maybe(fc.constantFrom('EXW', 'FCA', 'CIF', 'DAP', 'DDP')),
  transportBy: maybe(fc.constantFrom('seller', 'buyer', 'thirdParty')),
  deliveryDate: maybe(someDay),
  on: someDay,
  articles: fc.array(maybe(article), { minLength: 1, maxLength: 4 }),
})

const partner = fc.constantFrom(
  { place: at('FR', '69002'), vatId: 'FR44732829320' },
  { place: at('DE', '10115'), vatId: 'DE136695976' },
  { place: at('GR', '10557'), vatId: 'EL094259216' },
  { place: at('GB', 'BT1 5GS'), vatId: 'XI980780684' },
  { place: at('CH'), vatId: undefined },
  { place: at('FR', '97400'), vatId: undefined },
)

/** A seller in Lyon and a customer whose data are mostly in order; one or two facts may be odd. */
const plausibleFacts: fc.Arbitrary<Facts> = fc
  .tuple(anyFacts, partner, fc.array(article, { minLength: 1, maxLength: 2 }))
  .chain(([odd, { place, vatId }, articles]) => {
    const good: Facts = {
      ...odd,
      seller: at('FR', '69002'),
      shipFrom: at('FR', '69002'),
      customer: place,
      deliverTo: place,
      kind: 'business',
      sellerVatId: 'FR96552100554',
      customerVatId: vatId,
      vies: { checkedOn: '2026-11-01', valid: true },
      incoterm: undefined,
      transportBy: 'seller',
      deliveryDate: '2026-11-23',
      on: '2026-11-24',
      articles,
    }
    const oddFields = fc.subarray(
      ['customer', 'deliverTo', 'kind', 'vies', 'transportBy', 'incoterm', 'deliveryDate', 'customerVatId'] as const,
      { maxLength: 2 },
    )
    return oddFields.map((fields) => ({ ...good, ...Object.fromEntries(fields.map((field) => [field, odd[field]])) }))
  })

const questionOf = (facts: Facts): VatQuestion => {
  const articles = facts.articles.flatMap((one, index) => (one === undefined ? [] : [anArticle({ ...one, sku: `A-${index}` })]))
  const address = (place: Place) => ({ line1: '1', city: 'X', ...place })
  return {
    seller: aSeller({
      address: address(facts.seller),
      vatId: facts.sellerVatId,
      vat: { regime: facts.regime, servicesDue: facts.servicesDue },
    }),
    customer: aCustomer({
      address: address(facts.customer),
      kind: facts.kind,
      language: facts.language,
      vatId: facts.customerVatId,
      vies: facts.vies,
    }),
    order: anOrder({
      shipFrom: facts.shipFrom,
      deliverTo: address(facts.deliverTo),
      incoterm: facts.incoterm,
      transportBy: facts.transportBy,
      lines: facts.articles.map((_, index) => ({
        lineId: String(index),
        sku: `A-${index}`,
        name: 'x',
        quantity: '1',
        unitCode: 'C62',
        netUnitPrice: '1',
      })),
    }),
    articles: new Map(articles.map((one) => [one.sku, one])),
    deliveryDate: facts.deliveryDate === undefined ? undefined : day(facts.deliveryDate),
    on: day(facts.on),
  }
}

export const vatQuestion: fc.Arbitrary<VatQuestion> = fc
  .oneof({ arbitrary: plausibleFacts, weight: 3 }, { arbitrary: anyFacts, weight: 1 })
  .map(questionOf)
