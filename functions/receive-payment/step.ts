import * as z from 'zod'
import type { Commands } from '../../shared/ports/commands.ts'
import type { PaymentHints } from '../../shared/ports/payments.ts'

export type Ports = { readonly hints: PaymentHints; readonly commands: Pick<Commands, 'ask'> }

type Answer = { readonly status: 200 | 400; readonly headers: Readonly<Record<string, string>>; readonly body: string }

const answer = (status: Answer['status'], outcome: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ outcome }),
})

const followedSchema = z.object({ outcome: z.string() })

/**
 * A webhook of the payment provider. It is a hint and no more: its signature is checked over the raw body, then follow-payment asks the
 * provider, so that events may come late, twice, and in any order. What nobody here knows of is answered as received; a failure of ours is
 * thrown, answered with 500, and the provider repeats for three days.
 */
export const receivePayment =
  ({ hints, commands }: Ports) =>
  async ({ body, signature }: { readonly body: string; readonly signature: string }): Promise<Answer> => {
    const hint = await hints.read(body, signature)
    if (hint === 'forged') return answer(400, 'forged')
    const { paymentId, payoutId } = hint
    if (payoutId === undefined && paymentId === undefined) return answer(200, 'ignored')
    const followed = await commands.ask('follow-payment', payoutId === undefined ? { paymentId } : { payoutId })
    return answer(200, followedSchema.parse(followed).outcome)
  }
