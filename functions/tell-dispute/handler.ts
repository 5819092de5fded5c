import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { dynamoUseCounts } from '../../shared/adapters/dynamo/use-counts.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { tellDispute } from './step.ts'

const tell = tellDispute({
  ...dynamoBooks(tables()),
  linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
  useCounts: dynamoUseCounts(env('CALLS_TABLE')),
  commands: lambdaCommands(JSON.stringify({ 'dispute-invoice': env('DISPUTE_INVOICE_FUNCTION') })),
  clock: systemClock,
  pagesUrl: env('PAGES_URL'),
})

/** POST of a signed link's form opens a dispute. It may be repeated: what says the same is the same dispute. */
export const handler = httpHandler('tell-dispute', ({ pathParameters: { invoiceId }, query: { key }, body, acceptLanguage }) =>
  tell({ invoiceId, key, body, acceptLanguage }),
)
