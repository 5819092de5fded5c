/**
 * `npm run month-end`: bills a file of orders in one run. It calls the deployed functions, those of the running `npm start`, or with
 * --outputs those of a deployment to AWS, by the caller's own credentials.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { manifestKeyOf } from '../shared/domain/billing-run.ts'
import { manifestOf } from '../shared/domain/run-manifest.ts'
import { deployed, outputOf } from './deployed.ts'
import { invoker } from './invoke.ts'
import { progressText, type Shown, unfinishedText } from './run-table.ts'

const usage = `npm run month-end -- MANIFEST       bills the orders of a file, or goes on with their run; ends when every list is reported
npm run month-end -- show RUN       how far a run is, what is not finished, and when its mails will have left
npm run month-end -- pause RUN      lists that have not begun are left
npm run month-end -- resume RUN     goes on with what is left, and with what failed

MANIFEST is a file or s3://BUCKET/KEY: a JSON array, or one object a line, of {"sellerId", "orderId", "factId"}; without
factId the whole order is meant. The same orders are the same run, and nothing is billed twice.
Options: --outputs FILE (as "cdk deploy --all --outputs-file FILE" wrote it) to work in AWS in place of the local cloud`

const SECONDS_BETWEEN_LOOKS = 2

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { outputs: { type: 'string' } } })

const connect = () => {
  const place = deployed(options.outputs)
  const invoke = invoker(place.settings)
  const s3 = new S3Client(place.settings)
  const ask = async <T>(outputName: string, payload: object): Promise<T & { outcome: string }> =>
    (await invoke(outputOf(place, outputName), payload)) as T & { outcome: string }
  return { s3, ask, staging: () => outputOf(place, 'StagingBucket') }
}

type Connection = ReturnType<typeof connect>

const read = async ({ s3 }: Connection, manifest: string): Promise<string> => {
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(manifest) ?? []
  if (Bucket === undefined) return readFileSync(manifest, 'utf8')
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return (await Body?.transformToString()) ?? ''
}

const started: Record<string, string> = {
  started: 'The run has started',
  running: 'The run goes on already',
  resumed: 'The run goes on',
  repeated: 'The run is repeated: what is billed is passed over',
}

const tellUnfinished = (shown: Shown): void => {
  if (shown.unfinished.length > 0) console.log(unfinishedText(shown))
}

/** Exit code 0 only when nothing is left unfinished. */
const follow = async (connection: Connection, runId: string): Promise<boolean> => {
  let last = ''
  for (;;) {
    const shown = await connection.ask<Shown>('ShowRunFunction', { runId })
    const now = progressText(shown)
    if (now !== last) console.log(now)
    last = now
    const { state } = shown.run
    if (state !== 'RUNNING') {
      tellUnfinished(shown)
      return state === 'DONE'
    }
    await pause(SECONDS_BETWEEN_LOOKS * 1000)
  }
}

type Run = { readonly runId: string; readonly manifest?: { readonly lists: number; readonly orders: number } }

const start = async (connection: Connection, run: Run): Promise<boolean> => {
  const { outcome, attempt } = await connection.ask<{ attempt: number }>('StartRunFunction', run)
  if (outcome === 'notFound') throw new Error(`There is no run ${run.runId}.`)
  console.log(`${started[outcome]}: ${run.runId}, attempt ${attempt}`)
  return follow(connection, run.runId)
}

const begin = async (connection: Connection, file: string): Promise<boolean> => {
  const { runId, text, lists, orders } = manifestOf(await read(connection, file))
  console.log(`${orders} orders in ${lists} lists`)
  await connection.s3.send(new PutObjectCommand({ Bucket: connection.staging(), Key: manifestKeyOf(runId), Body: text }))
  return start(connection, { runId, manifest: { lists, orders } })
}

const show = async ({ ask }: Connection, runId: string): Promise<boolean> => {
  const shown = await ask<Shown>('ShowRunFunction', { runId })
  if (shown.outcome === 'notFound') throw new Error(`There is no run ${runId}.`)
  console.log(progressText(shown))
  tellUnfinished(shown)
  return shown.unfinished.length === 0
}

const paused: Record<string, [boolean, string]> = {
  paused: [true, 'Paused: lists that have begun are billed, the others are left.'],
  pausedBefore: [true, 'It is paused already.'],
  ended: [false, 'Nothing of it runs any more: there is nothing to pause.'],
  notFound: [false, 'There is no such run.'],
}

const pauseRun = async ({ ask }: Connection, runId: string): Promise<boolean> => {
  const { outcome } = await ask('PauseRunFunction', { runId })
  const [done, words] = paused[outcome] ?? [false, outcome]
  console.log(words)
  return done
}

const run = async ([first, second]: readonly string[]): Promise<boolean> => {
  if (first === undefined) throw new Error(usage)
  const verb = { show, pause: pauseRun, resume: (connection: Connection, runId: string) => start(connection, { runId }) }[first]
  if (verb === undefined) return begin(connect(), first)
  if (second === undefined) throw new Error(`RUN is missing.\n\n${usage}`)
  return verb(connect(), second)
}

try {
  process.exitCode = (await run(positionals)) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
