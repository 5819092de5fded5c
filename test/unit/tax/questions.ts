/** A VAT question that is plain and valid: a French seller delivers standard goods to a French business; a test changes one part. */
import { day } from '../../../shared/domain/day.ts'
import type { VatAnswer, VatQuestion } from '../../../shared/domain/tax/vat-question.ts'
import { decideVat } from '../../../shared/domain/tax/decide-vat.ts'
import { aCustomer, anArticle, anOrder, aSeller } from '../../support/samples.ts'

type Changes = {
  readonly seller?: Parameters<typeof aSeller>[0]
  readonly customer?: Parameters<typeof aCustomer>[0]
  readonly order?: Parameters<typeof anOrder>[0]
  readonly articles?: readonly Parameters<typeof anArticle>[0][]
  readonly deliveryDate?: string | null
  readonly on?: string
}

export const places = {
  lyon: { line1: '1 rue Neuve', postcode: '69002', city: 'Lyon', countryCode: 'FR' },
  bastia: { line1: '1 rue Neuve', postcode: '20200', city: 'Bastia', countryCode: 'FR' },
  pointeAPitre: { line1: '1 rue Neuve', postcode: '97110', city: 'Pointe-à-Pitre', countryCode: 'FR' },
  fortDeFrance: { line1: '1 rue Neuve', postcode: '97200', city: 'Fort-de-France', countryCode: 'FR' },
  saintDenis: { line1: '1 rue Neuve', postcode: '97400', city: 'Saint-Denis', countryCode: 'FR' },
  cayenne: { line1: '1 rue Neuve', postcode: '97300', city: 'Cayenne', countryCode: 'FR' },
  monaco: { line1: '1 rue Neuve', postcode: '98000', city: 'Monaco', countryCode: 'MC' },
  berlin: { line1: 'Neue Str. 1', postcode: '10115', city: 'Berlin', countryCode: 'DE' },
  helgoland: { line1: 'Neue Str. 1', postcode: '27498', city: 'Helgoland', countryCode: 'DE' },
  vienna: { line1: 'Neue Gasse 1', postcode: '1010', city: 'Wien', countryCode: 'AT' },
  lasPalmas: { line1: 'Calle Nueva 1', postcode: '35001', city: 'Las Palmas', countryCode: 'ES' },
  athens: { line1: 'Nea 1', postcode: '10557', city: 'Athens', countryCode: 'GR' },
  belfast: { line1: '1 New Street', postcode: 'BT1 5GS', city: 'Belfast', countryCode: 'GB' },
  zurich: { line1: 'Neue Strasse 1', postcode: '8001', city: 'Zürich', countryCode: 'CH' },
} as const

const validCheck = { checkedOn: '2026-11-01', valid: true, consultationNumber: 'WAPIAAAAYZ' }

/** Business customers that have all that the law asks of them. */
export const customers = {
  french: {},
  german: { address: places.berlin, siren: undefined, siret: undefined, vatId: 'DE136695976', vies: validCheck },
  greek: { address: places.athens, siren: undefined, siret: undefined, vatId: 'EL094259216', vies: validCheck },
  northernIrish: { address: places.belfast, siren: undefined, siret: undefined, vatId: 'XI980780684', vies: validCheck },
  swiss: { address: places.zurich, siren: undefined, siret: undefined, vatId: undefined },
} as const

export const question = (changes: Changes = {}): VatQuestion => {
  const articles = (changes.articles ?? [{}]).map((article, index) => anArticle({ sku: `A-${index + 1}`, ...article }))
  const lines = articles.map(({ sku }, index) => ({
    lineId: String(index + 1),
    sku,
    name: 'Article',
    quantity: '1',
    unitCode: 'C62',
    netUnitPrice: '10',
  }))
  return {
    seller: aSeller(changes.seller),
    customer: aCustomer(changes.customer),
    order: anOrder({ lines, ...changes.order }),
    articles: new Map(articles.map((article) => [article.sku, article])),
    deliveryDate: changes.deliveryDate === null ? undefined : day(changes.deliveryDate ?? '2026-11-23'),
    on: day(changes.on ?? '2026-11-24'),
  }
}

/** Category, rate and rule of each line, or the codes of the findings. */
export const outcome = (asked: VatQuestion): string[] => {
  const answer = decideVat(asked)
  if (!answer.ok) return answer.findings.map((finding) => finding.code)
  return [...answer.value.lines.values()].map(({ vat, rule }) => `${vat.category} ${vat.rate} ${rule}`)
}

/** The answer of a question that must have one. */
export const answerTo = (asked: VatQuestion): VatAnswer => {
  const answer = decideVat(asked)
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings))
  return answer.value
}
