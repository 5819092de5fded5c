/** The order that every bench bills: five lines at two VAT rates, to a French business that has its invoice by mail. */
import type { House } from '../../test/support/house.ts'
import { events, type OrderEvent } from '../../test/support/house.ts'
import { aCustomer, anArticle, aPrice } from '../../test/support/samples.ts'

const articles = [
  { sku: 'LAMP-2', name: 'Lampadaire de salon, pied en chêne', taxClass: 'standard', price: '129.00', quantity: '1' },
  { sku: 'BULB-4', name: 'Ampoules LED E27, lot de quatre', taxClass: 'standard', price: '14.90', quantity: '3' },
  { sku: 'CABLE-3', name: 'Câble textile torsadé, 3 m', taxClass: 'standard', price: '18.50', quantity: '2' },
  { sku: 'SHADE-1', name: 'Abat-jour en lin écru, 40 cm', taxClass: 'standard', price: '42.00', quantity: '1' },
  { sku: 'BOOK-1', name: 'Éclairer son intérieur, guide illustré', taxClass: 'reduced', price: '24.50', quantity: '2' },
] as const

type Kind = 'customer' | 'article' | 'price'

const register = async (house: House, kind: Kind, record: object): Promise<void> => {
  const answer = (await house.call('register-master-data', { kind, record })) as { outcome: string }
  if (answer.outcome !== 'registered') throw new Error(`The ${kind} of the basket is ${answer.outcome}`)
}

/** What the seller has to know before it can bill the basket; more customers when a bench needs them. */
export const stockUp = async (house: House, customers: readonly Parameters<typeof aCustomer>[0][] = []): Promise<void> => {
  for (const { sku, taxClass, price } of articles) {
    await register(house, 'article', anArticle({ sku, taxClass }))
    await register(house, 'price', aPrice({ sku, breaks: [{ fromQuantity: '0', grossPrice: price }] }))
  }
  for (const customer of customers) await register(house, 'customer', aCustomer(customer))
}

export const basketOf = (orderId: string, customerId = 'C-1001'): OrderEvent =>
  events.placed({
    orderId,
    customerId,
    purchaseOrderNumber: `PO-${orderId}`,
    lines: articles.map(({ sku, name, price, quantity }, index) => ({
      lineId: String(index + 1),
      sku,
      name,
      quantity,
      unitCode: 'C62',
      netUnitPrice: price,
    })),
  })
