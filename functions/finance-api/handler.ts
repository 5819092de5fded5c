import { dynamoApiCalls } from '../../shared/adapters/dynamo/api-calls.ts'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { s3DocumentLinks } from '../../shared/adapters/s3/s3-document-links.ts'
import { s3Reports } from '../../shared/adapters/s3/s3-reports.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { sfnReportMachines } from '../../shared/adapters/sfn/report-machines.ts'
import { apiHandler } from '../../shared/runtime/api-handler.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { rememberMembers } from './remember-members.ts'
import { financeApi } from './step.ts'

const books = dynamoBooks(tables())
const api = financeApi({
  ...books,
  documentLinks: s3DocumentLinks(env('ARCHIVE_BUCKET')),
  ...s3Reports(env('REPORTS_BUCKET')),
  ...sfnReportMachines(env('EXPORT_MACHINE_ARN'), env('AUDIT_MACHINE_ARN')),
  memberships: rememberMembers(books.memberships, systemClock),
  apiCalls: dynamoApiCalls(env('CALLS_TABLE')),
  commands: lambdaCommands(env('COMMAND_FUNCTIONS')),
  linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
  clock: systemClock,
})

/** A request of finance becomes its answer; what a write may do twice, and what not, stands with financeApi. */
export const handler = apiHandler('finance-api', api)
