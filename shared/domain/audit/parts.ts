import * as z from 'zod'
import { sellerIdSchema } from '../ids.ts'
import { queueKeySchema, seriesHeadSchema } from '../series.ts'
import { monthFoldSchema } from './journal-fold.ts'
import { postedJournalPartSchema } from './posted-entries.ts'
import { type LastSeen, lastSeenSchema } from './register.ts'

/** How far a series has been read, and what was seen so far: enough to go on in another call, or on another night. */
export const progressSchema = z.object({
  year: z.number().int(),
  /** First number of the last page that was read; 0 before the first. */
  after: z.number().int().min(0),
  last: lastSeenSchema,
  /** From this month on the sum of the entries is whole. */
  fromMonth: z.string(),
  months: z.array(monthFoldSchema),
  /** Entries are missing, so their sum says nothing about the balances. */
  incomplete: z.boolean(),
})
export type Progress = z.infer<typeof progressSchema>

/** Up to where a queue was audited without a finding. */
export const verifiedPointSchema = z.object({ queue: queueKeySchema, progress: progressSchema })
export type VerifiedPoint = z.infer<typeof verifiedPointSchema>

const namedHeadSchema = z.object({ where: z.string(), head: seriesHeadSchema })

/**
 * The numbers of one queue, up to its head as it stood when its turn came: what is issued later is the next audit's. The balances of the
 * head's month were read in one moment with it; those of earlier months change no more.
 */
const numbersSchema = z.object({
  part: z.literal('numbers'),
  queue: queueKeySchema,
  /** Years still to read, oldest first; the first is under way. */
  heads: z.tuple([namedHeadSchema], namedHeadSchema),
  balancesAtHead: monthFoldSchema,
  /** First number that is read of the year under way. */
  from: z.number().int(),
  progress: progressSchema,
  clean: z.boolean(),
})
export type NumbersPart = z.infer<typeof numbersSchema>

/** The drafts that wait in a queue, shard by shard. */
const draftsSchema = z.object({ part: z.literal('drafts'), queue: queueKeySchema, shard: z.number().int(), after: z.string().optional() })
export type DraftsPart = z.infer<typeof draftsSchema>

/** Invoices of all queues that wait for their number or for a person. */
const frozenSchema = z.object({
  part: z.literal('frozen'),
  waitingFor: z.enum(['issue', 'person']),
  sellerId: sellerIdSchema.optional(),
  shard: z.number().int(),
  after: z.string().optional(),
})
export type FrozenPart = z.infer<typeof frozenSchema>

/** A queue whose turn has not come: read from its first number, or from where it was last found in order. */
const queueSchema = z.object({ part: z.literal('queue'), queue: queueKeySchema, from: progressSchema.optional() })
export type QueuePart = z.infer<typeof queueSchema>

/** What is left to audit, in pieces that a call can put down and another take up. */
export const partSchema = z.discriminatedUnion('part', [queueSchema, numbersSchema, draftsSchema, frozenSchema, postedJournalPartSchema])
export type Part = z.infer<typeof partSchema>

/** A year of which nothing is read yet; `before` is what the year before ended with. */
export const unread = (year: number, before: Pick<LastSeen, 'link' | 'issueDate'>): Progress => ({
  year,
  after: 0,
  last: { ...before, sequence: 0 },
  fromMonth: `${year}-01`,
  months: [],
  incomplete: false,
})
