import * as z from 'zod'
import type { entryRoutes } from '../../shared/contracts/api/entry-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { ListedEntry } from '../../shared/domain/ledger/validated-entries.ts'
import { lineColumns } from '../../shared/domain/reports/sales-journal.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import type { PeriodBook } from '../../shared/ports/period-book.ts'
import { type ActionsOf, answered } from './action.ts'
import { endsBeforeItBegins, shownRow } from './ledger.ts'

export type Ports = {
  readonly ledger: Pick<LedgerReads, 'posted'>
  readonly periods: Pick<PeriodBook, 'closed'>
  readonly commands: Commands
}

const validatedSchema = z.object({
  outcome: z.enum(['validated', 'incomplete']),
  entries: z.number().int(),
  series: z.array(z.object({ series: z.string(), from: z.number().int(), to: z.number().int() })),
})

const closedSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['closed', 'closedBefore']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

const rowsOf = ({ entry, number, validatedOn }: ListedEntry) =>
  entry.lines.map((line) =>
    shownRow({ journal: entry.journal, entryDate: entry.date, entryId: entry.entryId, number, validatedOn, ...lineColumns(line) }),
  )

const periodsOf = async ({ periods }: Ports, sellerId: SellerId) => {
  const closed = await periods.closed(sellerId)
  return { closedThrough: closed[0]?.month, closed: closed.map(({ month, by, at }) => ({ month, by, at })) }
}

export const entryActions = (ports: Ports): ActionsOf<typeof entryRoutes> => ({
  listEntries: async ({ params: { sellerId }, query }) => {
    const { journal, from, until, account, customerId, cursor, limit } = query
    if (until < from) return endsBeforeItBegins()
    const { items, next } = await ports.ledger.posted({ sellerId, journal, from, until }, { after: cursor, limit })
    const entries = items.filter(({ entry }) => customerId === undefined || entry.lines.some(({ auxiliary }) => auxiliary === customerId))
    const rows = entries.flatMap(rowsOf).filter((row) => account === undefined || row.account === account)
    return answered({ rows, ...(next !== undefined && { next }) })
  },

  validateEntries: async ({ params: { sellerId } }) =>
    answered(validatedSchema.parse(await ports.commands.ask('validate-entries', { sellerId }))),

  showPeriods: async ({ params: { sellerId } }) => answered(await periodsOf(ports, sellerId)),

  closePeriod: async ({ params: { sellerId }, body: { month } }, { subject: by }) => {
    const answer = closedSchema.parse(await ports.commands.ask('close-period', { sellerId, month, by }))
    switch (answer.outcome) {
      case 'notFound':
        return problem(404, { code: 'unknownSeller', detail: 'There is no such seller in the books.' })
      case 'refused':
        return problem(422, { code: 'notClosed', detail: 'The month stays open: findings say why.', findings: answer.findings })
      case 'closed':
      case 'closedBefore':
        return answered(await periodsOf(ports, sellerId))
    }
  },
})
