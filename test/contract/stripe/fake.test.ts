/** The fake must be as strict as Stripe where our safety hangs on it: keys that are used again, refunds, and webhooks that nobody takes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aProvider, type Provider } from '../../support/stripe.ts'

let provider: Provider
beforeEach(async () => {
  provider = await aProvider()
})
afterEach(() => provider.stop())

const post = async (path: string, body: string, key?: string) => {
  const headers = {
    authorization: `Bearer ${provider.key}`,
    'content-type': 'application/x-www-form-urlencoded',
    ...(key && { 'idempotency-key': key }),
  }
  const answer = await fetch(`${provider.address}${path}`, { method: 'POST', headers, body })
  const { id, error } = (await answer.json()) as { id?: string; error?: { type: string; code?: string } }
  return { status: answer.status, id, error, replayed: answer.headers.get('idempotent-replayed') }
}

describe('an idempotency key', () => {
  it('gives the first answer again to the same request, for a day, and refuses another', async () => {
    const refund = `payment_intent=${await provider.pay('card')}&amount=100`
    const first = await post('/v1/refunds', refund, 'k1')
    expect(await post('/v1/refunds', refund, 'k1')).toEqual({ ...first, replayed: 'true' })
    expect(await post('/v1/refunds', refund.replace('100', '200'), 'k1')).toMatchObject({
      status: 400,
      error: { type: 'idempotency_error' },
    })
    expect(provider.account.refunds.size).toBe(1)
    await provider.pass(86_400)
    await post('/v1/refunds', refund, 'k1')
    expect(provider.account.refunds.size).toBe(2)
  })
})

describe('refunds', () => {
  it('never exceed what was paid together, and there are none of what was charged back', async () => {
    const paymentId = await provider.pay('card')
    expect((await post('/v1/refunds', `payment_intent=${paymentId}&amount=7000`)).status).toBe(200)
    expect((await post('/v1/refunds', `payment_intent=${paymentId}&amount=7000`)).status).toBe(400)
    const disputed = await provider.pay('card', { balanceVersion: 'another' })
    await post(`/_fake/disputes/${disputed}`, '')
    expect(await post('/v1/refunds', `payment_intent=${disputed}`)).toMatchObject({ error: { code: 'charge_disputed' } })
  })
})

describe('a webhook', () => {
  it('that is not taken comes again with longer and longer pauses, for three days, signed anew each time', async () => {
    const signed: number[] = []
    const post = async (_: string, signature: string) => {
      signed.push(Number(/^t=(\d+)/.exec(signature)?.[1]))
      return 500
    }
    provider.deliverTo({ secrets: ['whsec_of_this_test'], delays: ({ type }) => (type === 'payment_intent.succeeded' ? [0] : []), post })
    await provider.pay('card')
    await provider.pass(10 * 86_400)
    const pauses = signed.slice(1).map((at, index) => at - signed[index]!)
    expect(pauses.length).toBeGreaterThan(5)
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses)
    expect(signed.at(-1)! - signed[0]!).toBeLessThanOrEqual(3 * 86_400)
    expect(signed.at(-1)! - signed[0]!).toBeGreaterThan(2 * 86_400)
  })

  it('comes as often, as late and in such an order as is asked for', async () => {
    const types: string[] = []
    const delays = ({ type }: { type: string }) => ({ 'payment_intent.succeeded': [300, 10], 'charge.succeeded': [60] })[type] ?? []
    const post = async (body: string) => types.push((JSON.parse(body) as { type: string }).type) && 200
    provider.deliverTo({ secrets: ['whsec_of_this_test'], delays, post })
    await provider.pay('card')
    expect(types).toEqual([])
    await provider.pass(400)
    expect(types).toEqual(['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.succeeded'])
  })
})
