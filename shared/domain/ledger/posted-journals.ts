import * as z from 'zod'

/**
 * The journals that have no head while they are posted to: `BQ` bank, `PP` payment provider, `OD` miscellaneous operations. Each month of
 * each has its counters in shards, and entries get their numbers when they are validated.
 */
export const postedJournals = ['BQ', 'PP', 'OD'] as const
export const postedJournalSchema = z.enum(postedJournals)
export type PostedJournal = z.infer<typeof postedJournalSchema>
