import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { sesMailer } from '../../shared/adapters/ses/ses-mailer.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { telling } from '../../shared/runtime/sending.ts'
import { systemTime } from '../../shared/runtime/system-clock.ts'
import { inputSchema, sendMail } from './step.ts'

/** A mail order becomes one mail. A repeat finds the claim of the first and sends nothing again. */
export const handler = queueHandler({
  name: 'send-mail',
  message: inputSchema,
  run: sendMail({
    ...dynamoBooks(tables()),
    archive: s3Archive(env('ARCHIVE_BUCKET')),
    linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
    mailer: sesMailer(env('SES_CONFIGURATION_SET')),
    workflow: sfnWorkflow(env('STATE_MACHINE_ARN')),
    ...systemTime,
    ...telling,
    pagesUrl: env('PAGES_URL'),
  }),
})
