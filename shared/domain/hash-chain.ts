import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson, lengthPrefixed, sha256 } from './canonical-json.ts'
import { type JournalEntry, type PostingLine, postingLineSchema } from './journal-entry.ts'

/** What a link seals. `series` holds the year, so an entry cannot be moved to another sequence. */
export type Sealed = Pick<JournalEntry, 'previousLink' | 'series' | 'number' | 'issueDate' | 'digest'> & {
  readonly lines: readonly PostingLine[]
}

/** Stands before the first invoice of a queue. */
export const genesisLink = '0'.repeat(64)

/** Of the fields and their order below; another form of link gets another byte, and old links still verify. */
const formatVersion = Uint8Array.of(1)

const postingDigest = (lines: readonly PostingLine[]): string => sha256(canonicalJson(z.encode(z.array(postingLineSchema), [...lines])))

/** SHA-256 over the version byte and the length-prefixed fields, in lower-case hexadecimal. */
export const linkOf = ({ previousLink, series, number, issueDate, digest, lines }: Sealed): string =>
  createHash('sha256')
    .update(formatVersion)
    .update(lengthPrefixed([previousLink, series, number, issueDate, digest, postingDigest(lines)]))
    .digest('hex')

export type ChainFault = { readonly number: string; readonly fault: 'link' | 'previousLink' | 'sequence' | 'issueDate' }

/**
 * The first fault of a run of entries in number order, or undefined: each link fits its entry and the entry before, numbers follow each
 * other, a new series begins at 1, and dates never go back. `before` is the entry ahead of the run, if it is not the queue's first.
 */
export const verifyChain = (entries: readonly JournalEntry[], before?: JournalEntry): ChainFault | undefined => {
  let last = before
  for (const entry of entries) {
    const fault = faultOf(entry, last)
    if (fault !== undefined) return { number: entry.number, fault }
    last = entry
  }
  return undefined
}

const faultOf = (entry: JournalEntry, last: JournalEntry | undefined): ChainFault['fault'] | undefined => {
  if (linkOf(entry) !== entry.link) return 'link'
  if (entry.previousLink !== (last?.link ?? genesisLink)) return 'previousLink'
  if (entry.sequence !== (last?.series === entry.series ? last.sequence + 1 : 1)) return 'sequence'
  return last !== undefined && entry.issueDate < last.issueDate ? 'issueDate' : undefined
}
