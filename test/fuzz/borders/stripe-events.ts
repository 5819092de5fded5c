/**
 * The webhooks' address on the open net: whoever does not know the secret is told that, whatever is sent; and what is signed is answered and
 * asked about, whatever stands in it, since Stripe may invent events tomorrow.
 */
import { followPayment, inputSchema } from '../../../functions/follow-payment/step.ts'
import { receivePayment } from '../../../functions/receive-payment/step.ts'
import { stripeHints } from '../../../shared/adapters/stripe/stripe-hints.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { httpHandler } from '../../../shared/runtime/http-handler.ts'
import { signatureOf } from '../../support/stripe.ts'
import type { Border } from '../border.ts'
import { hostileText, noise, pick, planted } from '../hostile.ts'
import { anyValue, mutated } from '../mutate.ts'
import { listening, tellsPersonalData } from '../witness.ts'

const now = '2026-11-25T09:00:00.000Z'
const timestamp = Date.parse(now) / 1000
const secrets = ['whsec_the_newest_one', 'whsec_the_oldest_one']

const event = {
  id: 'evt_1',
  object: 'event',
  type: 'payment_intent.succeeded',
  data: { object: { object: 'payment_intent', id: 'pi_1', receipt_email: 'privat.geheim@person.example', shipping: { name: planted } } },
}

const openReceive = () => {
  const asked: string[] = []
  const unexpected = () => Promise.reject(new Error('nothing is to be done'))
  const follow = followPayment({
    // A payment of something else than ours: it is asked for, and nothing is done.
    payments: {
      payment: async (paymentId) => {
        asked.push(paymentId)
        return { state: 'succeeded', purpose: undefined } as never
      },
      reversals: unexpected,
      // A payout of nothing of ours.
      payout: async () => ({ state: 'paid' }) as never,
      paidOut: async () => [],
    },
    workItems: { open: unexpected, find: unexpected, update: unexpected },
    invoices: { find: unexpected, markPending: unexpected },
    clock: { now: () => instantOf(now) },
    timeline: { record: unexpected },
    commands: { ask: unexpected },
  })
  const receive = receivePayment({
    hints: stripeHints(async () => secrets, { now: () => instantOf(now) }),
    commands: { ask: (_, input) => follow(inputSchema.parse(input)) },
  })
  const handler = httpHandler('receive-payment', ({ body, headers }) => receive({ body, signature: headers['stripe-signature'] ?? '' }))
  return { asked, handler }
}

export const stripeEventsBorder: Border = {
  name: 'receive-payment',
  casesPerWorld: 1,
  share: 0.1,
  open: async () => async (random) => {
    const { asked, handler } = openReceive()
    const value = random() < 0.2 ? event : random() < 0.7 ? mutated(random, event).value : anyValue(random)
    const body = random() < 0.8 ? (JSON.stringify(value) ?? '') : pick(random, [hostileText(random), noise(random, 60), ''])
    const good = signatureOf(body, { secrets: [pick(random, secrets)], timestamp })
    const isGood = random() < 0.5 && body !== ''
    const signature = isGood
      ? good
      : pick(random, [hostileText(random), '', good.slice(0, -1), signatureOf(`${body} `, { secrets, timestamp })])
    const base64 = random() < 0.3
    const sent = {
      headers: { 'stripe-signature': signature },
      requestContext: { http: { method: 'POST' } },
      body: base64 ? Buffer.from(body).toString('base64') : body,
      isBase64Encoded: base64,
    }
    const { result, lines } = await listening(() => handler(sent as never, {} as never))
    const { statusCode } = result as { statusCode: number }
    const isJson = (() => {
      try {
        return JSON.parse(body) !== undefined
      } catch {
        return false
      }
    })()
    const expected = isGood && isJson ? 200 : 400
    const found = [
      ...(statusCode === expected ? [] : [`answers ${statusCode} instead of ${expected}`]),
      ...(expected === 400 && asked.length > 0 ? ['asks the provider because of a stranger'] : []),
      ...tellsPersonalData({ lines }),
    ]
    return found.length === 0 ? [] : [...found, `body: ${body.slice(0, 600)}`, `signature: ${signature}`]
  },
}
