import { Stripe } from 'stripe'
import type { Account } from './account.ts'
import type { Seconds } from './agenda.ts'
import type { FakeEvent } from './events.ts'

export type Endpoint = {
  /** Several while a secret is rotated: Stripe signs with each. */
  readonly secrets: readonly string[]
  /** Hands a signed body over and answers the status. */
  readonly post: (body: string, signature: string) => Promise<number>
  /** How long after it happened each copy of an event is delivered; once and at once by default. */
  readonly delays?: (event: FakeEvent) => readonly Seconds[]
}

/** After a failure Stripe tries again for three days, with longer and longer pauses. */
const pauses: readonly Seconds[] = [60, 300, 1800, 7200, 18_000, 36_000, 36_000, 43_200, 43_200, 43_200]

/** The header that a body of this moment carries. */
export const signatureOf = (payload: string, { secrets, timestamp }: { secrets: readonly string[]; timestamp: Seconds }): string => {
  const signed = secrets.map((secret) => Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }).split(',')[1])
  return [`t=${timestamp}`, ...signed].join(',')
}

/** From now on each event of the account is delivered there. */
export const deliverTo = ({ agenda, listeners }: Account, { secrets, post, delays = () => [0] }: Endpoint): void => {
  const attempt = async (body: string, failures: number): Promise<void> => {
    const status = await post(body, signatureOf(body, { secrets, timestamp: agenda.now() })).catch(() => 0)
    const pause = pauses[failures]
    if ((status < 200 || status > 299) && pause !== undefined) agenda.after(pause, () => attempt(body, failures + 1))
  }
  listeners.push((event) => {
    const body = JSON.stringify(event, undefined, 2)
    for (const delay of delays(event)) agenda.after(delay, () => attempt(body, 0))
  })
}

/** Over the network, as Stripe does. */
export const posterTo =
  (url: string): Endpoint['post'] =>
  async (body, signature) =>
    (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
        body,
      })
    ).status
