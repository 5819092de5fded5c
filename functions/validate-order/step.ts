import * as z from 'zod'
import { outcomeOf } from '../../shared/domain/billing/refusal-codes.ts'
import { defect, transient } from '../../shared/domain/failures.ts'
import { digestSchema, factIdSchema, invoiceIdSchema, orderIdSchema, purposeSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Fact, Order } from '../../shared/domain/order.ts'
import { heldItemId } from '../../shared/domain/work-item.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'
import { compose, type Ports } from './compose.ts'
import { heldOrder, refusedOrder } from './held-order.ts'

export const inputSchema = z.object({
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  purpose: purposeSchema,
  invoiceId: invoiceIdSchema,
  attempt: z.number().int().min(0),
})

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), digest: digestSchema, orderVersion: z.number().int() }),
  z.object({ outcome: z.literal('frozenBefore') }),
  z.object({ outcome: z.literal('held'), workItemId: z.string() }),
  z.object({ outcome: z.literal('refused') }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
export type { Ports }

/** Others may write the order meanwhile (a shipment arrives, another fact is frozen); then it is read and checked again. */
const mostConflicts = 4

/**
 * A billable fact becomes the snapshot of its invoice, a credit that of its credit note, a correction that of its corrected invoice; or it is
 * held for a person, or refused. A repeat is safe: the same materials give the same snapshot under the same digest, a fact that is held or refused stays so, and each state is
 * written at the version that was read.
 */
export const validateOrder =
  (ports: Ports) =>
  async (input: Input): Promise<Output> => {
    if (await isFrozen(ports.invoices, input)) return { outcome: 'frozenBefore' }
    for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
      const output = await validateOnce(ports, input)
      if (output !== 'conflict') return output
    }
    throw transient('Conflict', `order ${input.orderId} of ${input.sellerId} is being changed by others`)
  }

/** The header says frozen and later; only the entry says issued, so it decides when the header was withdrawn in between. */
const isFrozen = async (invoices: InvoiceBook, { invoiceId }: Input): Promise<boolean> => {
  const header = await invoices.find(invoiceId)
  if (header === undefined) return false
  const frozen = header.state === 'FROZEN' || header.state === 'STORED' || header.state === 'SENT'
  return frozen || (await invoices.findEntry(invoiceId)) !== undefined
}

const validateOnce = async (ports: Ports, input: Input): Promise<Output | 'conflict'> => {
  const { order, fact } = await read(ports.orders, input)
  switch (fact.state) {
    case 'HELD':
      return { outcome: 'held', workItemId: heldItemId(fact) }
    // RECORDED: a newer revision has made it unbillable since this execution began; what makes it billable again starts another.
    case 'RECORDED':
    case 'REFUSED':
    case 'CANCELLED':
      return { outcome: 'refused' }
    case 'INVOICING':
      return { outcome: 'frozenBefore' }
    case 'READY':
      return decide(ports, order, fact)
  }
}

const read = async (orders: OrderBook, { sellerId, orderId, factId, invoiceId }: Input): Promise<{ order: Order; fact: Fact }> => {
  const order = await orders.find(sellerId, orderId)
  const fact = order?.facts.find((fact) => fact.factId === factId)
  if (order === undefined || fact === undefined) throw defect(`order ${orderId} of ${sellerId} has no fact ${factId}`)
  if (fact.invoiceId !== invoiceId) throw defect(`invoice ${invoiceId} is not that of fact ${factId} of order ${orderId}`)
  return { order, fact }
}

const decide = async (ports: Ports, order: Order, fact: Fact): Promise<Output | 'conflict'> => {
  const composed = await compose(ports, order, fact)
  if (composed.ok) return { outcome: 'accepted', digest: await ports.invoices.putSnapshot(composed.value), orderVersion: order.version }
  const stopped = { order, fact, findings: composed.findings, now: ports.clock.now() }
  const outcome = outcomeOf(composed.findings)
  const saved = await ports.orders.save(outcome === 'held' ? heldOrder(stopped) : refusedOrder(stopped))
  if (saved === 'conflict') return saved
  return outcome === 'held' ? { outcome, workItemId: heldItemId(fact) } : { outcome }
}
