import * as z from 'zod'
import { findingSchema } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { closingFindings, monthSchema } from '../../shared/domain/ledger/closed-periods.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { PeriodBook } from '../../shared/ports/period-book.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, month: monthSchema, by: z.string().min(1).max(128) })

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['closed', 'closedBefore']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

export type Ports = {
  readonly periods: Pick<PeriodBook, 'close'>
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
}

/** A month that is over takes no more entries, nor does any before it. A repeat finds it closed, by whoever was first. */
export const closePeriod =
  ({ periods, masterData, clock }: Ports) =>
  async ({ sellerId, month, by }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const now = clock.now()
    const seller = await masterData.seller(sellerId, now)
    if (seller === undefined) return { outcome: 'notFound' }
    const findings = closingFindings(month, { now, zone: seller.zone })
    if (findings.length > 0) return { outcome: 'refused', findings }
    return { outcome: await periods.close({ sellerId, month, by, at: now }) }
  }
