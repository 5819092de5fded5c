import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { clearDeadRuns, runDirectory } from './children.ts'
import { deploy, type Outputs } from './deploy.ts'
import { clientEnvironment, REGION, startEmulator, type Emulator } from './emulator.ts'
import { startMailbox } from './mailbox.ts'
import { freePort } from './ports.ts'
import { startRelay } from './relay.ts'

export interface CloudOptions {
  /** Names the log file: .local/<name>.log */
  name?: string
  /** Enforces IAM once the stacks stand. */
  iam?: boolean
  /** Hears what happens while it starts. */
  report?: (line: string) => void
  /** A CDK app command in place of the one in cdk.json; then nothing is bundled. */
  app?: string
  /** Stops the start: what runs already is ended, and startCloud throws the reason. */
  signal?: AbortSignal
}

/** The running local cloud with the app deployed. */
export interface Cloud {
  endpoint: string
  region: string
  outputs: Outputs
  /** The mailbox: web view on `/`, mails as JSON on `/store`. */
  mailboxUrl: string
  /** Where SES is, with the misfortunes of local/relay.ts. */
  relayUrl: string
  /** For a client or a command that talks to this cloud. */
  env: Record<string, string>
  logFile: string
  enforceIam: () => Promise<void>
  stop: () => Promise<void>
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Everything that runs, in the order in which it started; stopped from the end, once. */
const startedThings = () => {
  const stops: (() => Promise<void>)[] = []
  let stopped: Promise<void> | undefined
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop()
    rmSync(runDirectory(), { recursive: true, force: true })
  }
  return {
    add: (stop: () => Promise<void>) => void stops.push(stop),
    stop: () => (stopped ??= stopAll()),
  }
}

const bundle = async (): Promise<void> => {
  const { buildHandlers } = await import('../infra/build-handlers.ts')
  await buildHandlers()
}

/** Starts mailbox, relay and emulator on free ports and deploys the app; on failure nothing is left running. */
export const startCloud = async (options: CloudOptions = {}): Promise<Cloud> => {
  const { name = 'cloud', report = () => {} } = options
  clearDeadRuns()
  const running = startedThings()
  const bundles = options.app ? Promise.resolve() : bundle()
  bundles.catch(() => {})
  try {
    report('Starting the mailbox and the emulator ...')
    const mailbox = await startMailbox()
    running.add(() => close(mailbox.server))
    let emulator: Emulator | undefined
    const relayPort = await freePort()
    const relay = await startRelay({ port: relayPort, mailboxUrl: mailbox.url, emulatorUrl: () => emulator?.endpoint })
    running.add(() => close(relay))
    const relayUrl = `http://127.0.0.1:${relayPort}`
    emulator = await startEmulator({ name, sesUrl: relayUrl, report })
    running.add(emulator.stop)
    const { endpoint, logFile, enforceIam } = emulator
    const outputs = await deploy({ endpoint, report, bundles, signal: options.signal, ...(options.app && { app: options.app }) })
    if (options.iam) await enforceIam()
    const env = { ...clientEnvironment(endpoint), AWS_ENDPOINT_URL_SES: relayUrl }
    return { endpoint, region: REGION, outputs, mailboxUrl: mailbox.url, relayUrl, env, logFile, enforceIam, stop: running.stop }
  } catch (error) {
    await running.stop()
    throw error
  }
}
