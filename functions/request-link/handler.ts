import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { dynamoUseCounts } from '../../shared/adapters/dynamo/use-counts.ts'
import { sqsMailQueue } from '../../shared/adapters/sqs/mail-queue.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { requestLink } from './step.ts'

const request = requestLink({
  ...dynamoBooks(tables()),
  mailQueue: sqsMailQueue(env('MAIL_QUEUE_URL')),
  useCounts: dynamoUseCounts(env('CALLS_TABLE')),
  clock: systemClock,
  pagesUrl: env('PAGES_URL'),
})

/** GET shows the plain page, POST orders one mail with a fresh link per invoice and hour; a repeat orders the same mail. */
export const handler = httpHandler('request-link', ({ method, pathParameters: { invoiceId }, acceptLanguage }) =>
  request({ method, invoiceId, acceptLanguage }),
)
