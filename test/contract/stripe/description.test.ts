/** Every request of the adapter is one that Stripe's own description of its API allows; our fake alone would believe what we believe. */
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import { stripePayments } from '../../../shared/adapters/stripe/stripe-payments.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { money } from '../../../shared/domain/money.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { anOrderOf } from '../../support/stripe.ts'
import { installStripeMock, startStripeMock } from './stripe-mock.ts'

let missing: string | undefined
let mock: Awaited<ReturnType<typeof startStripeMock>>
beforeAll(async () => {
  missing = installStripeMock()
  if (missing === undefined) mock = await startStripeMock()
})
afterAll(() => mock?.stop())

const needsMock = ({ skip }: TestContext): void => {
  skip(missing !== undefined, missing)
}
const payments = () => stripePayments(async () => ({ key: 'sk_test_123', address: mock.address }))
/** What it answers is canned: a page without an address, a payment without metadata; only whether it accepts is looked at. */
const ask = (call: Promise<unknown>) => call.catch(() => undefined)

it('each call is accepted', async (context) => {
  needsMock(context)
  const calls = payments()
  for (const amount of [money('EUR', 12_000n), money('JPY', 4500n), money('KWD', 4500n)])
    await ask(calls.openCheckout(anOrderOf({ amount })))
  for (const language of ['fr', 'en', 'de', 'es', 'it', 'nl'] as const) await ask(calls.openCheckout(anOrderOf({ language })))
  for (const read of [calls.payment, calls.payout]) await ask(read('xx_1'))
  await ask(calls.reversals(paymentIdSchema.parse('pi_1')))
  await ask(calls.paidOut('po_1'))
  await ask(calls.movementsSince(instantOf('2026-11-24T00:00:00.000Z'))[Symbol.asyncIterator]().next())
  expect(mock.checked.filter(({ status }) => status !== 200)).toEqual([])
  expect([...new Set(mock.checked.map(({ request }) => request))]).toEqual([
    'POST /v1/checkout/sessions',
    'GET /v1/payment_intents/xx_1',
    'GET /v1/payouts/xx_1',
    'GET /v1/refunds',
    'GET /v1/disputes',
    'GET /v1/balance_transactions',
  ])
})

it('it would refuse what Stripe does not know', async (context) => {
  needsMock(context)
  const sent = { authorization: 'Bearer sk_test_123', 'content-type': 'application/x-www-form-urlencoded' }
  const post = (body: string) => fetch(`${mock.address}/v1/checkout/sessions`, { method: 'POST', headers: sent, body })
  expect((await post('mode=payment&success_url=https://x')).status).toBe(200)
  expect((await post('mode=payment&success_url=https://x&payment_intents_data[metadata][a]=b')).status).toBe(400)
  expect((await post('mode=pay&success_url=https://x')).status).toBe(400)
})
