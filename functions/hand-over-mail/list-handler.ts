import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env } from '../../shared/runtime/env.ts'
import { listHandler } from '../../shared/runtime/list-handler.ts'
import { systemPause } from '../../shared/runtime/system-clock.ts'
import { handOverMail, inputSchema, outputSchema } from './step.ts'

/** Stored invoices of a list become mail orders. A repeat orders the same claims, and one mail each goes out. */
export const handler = listHandler({
  name: 'hand-over-mail-list',
  input: inputSchema,
  output: outputSchema,
  pause: systemPause,
  run: handOverMail({ mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')) }),
})
