import type { Instant } from './day.ts'
import { dueBy, setBy } from './planned.ts'
import { type Seller, sellerSchema } from './seller.ts'

/** The seller as it is in force at a moment: with what was planned for the days that have begun in its zone. */
export const sellerInForceAt = (stored: Seller, at: Instant): Seller => {
  const { due, ahead } = dueBy(stored.planned, at)
  if (due.length === 0) return stored
  const { planned: _, ...record } = stored
  return sellerSchema.parse({ ...record, ...setBy(due), ...(ahead.length > 0 && { planned: ahead }) })
}
