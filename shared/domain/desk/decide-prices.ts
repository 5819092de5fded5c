import { compare, decimal } from '../decimal.ts'
import type { Fact, Order, OrderContent, OrderLine } from '../order.ts'
import { decidedLineOf, type PriceDecision } from '../pricing/price-decision.ts'
import type { Suggestion } from './suggest.ts'

/** A price as it was suggested for a line, which finance takes. */
export type TakenSuggestion = Pick<PriceDecision, 'take'> & { readonly change: NonNullable<Suggestion['change']> }
export type Decider = Pick<PriceDecision, 'by' | 'at' | 'reason'>

const contentOf = (order: Order, fact: Fact): OrderContent | undefined => fact.correction?.content ?? order.content

/** The line of a finding, if it still says what was found. */
const lineOf = (content: OrderContent, { field, from }: TakenSuggestion['change']): OrderLine | undefined => {
  const [, index] = /^lines\[(\d+)\]\.netUnitPrice$/.exec(field) ?? []
  const line = index === undefined ? undefined : content.lines[Number(index)]
  return line !== undefined && compare(line.netUnitPrice, decimal(from)) === 0 ? line : undefined
}

/** The order with what finance has decided about prices of the fact's content; undefined when a line is another by now. */
export const decidePrices = (
  order: Order,
  fact: Fact,
  { taken, decider }: { readonly taken: readonly TakenSuggestion[]; readonly decider: Decider },
): Order | undefined => {
  const content = contentOf(order, fact)
  const decided = taken.flatMap(({ take, change }): PriceDecision[] => {
    const line = content && lineOf(content, change)
    if (content === undefined || line === undefined) return []
    const { revision } = content
    return [{ lineId: line.lineId, take, price: decimal(change.to), revision, line: decidedLineOf(line, content), ...decider }]
  })
  if (decided.length < taken.length) return undefined
  const lines = new Set(decided.map(({ lineId }) => lineId))
  return { ...order, decisions: [...(order.decisions ?? []).filter(({ lineId }) => !lines.has(lineId)), ...decided] }
}

/** Whether an order has these very decisions already, whoever made them: then a repeat has nothing more to decide. */
export const isDecided = (order: Order, fact: Fact, taken: readonly TakenSuggestion[]): boolean => {
  const content = contentOf(order, fact)
  return taken.every(({ take, change }) => {
    const line = content && lineOf(content, change)
    return order.decisions?.some((made) => made.lineId === line?.lineId && made.take === take) ?? false
  })
}
