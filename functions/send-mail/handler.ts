import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SFNClient } from '@aws-sdk/client-sfn'
import { dynamoInvoiceBook } from '../../shared/adapters/dynamo/invoice-book.ts'
import { dynamoMailClaims } from '../../shared/adapters/dynamo/mail-claims.ts'
import { dynamoMasterData } from '../../shared/adapters/dynamo/master-data.ts'
import { dynamoWorkItems } from '../../shared/adapters/dynamo/work-items.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { sesClient } from '../../shared/adapters/ses/ses-client.ts'
import { sesMailer } from '../../shared/adapters/ses/ses-mailer.ts'
import { sfnWorkflow } from '../../shared/adapters/sfn/workflow.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { queueHandler } from '../../shared/runtime/queue-handler.ts'
import { systemClock, systemIds } from '../../shared/runtime/system-clock.ts'
import { inputSchema, sendMail } from './step.ts'

const client = new DynamoDBClient({})

/** A mail order becomes one mail. A repeat finds the claim of the first and sends nothing again. */
export const handler = queueHandler({
  name: 'send-mail',
  message: inputSchema,
  run: sendMail({
    invoices: dynamoInvoiceBook(client, tables()),
    claims: dynamoMailClaims(client, tables()),
    masterData: dynamoMasterData(client, tables()),
    workItems: dynamoWorkItems(client, tables()),
    archive: s3Archive(new S3Client({}), env('ARCHIVE_BUCKET')),
    linkKeys: secretLinkKeys(new SecretsManagerClient({}), env('LINK_SECRET_ARN')),
    mailer: sesMailer(sesClient(), env('SES_CONFIGURATION_SET')),
    workflow: sfnWorkflow(new SFNClient({}), env('STATE_MACHINE_ARN')),
    clock: systemClock,
    ids: systemIds,
    pagesUrl: env('PAGES_URL'),
  }),
})
