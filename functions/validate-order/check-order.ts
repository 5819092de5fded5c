import * as z from 'zod'
import { sizeFindings } from '../../shared/contracts/event-size.ts'
import { readEvent } from '../../shared/contracts/read-event.ts'
import { unknownCustomer, unknownSeller } from '../../shared/contracts/unknown-named.ts'
import { dayAt } from '../../shared/domain/day.ts'
import { type Checked, failed, passed } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { OrderContent } from '../../shared/domain/order.ts'
import { billingRuleFor } from '../../shared/domain/receiving/billing-rule.ts'
import { customerInForce } from '../../shared/domain/receiving/customer-in-force.ts'
import { newOrder, receive } from '../../shared/domain/receiving/receive.ts'
import { supplied } from '../../shared/domain/receiving/supplied.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import { type CheckedOrder, untaken } from '../../shared/contracts/checked-order.ts'
import { checkFacts } from './check-facts.ts'
import type { Ports } from './compose.ts'

/** `order` is the detail of an OrderPlaced, wrong ones too. */
export const checkInputSchema = z.object({ dryRun: z.object({ sellerId: sellerIdSchema, order: z.unknown() }) })
type Input = z.output<typeof checkInputSchema>

/**
 * What would become of an order if it were published now by a publisher of its seller: the findings that would hold it, or the amounts of
 * its invoices. Stores nothing, and nothing that it says binds: what is read may change before the order comes.
 */
export const checkOrder =
  (ports: Ports) =>
  async ({ dryRun: { sellerId, order } }: Input): Promise<CheckedOrder> => {
    const seller = await ports.masterData.seller(sellerId, ports.clock.now())
    const read = readOrder(ports, order, seller)
    return read.ok ? join(ports, read.value.seller, read.value.content) : untaken('held', read.findings)
  }

type Read = { readonly seller: Seller; readonly content: OrderContent }

const namedSellerSchema = z.object({ sellerId: sellerIdSchema })

/** As receive-order reads it; another seller's order looks like that of a seller who is not registered. */
const readOrder = ({ compressedSize }: Ports, detail: unknown, seller: Seller | undefined): Checked<Read> => {
  const named = namedSellerSchema.safeParse(detail).data?.sellerId
  const strange = named === undefined || named === seller?.sellerId ? [] : [unknownSeller(named)]
  const tooLarge = sizeFindings(JSON.stringify(detail ?? null), compressedSize)
  if (tooLarge.length > 0) return failed(...tooLarge, ...strange)
  const read = readEvent('OrderPlaced', detail)
  if (!read.ok) return failed(...read.findings, ...strange)
  if (seller === undefined || strange.length > 0 || read.value.of !== 'order' || read.value.event.type !== 'placed')
    return failed(...strange)
  return passed({ seller, content: read.value.event.content })
}

const join = async (ports: Ports, seller: Seller, content: OrderContent): Promise<CheckedOrder> => {
  const { sellerId, orderId } = content
  const [now, says] = [ports.clock.now(), { type: 'placed', content } as const]
  const known = (await ports.orders.find(sellerId, orderId)) ?? newOrder(sellerId, orderId, now)
  const customerId = customerInForce(known, says)
  const customer = customerId && (await ports.masterData.customer(sellerId, customerId, now))
  if (customerId !== undefined && customer === undefined) return untaken('held', [unknownCustomer(customerId)])
  const rule = billingRuleFor(seller, customer)
  const received = receive(known, says, rule)
  switch (received.outcome) {
    case 'held':
      return untaken('held', received.findings)
    case 'withdrawFirst':
      return untaken('billed', [])
    case 'superseded':
      return untaken('superseded', [])
    case 'known':
    case 'applied': {
      const order = received.outcome === 'known' ? known : received.order
      return checkFacts(ports, supplied(order, rule, dayAt(now, seller.zone)))
    }
  }
}
