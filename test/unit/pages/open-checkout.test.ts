/** The button that costs money: only the holder of the link may press it, and it asks for exactly what is owed. */
import { describe, expect, it } from 'vitest'
import { openCheckout, opensPerMinute } from '../../../functions/open-checkout/step.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import type { Customer } from '../../../shared/domain/customer.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { onlinePaymentSchema } from '../../../shared/domain/payment/online-methods.ts'
import type { PaymentId } from '../../../shared/domain/payment/payment.ts'
import type { Seller } from '../../../shared/domain/seller.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import type { Checkout, CheckoutOrder } from '../../../shared/ports/payments.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'
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

type World = { header?: Partial<InvoiceHeader>; onlinePayment?: Seller['onlinePayment']; checkout?: Checkout; customer?: Partial<Customer> }

const world = ({ header: changes = {}, onlinePayment = { methods: ['card', 'sepaDebit'] }, checkout, customer = {} }: World = {}) => {
  const { client, calls } = openCalls()
  const header = sentHeader(issued, changes)
  const orders: CheckoutOrder[] = []
  const open = openCheckout({
    invoices: { find: async (one) => (one === header.invoiceId ? header : undefined), readSnapshot: async () => issued.invoice },
    masterData: { seller: async () => aSeller({ onlinePayment }), customer: async () => aCustomer(customer) },
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
        paidAddress: expect.stringMatching(/&paid=[0-9a-f]{64}$/),
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

describe('how much is paid', () => {
  const header = { open: money('EUR', 99_500n) }
  const bodyOf = (pay: string, amount = '') => new URLSearchParams({ pay, amount }).toString()
  const amountFor = async (body: string, in_: World = {}) => {
    const { orders, open } = world({ header, ...in_ })
    await open({ body })
    return orders[0]?.amount.minor
  }

  it.each([
    ['all that is owed', 'balance', '', 99_500n],
    ['the next instalment', 'instalment', '', 99_500n],
    ['an amount as it is written here', 'amount', '100,50', 10_050n],
    ['one with its currency and a group', 'amount', '€ 995,00', 99_500n],
    ['one with a decimal point', 'amount', '12.5', 1_250n],
  ])('is %s', async (_, pay, amount, minor) => {
    expect(await amountFor(bodyOf(pay, amount))).toBe(minor)
  })

  it.each(['', '0', '-5', 'dix', '12,345', '995,01', '1e3', '9'.repeat(200)])(
    'is not %s: the page comes back with what was written',
    async (amount) => {
      const { orders, open } = world({ header })
      const { status, headers } = await open({ body: bodyOf('amount', amount) })
      expect(status).toBe(303)
      const back = new URL(headers['location']!)
      expect([back.pathname, back.searchParams.get('key'), back.searchParams.get('pay'), back.searchParams.get('amount')]).toEqual([
        `/invoice/${id}`,
        linkTo(),
        'amount',
        amount.slice(0, 40),
      ])
      expect(orders).toEqual([])
    },
  )

  it('is asked for under another order when it is another, of the same balance', async () => {
    const { orders, open } = world({ header })
    await open({ body: bodyOf('amount', '10') })
    await open({ body: bodyOf('balance') })
    expect(orders[0]!.balanceVersion).toBe(orders[1]!.balanceVersion)
    expect(orders.map(({ amount }) => amount.minor)).toEqual([1_000n, 99_500n])
  })

  it('decides the methods, as the seller has set them for amounts and finance for the customer', async () => {
    const limits = [{ method: 'card' as const, currency: 'EUR' as const, atMost: decimal('100') }]
    const onlinePayment = { methods: ['card' as const, 'sepaDebit' as const], limits }
    const methodsOf = async (body: string, in_: World) => {
      const { orders, open } = world({ header, onlinePayment, ...in_ })
      const { status } = await open({ body })
      return orders[0]?.methods ?? status
    }
    expect(await methodsOf(bodyOf('amount', '100'), {})).toEqual(['card', 'sepaDebit'])
    expect(await methodsOf(bodyOf('amount', '100,01'), {})).toEqual(['sepaDebit'])
    expect(await methodsOf(bodyOf('balance'), { customer: { onlinePayment: { methods: ['card'] } } })).toBe(409)
    expect(await methodsOf(bodyOf('amount', '20'), { customer: { onlinePayment: { methods: ['card'] } } })).toEqual(['card'])
  })

  it('cannot be paid by what has ended, which is said when it is set', () => {
    const { error } = onlinePaymentSchema.safeParse({ methods: ['giropay'] })
    expect(error?.issues[0]?.message).toMatch(/giropay ended on 30 June 2024/)
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
