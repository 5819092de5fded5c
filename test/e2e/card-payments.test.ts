/** A payer pays on Stripe's page; what the seller hears of it is what the deployed system made of Stripe's webhooks. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { money } from '../../shared/domain/money.ts'
import { type Company, openCompany } from '../support/company.ts'
import { openShop } from '../support/shop.ts'
import { anOrderOf, openedAt } from '../support/stripe.ts'

const cloud = inject('cloud')
let company: Company
beforeAll(async () => {
  company = await openCompany(cloud)
})
afterAll(() => company.close())

const payments = stripePayments(async () => cloud.stripe)

describe('an invoice', () => {
  test('that is paid by card is paid in the books as soon as Stripe says so', async () => {
    const shop = await openShop(company, 'paid-by-card')
    await shop.publish(shop.events.placed())
    const { invoiceId, number } = await shop.issued('SO-1')
    const sellerId = shop.sellerId as SellerId
    const order = anOrderOf({ sellerId, invoiceId: invoiceId as InvoiceId, number: String(number), amount: money('EUR', 11_976n) })
    const page = openedAt(await payments.openCheckout(order))
    const press = (button: string) => fetch(`${page}/${button}`, { method: 'POST', redirect: 'manual' })
    await press('card-declined')
    expect(await shop.hears('PaymentFailed', 'SO-1')).toMatchObject({ invoiceId, amount: '119.76', reason: 'card_declined' })
    await press('card')
    expect(await shop.hears('PaymentReceived', 'SO-1')).toMatchObject({ invoiceId, method: 'card', amount: '119.76', open: '0.00' })
    expect(await shop.hears('InvoicePaid', 'SO-1')).toMatchObject({ invoiceId, gross: '119.76' })
  })
})

describe('a webhook that Stripe did not sign', () => {
  test('is refused', async () => {
    const api = new URL(cloud.outputs['PagesUrl'] ?? '').hostname.split('.')[0]
    const answer = await fetch(`${cloud.endpoint}/_aws/execute-api/${api}/$default/stripe/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
      body: JSON.stringify({ id: 'evt_1', type: 'payment_intent.succeeded', data: { object: { object: 'payment_intent', id: 'pi_1' } } }),
    })
    expect(answer.status).toBe(400)
  })
})
