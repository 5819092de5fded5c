/** The adapter over the SDK's own HTTP client against the fake, on a clock of the test's. */
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { money } from '../../shared/domain/money.ts'
import type { Checkout, CheckoutOrder, Payments } from '../../shared/ports/payments.ts'
import { type FakeOptions, startStripe, type StripeFake } from '../../local/stripe/server.ts'

export const invoiceId = 'a'.repeat(40) as InvoiceId
export const noon = Date.parse('2026-11-24T11:00:00.000Z') / 1000

export const anOrderOf = (changes: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
  sellerId: 'lumiere' as SellerId,
  invoiceId,
  number: 'F2026-000001',
  amount: money('EUR', 12_000n),
  balanceVersion: 'EUR 120.00/0',
  methods: ['card', 'sepaDebit'],
  language: 'fr',
  paidAddress: 'https://pages.example/paid?key=k1',
  cancelledAddress: 'https://pages.example/invoice?key=k1',
  ...changes,
})

export type Provider = StripeFake & {
  readonly payments: Payments
  /** The payer opens the page and presses a button; answers the status and where it leads. */
  readonly press: (address: string, button?: string) => Promise<{ status: number; location: string | null; page: string }>
  /** Opens a page and pays on it; answers the payment's id. */
  readonly pay: (button?: string, changes?: Partial<CheckoutOrder>) => Promise<string>
}

export const openedAt = (checkout: Checkout): string => {
  if (checkout.outcome !== 'opened') throw new Error(`No page was opened: ${checkout.outcome}`)
  return checkout.address
}

export const aProvider = async (options: FakeOptions = {}): Promise<Provider> => {
  const fake = await startStripe({ clock: () => noon, ...options })
  const payments = stripePayments(async () => ({ key: fake.key, address: fake.address }))
  const press: Provider['press'] = async (address, button) => {
    const request = button === undefined ? {} : { method: 'POST' }
    const answer = await fetch(button === undefined ? address : `${address}/${button}`, { ...request, redirect: 'manual' })
    return { status: answer.status, location: answer.headers.get('location'), page: await answer.text() }
  }
  const pay: Provider['pay'] = async (button = 'card', changes = {}) => {
    await press(openedAt(await payments.openCheckout(anOrderOf(changes))), button)
    return [...fake.account.intents.keys()].at(-1)!
  }
  return { ...fake, payments, press, pay }
}

export { closeDispute, dispute } from '../../local/stripe/disputes.ts'
export { failPayout, payOut } from '../../local/stripe/payouts.ts'
export { failRefund, refund } from '../../local/stripe/refunds.ts'
export { signatureOf } from '../../local/stripe/webhooks.ts'
