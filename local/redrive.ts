/** `npm run redrive`: dead letters and failed executions, on the cloud of `npm start` or, with --outputs, in AWS. First it tells, with --go it does. */
import { parseArgs } from 'node:util'
import { deployed, outputOf } from './deployed.ts'
import { invoker } from './invoke.ts'
import { type Answer, redriveText } from './redrive-table.ts'

const usage = `npm run redrive                                     every queue of dead letters: what it holds, how many, since when
npm run redrive -- QUEUE                            what a redrive of this queue would do
npm run redrive -- QUEUE --go                       does it, and tells the count before and after; safe to repeat
npm run redrive -- executions-failed --seller ID    the failed executions of a seller, by their work items; with --go they are released
Options: --by NAME (who closes the work items), --outputs FILE (as "cdk deploy --all --outputs-file FILE" wrote it) to work in AWS`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    go: { type: 'boolean', default: false },
    seller: { type: 'string' },
    by: { type: 'string' },
    outputs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const redrive = async (): Promise<boolean> => {
  const place = deployed(options.outputs)
  const input = { queue: positionals[0], sellerId: options.seller, by: options.by, go: options.go }
  const answer = (await invoker(place.settings)(outputOf(place, 'RedriveQueueFunction'), input)) as Answer
  console.log(redriveText(answer))
  return answer.outcome !== 'redriven' || answer.failed.length === 0
}

try {
  if (options.help) console.log(usage)
  else process.exitCode = (await redrive()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
