/** Anybody may post to the address of the webhooks; only who knows the secret is believed, and what is believed is a hint. */
import { describe, expect, it } from 'vitest'
import { stripeHints } from '../../../shared/adapters/stripe/stripe-hints.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { signatureOf } from '../../support/stripe.ts'

const now = '2026-11-24T11:00:00.000Z'
const timestamp = Date.parse(now) / 1000
const [newest, oldest, foreign] = ['whsec_the_newest_one', 'whsec_the_oldest_one', 'whsec_of_somebody_else']

const event = (object: object = { object: 'payment_intent', id: 'pi_1' }, type = 'payment_intent.succeeded') =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } }, undefined, 2)
const hints = stripeHints(async () => [newest, oldest], { now: () => instantOf(now) })
const signed = (body: string, secrets = [newest], at = timestamp) => signatureOf(body, { secrets, timestamp: at })

describe('a webhook', () => {
  it.each([
    ['the newest secret', [newest]],
    ['the secret before it, during a rotation', [oldest]],
    ['both, and one that we do not know', [foreign, oldest]],
  ])('signed with %s is believed', async (_, secrets) => {
    expect(await hints.read(event(), signed(event(), secrets))).toEqual({
      eventId: 'evt_1',
      type: 'payment_intent.succeeded',
      paymentId: 'pi_1',
      payoutId: undefined,
    })
  })

  it.each([
    ['by somebody else', event(), signed(event(), [foreign])],
    ['over another body', event().replace('pi_1', 'pi_2'), signed(event())],
    ['over the same facts in other bytes', JSON.stringify(JSON.parse(event())), signed(event())],
    ['more than five minutes ago', event(), signed(event(), [newest], timestamp - 301)],
    ['in another scheme', event(), signed(event()).replace('v1=', 'v0=')],
    ['with a time that was changed', event(), signed(event()).replace(`t=${timestamp}`, `t=${timestamp + 1}`)],
    ['not at all', event(), ''],
    ['with nonsense', event(), 't=,v1='],
  ])('signed %s is forged', async (_, body, signature) => {
    expect(await hints.read(body, signature)).toBe('forged')
  })

  it('signed five minutes ago is still believed', async () => {
    expect(await hints.read(event(), signed(event(), [newest], timestamp - 300))).not.toBe('forged')
  })

  it.each([
    [{ object: 'charge', id: 'ch_1', payment_intent: 'pi_7' }, 'pi_7'],
    [{ object: 'checkout.session', id: 'cs_1', payment_intent: 'pi_7' }, 'pi_7'],
    [{ object: 'checkout.session', id: 'cs_1', payment_intent: null }, undefined],
    [{ object: 'charge', id: 'ch_1' }, undefined],
    [{ object: 'customer', id: 'cus_1' }, undefined],
    [{ object: 'balance', available: [] }, undefined],
    ['no object at all', undefined],
  ])('is about the payment that its object is of: %o', async (object, paymentId) => {
    const body = event(object as object, 'whatever.they.invent')
    expect(await hints.read(body, signed(body))).toMatchObject({ type: 'whatever.they.invent', paymentId })
  })

  it('is about the payout that its object is, and about no payment then', async () => {
    const body = event({ object: 'payout', id: 'po_1' }, 'payout.paid')
    expect(await hints.read(body, signed(body))).toMatchObject({ payoutId: 'po_1', paymentId: undefined })
  })
})
