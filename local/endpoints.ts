import { existsSync, readFileSync } from 'node:fs'
import type { Outputs } from './deploy.ts'
import { endpointsFile } from './places.ts'
import { sendSignal } from './signals.ts'

/** What .local/endpoints.json says about the cloud of `npm start`. */
export interface Endpoints {
  processId: number
  endpoint: string
  region: string
  mailboxUrl: string
  relayUrl: string
  /** The fake of Stripe. */
  stripe: { address: string; key: string }
  documents: string
  logFile: string
  outputs: Outputs
  env: Record<string, string>
}

/** The cloud that `npm start` keeps running; a file whose process is dead is left from a run that was killed. */
export const runningCloud = (): Endpoints => {
  const endpoints = existsSync(endpointsFile) ? (JSON.parse(readFileSync(endpointsFile, 'utf8')) as Endpoints) : undefined
  if (endpoints && sendSignal(endpoints.processId, 0)) return endpoints
  throw new Error('No local cloud is running: start it with `npm start` in another terminal, and wait until it says "Ready".')
}
