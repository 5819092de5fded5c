import type { Server } from 'node:http'
import sesLocal from 'aws-ses-v2-local'
import { freePort } from './ports.ts'

export interface Mailbox {
  url: string
  server: Server
}

// A CommonJS package: Node hands over its whole `exports`, TypeScript the default export of its types.
const startServer = (sesLocal as unknown as { default: typeof sesLocal.default }).default

/** aws-ses-v2-local in this process: it keeps the mails, shows them on `/` and lists them on `/store`. */
export const startMailbox = async (): Promise<Mailbox> => {
  const port = await freePort()
  return { url: `http://127.0.0.1:${port}`, server: await startServer({ host: '127.0.0.1', port }) }
}
