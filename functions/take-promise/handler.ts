import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { dynamoUseCounts } from '../../shared/adapters/dynamo/use-counts.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { takePromise } from './step.ts'

const take = takePromise({
  ...dynamoBooks(tables()),
  linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
  useCounts: dynamoUseCounts(env('CALLS_TABLE')),
  commands: lambdaCommands(JSON.stringify({ 'record-promise': env('RECORD_PROMISE_FUNCTION') })),
  clock: systemClock,
  pagesUrl: env('PAGES_URL'),
})

/** POST of a signed link: its holder says when they will pay. It may be repeated: the same day is the same promise. */
export const handler = httpHandler('take-promise', ({ pathParameters: { invoiceId }, query: { key }, body, acceptLanguage }) =>
  take({ invoiceId, key, body, acceptLanguage }),
)
