import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { s3RunManifests } from '../../shared/adapters/s3/s3-run-manifests.ts'
import { sfnRunMachine } from '../../shared/adapters/sfn/run-machine.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, startRun } from './step.ts'

/** A manifest becomes a run of the month's end, or a run goes on. A repeat finds the run, and starts what is started already. */
export const handler = stepHandler({
  name: 'start-run',
  input: inputSchema,
  output: outputSchema,
  run: startRun({
    ...dynamoBooks(tables()),
    runManifests: s3RunManifests(env('STAGING_BUCKET')),
    runMachine: sfnRunMachine(env('MONTH_END_MACHINE_ARN')),
    clock: systemClock,
    mailsPerSecond: Number(env('MAILS_PER_SECOND')),
  }),
})
