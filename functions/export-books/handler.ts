import { dynamoLedgerReads } from '../../shared/adapters/dynamo/ledger-reads.ts'
import { zipPacker } from '../../shared/adapters/fflate/zip-packer.ts'
import { s3Archive } from '../../shared/adapters/s3/s3-archive.ts'
import { s3ExportFiles } from '../../shared/adapters/s3/s3-export-files.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { usualPace } from './ports.ts'
import { exportBooks, inputSchema, outputSchema } from './step.ts'

/** A piece of the books becomes a file of an export. A repeat replaces the same file; of the books it only reads. */
export const handler = stepHandler({
  name: 'export-books',
  input: inputSchema,
  output: outputSchema,
  run: exportBooks({
    ledger: dynamoLedgerReads(tables()),
    archive: s3Archive(env('ARCHIVE_BUCKET')),
    files: s3ExportFiles(env('REPORTS_BUCKET')),
    packer: zipPacker,
    clock: systemClock,
    pace: usualPace,
  }),
})
