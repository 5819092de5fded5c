/** What a run asks of the services: calls, and bytes of what they are asked and answer. */
import type { Hook } from '../../test/support/peers/hooks.ts'

/** Bytes of a value as text and bytes, whatever wire format carries it: names of members count, punctuation does not. */
export const bytesOf = (value: unknown): number => {
  if (value === undefined || value === null) return 0
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value).length
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce((total: number, one) => total + bytesOf(one), 0)
  return Object.entries(value).reduce((total, [name, one]) => total + Buffer.byteLength(name) + bytesOf(one), 0)
}

export type Traffic = { calls: number; bytes: number; readonly byOperation: Map<string, number> }

/** Counts every attempt of every call but those of functions themselves. */
export const countTraffic = (traffic: Traffic): Hook => ({
  afterCall({ service, operation, input }, outcome) {
    if (service === 'lambda') return
    traffic.calls += 1
    traffic.bytes += bytesOf(input) + ('output' in outcome ? bytesOf(outcome.output) : 0)
    const name = `${service}:${operation}`
    traffic.byOperation.set(name, (traffic.byOperation.get(name) ?? 0) + 1)
  },
})
