import type { Subject } from '../ports/payments.ts'
import { failureOf } from './failure-of.ts'
import { log, metric } from './observe.ts'

/** Tells operations what the night found that no webhook had brought, and what it could not follow; an alarm watches the first. */
export const tellReconciled = {
  found: (subject: Subject, recorded: number): void => {
    log('reconcile-payments', 'item done', { ...subject, recorded })
    metric('reconcile-payments', { paymentsFoundByNight: recorded })
  },
  failed: (subject: Subject, error: unknown): void => {
    const { name, message } = failureOf(error)
    log('reconcile-payments', 'item failed', { ...subject, error: name, cause: message })
  },
}
