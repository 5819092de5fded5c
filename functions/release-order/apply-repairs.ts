import type { Customer } from '../../shared/domain/customer.ts'
import type { TakenSuggestion } from '../../shared/domain/desk/decide-prices.ts'
import { type Repair, suggestedBy } from '../../shared/domain/desk/repair.ts'
import type { Suggestion } from '../../shared/domain/desk/suggest.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Provenance } from '../../shared/domain/provenance.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import { correctNumber, type CorrectPorts } from './correct-number.ts'
import { createCustomer, type CreatePorts, customerFrom, newCustomerFindings, orderedIn } from './create-customer.ts'

type RepairPorts = CreatePorts & CorrectPorts
type Change = NonNullable<Suggestion['change']>

/** What a release is to do before it goes on. Prices are decided with the release itself, in one write. */
export type Plan = {
  readonly prices: readonly TakenSuggestion[]
  readonly numbers: readonly Change[]
  readonly customers: readonly Customer[]
}

export type Planned =
  | { readonly outcome: 'planned'; readonly plan: Plan }
  /** No finding of the item has such a suggestion, or what it is about is gone. */
  | { readonly outcome: 'notSuggested' }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] }

type Asked = { readonly item: WorkItem; readonly seller: Seller | undefined; readonly repairs: readonly Repair[] }

/** Only reads, so that what cannot be is told before anybody is asked to agree to it. */
export const planRepairs = async (ports: RepairPorts, { item, seller, repairs }: Asked, provenance: Provenance): Promise<Planned> => {
  const ordered = seller && (await orderedIn(ports, seller, item))
  const suggested = repairs.map((repair) => ({ repair, suggestion: suggestedBy(item.findings, repair) }))
  if (seller === undefined || ordered === undefined || suggested.some(({ suggestion }) => suggestion === undefined))
    return { outcome: 'notSuggested' }
  const customers = repairs.flatMap((repair) => (repair.kind === 'createCustomer' ? [customerFrom(ordered, repair.customer, seller)] : []))
  const findings = customers.flatMap((customer) => newCustomerFindings(customer, seller, provenance))
  if (findings.length > 0) return { outcome: 'invalid', findings }
  const changes = (kind: Repair['kind']): Change[] =>
    suggested.flatMap(({ repair, suggestion }) => (repair.kind === kind && suggestion?.change !== undefined ? [suggestion.change] : []))
  const prices = [
    ...changes('takeListPrice').map((change) => ({ take: 'listPrice' as const, change })),
    ...changes('takeOrderPrice').map((change) => ({ take: 'orderPrice' as const, change })),
  ]
  if (new Set(prices.map(({ change }) => change.field)).size < prices.length) return { outcome: 'notSuggested' }
  return { outcome: 'planned', plan: { prices, numbers: changes('correctNumber'), customers } }
}

/** Repairs the master data, each record with its history. A repeat finds it repaired. */
export const repairMasterData = async (
  ports: RepairPorts,
  { item, seller, plan }: { readonly item: WorkItem; readonly seller: Seller; readonly plan: Plan },
  provenance: Provenance,
): Promise<'repaired' | 'otherByNow'> => {
  for (const customer of plan.customers) await createCustomer(ports, customer, provenance)
  const ordered = await orderedIn(ports, seller, item)
  if (ordered === undefined) return 'otherByNow'
  const { sellerId } = seller
  for (const change of plan.numbers)
    if ((await correctNumber(ports, { sellerId, customerId: ordered.customerId }, { change, provenance })) === 'otherByNow')
      return 'otherByNow'
  return 'repaired'
}
