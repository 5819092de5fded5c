import * as z from 'zod'
import { addDays, type Day, daySchema, type Instant, instantSchema, startOfDay } from '../day.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from '../ids.ts'

/** Somebody has said when an invoice will be paid. No card and no account is charged on that day: nobody is reminded before it is over. */
export const promiseSchema = z.object({
  invoiceId: invoiceIdSchema,
  sellerId: sellerIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  customerId: customerIdSchema,
  number: z.string(),
  /** The day, in the seller's zone, and its end. */
  day: daySchema,
  until: instantSchema,
  promisedBy: z.enum(['buyer', 'finance']),
  by: z.string(),
  /** Names it within its invoice: of one invoice there is one promise at a time. */
  at: instantSchema,
  withdrawn: z.object({ by: z.string(), at: instantSchema, reason: z.string() }).optional(),
})
export type Promised = z.infer<typeof promiseSchema>

/** `settled`: nothing is owed any more, in time or not. */
export type PromiseState = 'open' | 'settled' | 'broken' | 'withdrawn'

export const promiseStateOf = (
  { withdrawn, until }: Pick<Promised, 'withdrawn' | 'until'>,
  { isOwed, now }: { readonly isOwed: boolean; readonly now: Instant },
): PromiseState => {
  if (withdrawn !== undefined) return 'withdrawn'
  if (!isOwed) return 'settled'
  return until > now ? 'open' : 'broken'
}

/** The first instant after a day. */
export const endOf = (date: Day, zone: string): Instant => startOfDay(addDays(date, 1), zone)

/** Where a promise stands among those of its seller, by the end of its day. */
export const promisePlaceOf = ({ until, invoiceId, at }: Pick<Promised, 'until' | 'invoiceId' | 'at'>): string =>
  `${until} ${invoiceId}/${at}`
