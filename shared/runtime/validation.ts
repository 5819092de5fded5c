import { failureOf } from './failure-of.ts'
import { log, metric } from './observe.ts'

/** Tells operations of a journal, or of an entry of it, that could not be validated; an alarm watches what has waited for a day. */
export const unvalidated = (
  what: { readonly sellerId: string; readonly journal: string; readonly entryId?: string },
  error: unknown,
): void => {
  const { sellerId, journal, entryId } = what
  const { name, message } = failureOf(error)
  log('validate-entries', 'item failed', { sellerId, journal, ...(entryId !== undefined && { entryId }), error: name, cause: message })
  metric('validate-entries', { itemsFailed: 1 })
}
