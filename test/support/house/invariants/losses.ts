// P8: every accepted event ends as an invoice, a refusal or a work item; whatever waits says for what and until when.
import type { Records, Waiting } from '../records.ts'

export const lossViolations = (records: Records): string[] => [
  ...records.headers.flatMap(waitingHeader),
  ...waitingElsewhere(records),
  ...strayPointers(records),
]

const waits = ({ what, waitingFor, dueAt }: Waiting, why: string): string[] =>
  waitingFor === undefined || dueAt === undefined ? [`P8: ${what} ${why} and waits for nothing`] : []

const waitingHeader = ({ state, wait }: Records['headers'][number]): string[] =>
  state === 'FROZEN' || state === 'STORED' ? waits(wait, `is ${state}`) : []

const waitingElsewhere = ({ orders, claims, workItems, timeline }: Records): string[] => [
  ...orders
    .filter(({ facts }) => facts.some(({ state }) => state === 'READY' || state === 'HELD'))
    .flatMap(({ wait }) => waits(wait, 'has a fact that is READY or HELD')),
  ...claims.filter(({ state }) => state !== 'SENT' && state !== 'REFUSED').flatMap(({ wait, state }) => waits(wait, `is ${state}`)),
  ...workItems.filter(({ state }) => state === 'OPEN').flatMap(({ wait }) => waits(wait, 'is open')),
  ...timeline.filter(({ publishedAt }) => publishedAt === undefined).flatMap(({ wait }) => waits(wait, 'is not published')),
]

/** A draft waits for its number as long as it is frozen and not issued, and at no other time. */
const strayPointers = ({ pointers, headers, entries }: Records): string[] => {
  const issued = new Set<string>(entries.map(({ invoiceId }) => invoiceId))
  const frozen = headers
    .filter(({ state, invoiceId }) => state === 'FROZEN' && !issued.has(invoiceId))
    .map(({ invoiceId, draft }) => `${invoiceId} ${draft}`)
  const waiting = pointers.map(({ invoiceId, draft }) => `${invoiceId} ${draft}`)
  return [
    ...frozen.filter((draft) => !waiting.includes(draft)).map((draft) => `P8: draft ${draft} is frozen, and waits in no queue`),
    ...waiting
      .filter((draft, at) => !frozen.includes(draft) || waiting.indexOf(draft) !== at)
      .map((draft) => `P1: draft ${draft} waits for a number that it must not get`),
  ]
}
