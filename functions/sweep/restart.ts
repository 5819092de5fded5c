import { transient } from '../../shared/domain/failures.ts'
import type { OrderId, SellerId } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { startsByItself, waitOf } from '../../shared/domain/order-wait.ts'
import { startOf } from '../../shared/domain/workflow-start.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'

export type RestartPorts = {
  readonly orders: OrderBook
  readonly invoices: InvoiceBook
  readonly workflow: Workflow
  readonly clock: Clock
}

/** A new execution of an invoice's workflow under the next attempt; every step of it finds its own work done and goes on. */
export const restart = async (ports: RestartPorts, { sellerId, orderId, factId }: InvoiceHeader): Promise<void> => {
  const order = await ports.orders.find(sellerId, orderId)
  const fact = order?.facts.find((candidate) => candidate.factId === factId)
  if (order !== undefined && fact !== undefined) await startNextAttempt(ports, order, [fact])
}

/** The facts of an order that are billable and whose workflow did not get as far as a draft. */
export const restartReadyFacts = async (ports: RestartPorts, sellerId: SellerId, orderId: OrderId): Promise<void> => {
  const order = await ports.orders.find(sellerId, orderId)
  const now = ports.clock.now()
  const ready = order?.facts.filter((fact) => startsByItself(fact, now)) ?? []
  if (order !== undefined && ready.length > 0) await startNextAttempt(ports, order, ready)
}

const startNextAttempt = async ({ orders, workflow, clock }: RestartPorts, order: Order, again: readonly Fact[]): Promise<void> => {
  const next = (fact: Fact): Fact => ({ ...fact, attempt: fact.attempt + 1 })
  const facts = order.facts.map((fact) => (again.includes(fact) ? next(fact) : fact))
  const saved = await orders.save({ order: { ...order, facts }, occurrences: [], workItems: [], wait: waitOf(order, clock.now()) })
  if (saved === 'conflict') throw transient('Conflict', `order ${order.orderId} moved on meanwhile`)
  for (const fact of again) await workflow.start(startOf(order, next(fact)))
}
