import * as z from 'zod'
import { addressSchema, placeSchema } from '../../shared/domain/address.ts'
import { type Customer, customerSchema } from '../../shared/domain/customer.ts'
import { createdByFinance } from '../../shared/domain/customers/change-customer.ts'
import { dayAt } from '../../shared/domain/day.ts'
import type { NewCustomer } from '../../shared/domain/desk/repair.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { checkCustomerIdentity } from '../../shared/domain/identifiers/check-customer-identity.ts'
import { customerIdSchema } from '../../shared/domain/ids.ts'
import type { Provenance } from '../../shared/domain/provenance.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { OrderBook } from '../../shared/ports/order-book.ts'

export type CreatePorts = { readonly masterData: Pick<MasterData, 'customer' | 'putCustomer'>; readonly orders: Pick<OrderBook, 'find'> }

/** All that an order says of its customer: who it is, and where the goods go. */
const orderedSchema = z.object({ customerId: customerIdSchema, deliverTo: placeSchema })
type Ordered = z.output<typeof orderedSchema>

/** Of a held event as it came or was repaired, of a held order as it is known. */
export const orderedIn = async ({ orders }: CreatePorts, seller: Seller, item: WorkItem): Promise<Ordered | undefined> => {
  if (item.kind === 'event') return orderedSchema.safeParse(item.repaired?.detail ?? item.event.detail).data
  if (item.kind !== 'order') return undefined
  return (await orders.find(seller.sellerId, item.orderId))?.content
}

/** The customer as the order and the person say it; the language is the seller's unless one is named. */
export const customerFrom = ({ customerId, deliverTo }: Ordered, said: NewCustomer, seller: Seller): Customer =>
  createdByFinance(
    customerSchema.parse({
      language: seller.language,
      address: addressSchema.parse(deliverTo),
      ...said,
      status: 'active',
      sellerId: seller.sellerId,
      customerId,
      revision: 0,
    }),
  )

/** What an invoice to this customer would be held for again: numbers that cannot be right, or a SIREN that is due. */
export const newCustomerFindings = (customer: Customer, seller: Seller, { at }: Provenance): Finding[] =>
  checkCustomerIdentity(customer, dayAt(at, seller.zone))

/** Registers a customer that is not there; one that has come meanwhile stays as it is. */
export const createCustomer = async ({ masterData }: CreatePorts, customer: Customer, provenance: Provenance): Promise<void> => {
  if ((await masterData.customer(customer.sellerId, customer.customerId, provenance.at)) !== undefined) return
  await masterData.putCustomer(customer, { provenance, read: undefined, occurrences: [] })
}
