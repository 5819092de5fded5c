/** `npm start`: the local cloud with the app deployed, until Ctrl-C; with --once until the examples have run. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openApiPage } from './api-page.ts'
import { admitPeople } from './finance-people.ts'
import { apiAddress } from '../test/support/finance.ts'
import { startCloud, type Cloud } from './cloud.ts'
import { showGettingPaid } from './getting-paid/show.ts'
import { documentsDirectory, endpointsFile } from './places.ts'
import { runExamples } from './seed.ts'
import { untilStopped } from './until-stopped.ts'

const { values: options } = parseArgs({ options: { once: { type: 'boolean', default: false } } })
const stopped = untilStopped()
const startedAt = Date.now()
const report = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`)

const writeEndpoints = (cloud: Cloud): void => {
  const { endpoint, region, mailboxUrl, relayUrl, stripe, outputs, env, logFile } = cloud
  const facts = {
    processId: process.pid,
    endpoint,
    region,
    mailboxUrl,
    relayUrl,
    stripe,
    documents: documentsDirectory,
    logFile,
    outputs,
    env,
  }
  writeFileSync(endpointsFile, `${JSON.stringify(facts, undefined, 2)}\n`)
}

const show = (cloud: Cloud): void => {
  console.log(`
  Mailbox      ${cloud.mailboxUrl}
  Documents    ${documentsDirectory}
  Stripe       ${cloud.stripe.address} (a fake: pay from an invoice's page; a debit settles at once by
               curl -d seconds=432000 ${cloud.stripe.address}/_fake/time)
  AWS          ${cloud.endpoint} (region ${cloud.region}, any credentials)
  Log          ${cloud.logFile}
  Endpoints    ${endpointsFile}
`)
}

/** The exit code: 0 unless an example came out otherwise than expected. */
const run = async (cloud: Cloud): Promise<number> => {
  rmSync(documentsDirectory, { recursive: true, force: true })
  mkdirSync(documentsDirectory, { recursive: true })
  writeEndpoints(cloud)
  show(cloud)
  const { asExpected } = await runExamples(cloud, documentsDirectory)
  await showGettingPaid(cloud)
  const page = await openApiPage(apiAddress(cloud))
  console.log(`\n${await admitPeople(cloud, page.url)}`)
  if (!options.once) {
    report('Ready. Ctrl-C stops everything.')
    await stopped
  }
  page.server.close()
  return asExpected ? 0 : 1
}

const EXIT_CODE_WHEN_STOPPED = 130

const startAndRun = async (): Promise<number> => {
  const interrupted = new AbortController()
  void stopped.then(() => interrupted.abort(new Error('Stopped while starting.')))
  const cloud = await startCloud({ name: 'start', report, signal: interrupted.signal })
  const died = cloud.ended.then(() => {
    throw new Error(`The emulator has ended by itself; its last words are in ${cloud.logFile}`)
  })
  died.catch(() => {})
  try {
    return await Promise.race([run(cloud), died, stopped.then(() => (options.once ? EXIT_CODE_WHEN_STOPPED : 0))])
  } finally {
    report('Stopping ...')
    rmSync(endpointsFile, { force: true })
    await cloud.stop()
  }
}

try {
  process.exit(await startAndRun())
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
