import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { clearDeadRuns, runDirectory } from './children.ts'
import { bootstrap, deploy, synthesise, type Outputs } from './deploy.ts'
import { clientEnvironment, REGION, startEmulator, type Emulator } from './emulator.ts'
import { startMailbox } from './mailbox.ts'
import { freePort } from './ports.ts'
import { startRelay } from './relay.ts'
import { type LocalClock, openClock } from './local-clock.ts'
import { connectStripe } from './stripe/connect.ts'
import { startStripe } from './stripe/server.ts'

export interface CloudOptions {
  /** Names the log file: .local/<name>.log */
  name?: string
  /** Enforces IAM once the stacks stand. */
  iam?: boolean
  /** Hears what happens while it starts. */
  report?: (line: string) => void
  /** A CDK app command in place of the one in cdk.json. */
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
  /** A Stripe of this cloud's own, and the key of its account. */
  stripe: { address: string; key: string }
  /** For a client or a command that talks to this cloud. */
  env: Record<string, string>
  logFile: string
  /** That of the functions and of Stripe: the true one, until somebody lets time pass. */
  clock: LocalClock
  /** Settles when the emulator has ended, whether it was stopped or not. */
  ended: Promise<unknown>
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

/** What the app needs around it. */
export interface Services {
  emulator: Emulator
  mailboxUrl: string
  relayUrl: string
  stop: () => Promise<void>
}

/** Mailbox, relay and emulator without the app; whatever starts is added to `running` at once. */
export const startServices = async (options: CloudOptions = {}, running = startedThings()): Promise<Services> => {
  const { name = 'cloud', report } = options
  const mailbox = await startMailbox()
  running.add(() => close(mailbox.server))
  let emulator: Emulator | undefined
  const relayPort = await freePort()
  const relay = await startRelay({ port: relayPort, mailboxUrl: mailbox.url, emulatorUrl: () => emulator?.endpoint })
  running.add(() => close(relay))
  const relayUrl = `http://127.0.0.1:${relayPort}`
  emulator = await startEmulator({ name, sesUrl: relayUrl, ...(report && { report }) })
  running.add(emulator.stop)
  return { emulator, mailboxUrl: mailbox.url, relayUrl, stop: running.stop }
}

/** Starts mailbox, relay and emulator on free ports and deploys the app; on failure nothing is left running. */
export const startCloud = async (options: CloudOptions = {}): Promise<Cloud> => {
  const { report = () => {}, signal } = options
  clearDeadRuns()
  const running = startedThings()
  const giveUp = new AbortController()
  const stopsWith = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])])
  try {
    report('Starting the cloud and synthesising the app ...')
    // Bundling and synthesis need no cloud, so they run while it starts.
    const prepared = synthesise(options.app, stopsWith)
    prepared.catch(() => {})
    const { emulator, mailboxUrl, relayUrl } = await startServices(options, running)
    const { endpoint, logFile, ended, enforceIam } = emulator
    await Promise.all([prepared, bootstrap(endpoint, stopsWith)])
    report('Deploying the stacks ...')
    const outputs = await deploy(endpoint, stopsWith)
    const stripe = await startStripe({ byItself: true })
    running.add(stripe.stop)
    await connectStripe(stripe, endpoint, outputs)
    if (options.iam) await enforceIam()
    const env = { ...clientEnvironment(endpoint), AWS_ENDPOINT_URL_SES: relayUrl }
    const { address, key } = stripe
    return {
      endpoint,
      region: REGION,
      outputs,
      mailboxUrl,
      relayUrl,
      stripe: { address, key },
      env,
      logFile,
      clock: openClock(emulator, stripe),
      ended,
      enforceIam,
      stop: running.stop,
    }
  } catch (error) {
    giveUp.abort(error)
    await running.stop()
    throw error
  }
}
