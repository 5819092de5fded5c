import * as z from 'zod'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { MailQueue } from '../../shared/ports/mail-queue.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, invoiceId: invoiceIdSchema })
export const outputSchema = z.object({ outcome: z.literal('mailed') })

/**
 * A stored invoice's mail is ordered, and nobody waits for it: send-mail makes the invoice SENT and schedules its reminder. A repeat is
 * safe: the order names a claim, and one mail goes out.
 */
export const handOverMail =
  ({ mailQueue }: { readonly mailQueue: Pick<MailQueue, 'enqueue'> }) =>
  async ({ sellerId, invoiceId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    await mailQueue.enqueue({ sellerId, invoiceId, kind: { type: 'issue' } })
    return { outcome: 'mailed' }
  }
