/** The button that costs money: only the holder of the link may press it, and it asks for exactly what is owed. */
import { describe, expect, it } from 'vitest'
import { openCheckout, opensPerMinute } from '../../../functions/open-checkout/step.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import type { PaymentId } from '../../../shared/domain/payment/payment.ts'
import type { Seller } from '../../../shared/domain/seller.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import type { Checkout, CheckoutOrder } from '../../../shared/ports/payments.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { aSeller } from '../../support/samples.ts'
import { openCalls } from './calls.ts'

const key = { keyId: 'k1', secret: 'a secret of at least thirty-two characters' }
const now = instantOf('2026-11-25T09:00:00.000Z')
const later = instantOf('2026-12-25T09:00:00.000Z')
const issued = gallery['goods']!
const id = issued.invoice.invoiceId
const other = 'z'.repeat(40) as InvoiceId
const address = 'https://checkout.example/c/pay/cs_1'

const linkTo = (changes: { invoiceId?: InvoiceId; linkVersion?: number; expiresAt?: typeof now } = {}): string =>
  signLink({ invoiceId: id, purpose: 'view', linkVersion: 2, expiresAt: later, ...changes }, key)

type World = { header?: Partial<InvoiceHeader>; onlinePayment?: Seller['onlinePayment']; checkout?: Checkout }

const world = ({ header: changes = {}, onlinePayment = { methods: ['card', 'sepaDebit'] }, checkout }: World = {}) => {
  const { client, calls } = openCalls()
  const header = sentHeader(issued, changes)
  const orders: CheckoutOrder[] = []
  const open = openCheckout({
    invoices: { find: async (one) => (one === header.invoiceId ? header : undefined), readSnapshot: async () => issued.invoice },
    masterData: { seller: async () => aSeller({ onlinePayment }) },
    linkKeys: { keys: async () => [key] },
    useCounts: dynamoUseCounts(calls, client),
    payments: {
      openCheckout: async (order) => {
        orders.push(order)
        return checkout ?? { outcome: 'opened', address }
      },
    },
    clock: { now: () => now },
    pagesUrl: 'https://pages.example',
  })
  return { orders, open: (changes: object = {}) => open({ invoiceId: id, key: linkTo(), acceptLanguage: 'fr', ...changes }) }
}

describe('the holder of the link', () => {
  it('is taken to a page for what is owed at this moment, and comes back to the invoice', async () => {
    const { orders, open } = world({ header: { open: money('EUR', 995n) } })
    const page = await open()
    expect(page).toMatchObject({ status: 200, headers: { refresh: `0;url=${address}` } })
    expect(page.body).toContain(`href="${address}"`)
    const back = `https://pages.example/invoice/${id}?key=${linkTo()}`
    expect(orders).toMatchObject([
      {
        invoiceId: id,
        amount: money('EUR', 995n),
        methods: ['card', 'sepaDebit'],
        language: 'fr',
        cancelledAddress: back,
        paidAddress: `${back}&paid=1`,
      },
    ])
  })

  it('asks for the same page while the balance is the same, and for another one after a payment that leaves the same', async () => {
    const paid = (paymentId: string) => ({
      paymentId,
      allocationId: 1,
      amount: money('EUR', 1n),
      bookAmount: money('EUR', 1n),
      receivedOn: '2026-11-25',
    })
    const versionAfter = async (...ids: string[]) => {
      const { orders, open } = world({ header: { open: money('EUR', 995n), payments: ids.map(paid) as never } })
      await open()
      return orders[0]!.balanceVersion
    }
    expect(await versionAfter('pi_1')).toBe(await versionAfter('pi_1'))
    expect(new Set([await versionAfter(), await versionAfter('pi_1'), await versionAfter('pi_2')]).size).toBe(3)
  })

  it.each(['underWay', 'notTaken'] as const)('is told when nothing was opened (%s), with the way back', async (outcome) => {
    const checkout: Checkout = outcome === 'underWay' ? { outcome, paymentId: 'pi_1' as PaymentId } : { outcome }
    const page = await world({ checkout }).open()
    expect(page.headers).not.toHaveProperty('refresh')
    expect(page.body).toContain(`href="https://pages.example/invoice/${id}?key=${linkTo()}"`)
  })

  it('may press the button ten times a minute', async () => {
    const { orders, open } = world()
    for (let press = 0; press < opensPerMinute; press += 1) expect((await open()).status).toBe(200)
    expect((await open()).status).toBe(429)
    expect(orders).toHaveLength(opensPerMinute)
  })
})

describe('no page is opened', () => {
  it.each([
    ['a key that was made up', { key: `${linkTo().slice(0, -2)}xx` }, 404],
    ['the key of another invoice', { key: linkTo({ invoiceId: other }) }, 404],
    ['an invoice that is not there', { invoiceId: other, key: linkTo({ invoiceId: other }) }, 404],
    ['a link that has expired', { key: linkTo({ expiresAt: instantOf('2026-11-25T08:59:59.000Z') }) }, 410],
    ['a link that was revoked', { key: linkTo({ linkVersion: 1 }) }, 410],
    ['no key', { key: undefined }, 404],
  ])('for %s', async (_, changes, status) => {
    const { orders, open } = world()
    expect((await open(changes)).status).toBe(status)
    expect(orders).toEqual([])
  })

  it('when nothing is owed, and where the seller takes no such payment', async () => {
    const paid = world({ header: { open: money('EUR', 0n) } })
    const seller = world({ onlinePayment: undefined as never })
    expect((await paid.open()).status).toBe(409)
    expect(paid.orders).toEqual([])
    expect(seller.orders).toEqual([])
  })
})
