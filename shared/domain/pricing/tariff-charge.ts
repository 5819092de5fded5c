import type { Article } from '../article.ts'
import { compare, type Decimal, plus, sum, times, zero } from '../decimal.ts'
import type { OrderContent, OrderLine } from '../order.ts'
import type { Tariff } from '../tariff.ts'

/** What a tariff asks for a whole order. `unchecked`: whatever the order says. */
export type TariffCharge =
  | { readonly outcome: 'unchecked' }
  | { readonly outcome: 'charge'; readonly amount: Decimal }
  | { readonly outcome: 'noBand'; readonly value: Decimal }
  | { readonly outcome: 'weightMissing'; readonly lines: readonly number[] }

export type TariffQuestion = {
  readonly content: OrderContent
  readonly articles: ReadonlyMap<string, Article>
  /** Net of all lines of the whole order, in major units. */
  readonly orderNet: Decimal
}

/** The charge in major units of the order's currency, which is the tariff's. Services are neither packed nor carried: they count only towards amounts. */
export const tariffCharge = (tariff: Tariff, question: TariffQuestion): TariffCharge => {
  if (tariff.kind === 'unchecked') return { outcome: 'unchecked' }
  if (tariff.kind === 'none') return { outcome: 'charge', amount: zero }
  if (tariff.freeFrom !== undefined && compare(question.orderNet, tariff.freeFrom) >= 0) return { outcome: 'charge', amount: zero }
  switch (tariff.kind) {
    case 'flat':
      return { outcome: 'charge', amount: tariff.amount }
    case 'perUnit':
      return { outcome: 'charge', amount: times(tariff.amount, sum(goodsLines(question).map(({ line }) => line.quantity))) }
    case 'byAmount':
      return inBand(tariff.bands, question.orderNet)
    case 'byWeightKg':
      return byWeight(tariff.bands, question)
  }
}

type Bands = readonly { readonly upTo?: Decimal | undefined; readonly amount: Decimal }[]
type IndexedLine = { readonly line: OrderLine; readonly index: number }

const goodsLines = ({ content, articles }: TariffQuestion): IndexedLine[] =>
  content.lines.map((line, index) => ({ line, index })).filter(({ line }) => articles.get(line.sku)?.supply !== 'service')

const byWeight = (bands: Bands, question: TariffQuestion): TariffCharge => {
  const weights = goodsLines(question).map(({ line, index }) => ({ index, kg: lineWeight(line, question.articles.get(line.sku)) }))
  const unknown = weights.filter(({ kg }) => kg === undefined).map(({ index }) => index)
  if (unknown.length > 0) return { outcome: 'weightMissing', lines: unknown }
  return inBand(
    bands,
    weights.reduce((whole, { kg }) => plus(whole, kg ?? zero), zero),
  )
}

const kilogram = 'KGM'

/** A line sold by weight weighs its quantity; otherwise a stored conversion to kilograms, or the article's weight per unit, counts. */
const lineWeight = (line: OrderLine, article: Article | undefined): Decimal | undefined => {
  if (line.unitCode === kilogram) return line.quantity
  const stored = article?.conversions.find(({ fromUnit, toUnit }) => fromUnit === line.unitCode && toUnit === kilogram)
  const perUnit = stored?.factor ?? article?.weightKg
  return perUnit && times(line.quantity, perUnit)
}

const inBand = (bands: Bands, value: Decimal): TariffCharge => {
  const [band] = bands
    .filter(({ upTo }) => upTo === undefined || compare(value, upTo) <= 0)
    .toSorted((a, b) => (a.upTo === undefined ? 1 : b.upTo === undefined ? -1 : compare(a.upTo, b.upTo)))
  return band === undefined ? { outcome: 'noBand', value } : { outcome: 'charge', amount: band.amount }
}
