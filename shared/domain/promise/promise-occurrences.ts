import type { TimelineItem } from '../timeline.ts'
import type { Promised } from './promise.ts'

const about = ({ invoiceId, orderId, factId, customerId, number, day }: Promised) => ({
  invoiceId,
  orderId,
  factId,
  customerId,
  number,
  promisedFor: day,
})

/** What is told of a promise that was made, or withdrawn; the key names invoice and promise, so that a repeat writes the same. */
export const toldOfPromise = (promise: Promised): TimelineItem => {
  const { sellerId, invoiceId, at, promisedBy, withdrawn } = promise
  const name = `${invoiceId}-${at}`
  return withdrawn === undefined
    ? {
        sellerId,
        occurredAt: at,
        occurrenceId: `PaymentPromised-${name}`,
        occurrence: { type: 'PaymentPromised', ...about(promise), promisedBy },
      }
    : {
        sellerId,
        occurredAt: withdrawn.at,
        occurrenceId: `PromiseWithdrawn-${name}`,
        occurrence: { type: 'PromiseWithdrawn', ...about(promise), reason: withdrawn.reason },
      }
}
