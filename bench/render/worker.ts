/**
 * A process of one peer: for each line `5` or `500` on its input it draws a fresh invoice and says what that took. The first answer of all
 * holds the import of the bundle too. Argument: the bundle of the peer.
 */
import { createInterface } from 'node:readline'
import { invoiceOf } from './documents.ts'
import type { Peer } from './peer.ts'

/** Milliseconds of time and CPU (of all threads, since zlib has its own), and bytes of the document. */
export type Took = { readonly ms: number; readonly cpuMs: number; readonly xmlMs: number; readonly bytes: number }

const [bundle = ''] = process.argv.slice(2)
const loaded: { peer?: Peer } = {}

const measured = async (lines: number, seed: number): Promise<Took> => {
  const issued = invoiceOf(lines, seed)
  const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()]
  const { draw, xmlOf } = (loaded.peer ??= (await import(bundle)) as Peer)
  const document = await draw(issued)
  const ms = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  const xmlFrom = performance.now()
  xmlOf(issued)
  return { ms, cpuMs: (user + system) / 1000, xmlMs: performance.now() - xmlFrom, bytes: document.length }
}

let seed = 0
for await (const line of createInterface({ input: process.stdin })) {
  seed += 1
  process.stdout.write(`${JSON.stringify(await measured(Number(line), seed))}\n`)
}
