import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { pdfmakeStatementRenderer } from '../../shared/adapters/pdfmake/statement-renderer.ts'
import { s3StatementFiles } from '../../shared/adapters/s3/s3-statement-files.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, stateAccount } from './step.ts'

/** The account of a customer becomes a PDF with a link that is good for some minutes. A repeat draws the account as it is then. */
export const handler = stepHandler({
  name: 'state-account',
  input: inputSchema,
  output: outputSchema,
  run: stateAccount({
    ...dynamoBooks(tables()),
    statementRenderer: pdfmakeStatementRenderer(),
    statementFiles: s3StatementFiles(env('REPORTS_BUCKET')),
    clock: systemClock,
  }),
})
