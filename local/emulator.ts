import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runDirectory, startChild, type Child } from './children.ts'
import { freePort } from './ports.ts'
import { binDirectory, localDirectory, root } from './places.ts'
import { installPython } from './python.ts'

export const REGION = 'eu-central-1'
export const ACCOUNT = '000000000000'
const SECONDS_TO_START = 60

export interface Emulator {
  endpoint: string
  logFile: string
  /** Settles when the emulator has ended, whether it was stopped or not. */
  ended: Promise<unknown>
  /** How many seconds the functions live ahead of the true time. */
  setAhead: (seconds: number) => void
  /** From now on the policies of roles, buckets, queues and tables are enforced. */
  enforceIam: () => Promise<void>
  stop: () => Promise<void>
}

export interface EmulatorOptions {
  name: string
  /** The gaps of MiniStack that are closed, by the names of local/gaps/; all by default, none for MiniStack as published. */
  closedGaps?: string[]
  /** Where Lambda functions find SES. */
  sesUrl?: string
  report?: (line: string) => void
}

/** What a client needs to talk to the emulator; the CDK CLI, the SDK and our own commands read the same variables. */
export const clientEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
})

/** Where the emulator unpacks functions; a package.json of its own keeps that of this project, "type": "module", away from them. */
const temporaryDirectory = (name: string): string => {
  const directory = join(runDirectory(), `${name}-tmp`)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'package.json'), '{}')
  return directory
}

const clockFile = (name: string): string => join(runDirectory(), `${name}-clock`)

/** The emulator hands its environment on to every Lambda function, so it gets no more than it must. */
const environment = (port: number, options: EmulatorOptions): NodeJS.ProcessEnv => {
  return {
    HOME: process.env['HOME'],
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PATH: [binDirectory, process.env['PATH']].join(delimiter),
    TMPDIR: temporaryDirectory(options.name),
    PYTHONDONTWRITEBYTECODE: '1',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: REGION,
    IOT_MTLS_ENABLED: '0',
    LAMBDA_ACCOUNT_CONCURRENCY: '20',
    LAMBDA_WARM_TTL_SECONDS: '60',
    SFN_SLOTS_PER_FUNCTION: '2',
    LOCAL_CLOCK_FILE: clockFile(options.name),
    LOCAL_CLOUD_GAPS: options.closedGaps?.join() ?? 'all',
    ...(options.sesUrl && { AWS_ENDPOINT_URL_SES: options.sesUrl }),
  }
}

const isHealthy = async (endpoint: string): Promise<boolean> => {
  try {
    return (await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

const untilHealthy = async (endpoint: string, child: Child, logFile: string): Promise<void> => {
  const died = child.ended.then((code) => {
    throw new Error(`The emulator ended (exit code ${code}) before it answered:\n${readFileSync(logFile, 'utf8').trim()}`)
  })
  died.catch(() => {})
  const deadline = Date.now() + SECONDS_TO_START * 1000
  while (!(await Promise.race([isHealthy(endpoint), died]))) {
    if (Date.now() > deadline) throw new Error(`The emulator did not answer within ${SECONDS_TO_START} s; see ${logFile}`)
    await pause(100)
  }
}

const post = async (url: string, body: unknown): Promise<void> => {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
}

/** Starts one MiniStack on a free port and waits until it answers. */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const python = await installPython(options.report ?? (() => {}))
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const logFile = join(localDirectory, `${options.name}.log`)
  const child = startChild({
    name: options.name,
    command: python.command,
    args: [join(root, 'local/cloud.py')],
    env: { ...environment(port, options), ...python.env },
    logFile,
  })
  try {
    await untilHealthy(endpoint, child, logFile)
  } catch (error) {
    await child.stop()
    throw error
  }
  return {
    endpoint,
    logFile,
    ended: child.ended,
    setAhead: (seconds) => writeFileSync(clockFile(options.name), String(seconds)),
    enforceIam: () => post(`${endpoint}/_local/iam`, { enforced: true }),
    stop: child.stop,
  }
}
