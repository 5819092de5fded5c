import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { freePort } from './ports.ts'

export interface Mailbox {
  url: string
  server: Server
}

// A CommonJS package with a default export: require() gives the same in Node and in vitest, import does not.
const { default: startServer } = createRequire(import.meta.url)('aws-ses-v2-local') as typeof import('aws-ses-v2-local')

/** aws-ses-v2-local in this process: it keeps the mails, shows them on `/` and lists them on `/store`. */
export const startMailbox = async (): Promise<Mailbox> => {
  const port = await freePort()
  return { url: `http://127.0.0.1:${port}`, server: await startServer({ host: '127.0.0.1', port }) }
}
