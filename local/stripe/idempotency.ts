import { createHash } from 'node:crypto'
import type { Agenda, Seconds } from './agenda.ts'
import { Refusal } from './refusal.ts'

export type Answer = { readonly status: number; readonly body: string }
type Kept = { readonly request: string; readonly at: Seconds; answer: Answer | undefined }

const keptFor: Seconds = 86_400

/**
 * Repeats of a request are answered with the first answer; the same key with another request is refused, and so is one whose first is not
 * answered yet. What is refused before anything is done is not kept: https://docs.stripe.com/api/idempotent_requests
 */
export const idempotencyStore = (agenda: Agenda) => {
  const kept = new Map<string, Kept>()
  const known = (key: string, request: string): Kept | undefined => {
    const before = kept.get(key)
    if (before === undefined || agenda.now() - before.at >= keptFor) return undefined
    if (before.request !== request)
      throw new Refusal(400, 'Keys for idempotent requests can only be used with the same parameters they were first used with.', {
        type: 'idempotency_error',
      })
    if (before.answer === undefined)
      throw new Refusal(409, 'There is currently another in-progress request using this key.', {
        code: 'idempotency_key_in_use',
        type: 'idempotency_error',
      })
    return before
  }
  return {
    once: (key: string | undefined, request: string, run: () => Answer): Answer & { replayed: boolean } => {
      if (key === undefined) return { ...run(), replayed: false }
      const fingerprint = createHash('sha256').update(request).digest('hex')
      const before = known(key, fingerprint)
      if (before?.answer !== undefined) return { ...before.answer, replayed: true }
      const entry: Kept = { request: fingerprint, at: agenda.now(), answer: undefined }
      kept.set(key, entry)
      try {
        entry.answer = run()
        return { ...entry.answer, replayed: false }
      } catch (error) {
        kept.delete(key)
        throw error
      }
    },
  }
}
