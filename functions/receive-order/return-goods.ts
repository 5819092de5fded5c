import { canonicalJson, sha256 } from '../../shared/domain/canonical-json.ts'
import { creditsForReturn } from '../../shared/domain/crediting/credit-return.ts'
import type { GoodsReturned } from '../../shared/domain/crediting/late-event.ts'
import { transient } from '../../shared/domain/failures.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { waitOf } from '../../shared/domain/order-wait.ts'
import type { Order } from '../../shared/domain/order.ts'
import { newOrder } from '../../shared/domain/receiving/receive.ts'
import type { Arrival, Ports } from './arrival.ts'
import { creditProposed, openChangeAfterIssue } from './change-after-issue.ts'
import { holdEvent } from './hold-event.ts'
import { holdIfTooLarge } from './hold-too-large.ts'
import { type IssuedFact, issuedAmong, standing } from './issued-invoices.ts'
import { creditsAtOnce, withCredits } from './request-credits.ts'
import { settleUndelivered } from './settle-undelivered.ts'
import { startReadyFacts } from './start-ready-facts.ts'

type ReturnArrival = Arrival & { readonly goods: GoodsReturned }

const mostConflicts = 5

/**
 * Goods that came back are credited, at once or when a person agrees, from the invoices that billed them. A repeat is safe: the order
 * knows its returns, and each credit is one request.
 */
export const returnGoods = async (ports: Ports, arrival: ReturnArrival): Promise<void> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1)
    if ((await holdIfTooLarge(ports, arrival, () => returnOnce(ports, arrival))) === 'done') return
  throw transient('Conflict', `order ${arrival.orderId} of ${arrival.sellerId} is being changed by others`)
}

const returnOnce = async (ports: Ports, arrival: ReturnArrival): Promise<'done' | 'conflict'> => {
  const { sellerId, orderId, goods } = arrival
  const order = (await ports.orders.find(sellerId, orderId)) ?? newOrder(sellerId, orderId, ports.clock.now())
  const told = order.returns?.find(({ returnId }) => returnId === goods.returnId)
  if (told?.payloadHash === payloadHashOf(goods)) return settled(ports, order)
  if (told !== undefined) return hold(ports, arrival, [toldOtherwise(goods)])
  const issued = standing(order, await issuedAmong(ports.invoices, order.facts))
  const facts = issued.map(({ fact }) => fact)
  const shares = creditsForReturn(order, facts, goods)
  if (!shares.ok) return hold(ports, arrival, shares.findings)
  const found = { order, shares: shares.value }
  if (await creditsAtOnce(ports, arrival, 'onReturn')) return credit(ports, withShares(ports, arrival, found))
  return propose(ports, arrival, { ...found, issued })
}

const propose = async (
  ports: Ports,
  { event }: ReturnArrival,
  { order, shares, issued }: Shares & { readonly issued: readonly IssuedFact[] },
): Promise<'done'> => {
  const credited = issued.filter(({ fact }) => shares.some(({ invoiceId }) => invoiceId === fact.invoiceId))
  const numbers = credited.map(({ entry }) => entry.number)
  await openChangeAfterIssue(ports, { order, event, invoiceId: shares[0]?.invoiceId, findings: [creditProposed('returnId', numbers)] })
  return 'done'
}

const payloadHashOf = ({ returnId, on, lines }: GoodsReturned): string => sha256(canonicalJson([returnId, on, lines ?? null]))

type Shares = { readonly order: Order; readonly shares: Parameters<typeof withCredits>[1] }

const withShares = ({ clock }: Ports, { seller, event, goods }: ReturnArrival, { order, shares }: Shares): Order => {
  const { returnId } = goods
  const asked = { seller, event, cause: `return/${returnId}`, at: clock.now(), reason: 'return', note: returnId } as const
  const returns = [...(order.returns ?? []), { returnId, payloadHash: payloadHashOf(goods) }]
  return { ...withCredits(order, shares, asked), returns }
}

const credit = async (ports: Ports, order: Order): Promise<'done' | 'conflict'> => {
  const saved = await ports.orders.save({ order, occurrences: [], workItems: [], wait: waitOf(order, ports.clock.now()) })
  return saved === 'conflict' ? saved : settled(ports, order)
}

const settled = async (ports: Ports, order: Order): Promise<'done'> => {
  await settleUndelivered(ports, order)
  return startReadyFacts(ports, order)
}

const hold = async (ports: Ports, { event, sellerId }: ReturnArrival, findings: readonly Finding[]): Promise<'done'> => {
  await holdEvent(ports, { event, sellerId, findings })
  return 'done'
}

const toldOtherwise = ({ returnId }: GoodsReturned): Finding => ({
  code: 'FACT_CONFLICT',
  field: 'returnId',
  expected: `return ${returnId} as it was first told`,
  actual: 'a return of the same id with other content',
  remedy: 'Find out which is true. What came back beside it is a return of another id; what was credited too much is billed anew.',
})
