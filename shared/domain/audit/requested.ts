import { createHash } from 'node:crypto'
import * as z from 'zod'
import { lengthPrefixed } from '../canonical-json.ts'
import type { Instant } from '../day.ts'
import { base32 } from '../ids.ts'
import type { AuditOrder } from './report.ts'

/** By when it began and what it covers (`2026-11-24T02:00:00.000Z-new`), or of one that was asked for by the hour (`2026-11-24T20-mzxw...`). */
export const auditIdSchema = z.string().regex(/^[\w:.-]{1,120}$/, { error: 'expected the id of an audit' })

/**
 * The same request within an hour is the same audit: an id sorts by time, and names an execution. One more on the border of two hours
 * costs its reading, as an audit changes nothing.
 */
export const requestedAuditId = ({ scope, sellerId, documents }: AuditOrder, requestKey: string, now: Instant): string => {
  const hash = createHash('sha256').update(lengthPrefixed([scope, sellerId ?? '', documents, requestKey]))
  return `${now.slice(0, 13)}-${base32(hash.digest()).slice(0, 24)}`
}
