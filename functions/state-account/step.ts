import * as z from 'zod'
import { statementOf } from '../../shared/domain/account/statement.ts'
import { daySchema, instantSchema } from '../../shared/domain/day.ts'
import { customerIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { AccountReads } from '../../shared/ports/account-reads.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { StatementFiles } from '../../shared/ports/statement-files.ts'
import type { StatementRenderer } from '../../shared/ports/statement-renderer.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, customerId: customerIdSchema })

export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stated'), on: daySchema, asOf: instantSchema, url: z.url(), expiresInSeconds: z.number().int() }),
  z.object({ outcome: z.enum(['notFound', 'tooMuch']) }),
])

export type Ports = {
  readonly accounts: AccountReads
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly statementRenderer: StatementRenderer
  readonly statementFiles: StatementFiles
  readonly clock: Clock
}

/**
 * Draws the account of a customer as of today, in its language, and puts the PDF down for some days. It changes nothing in the books; a repeat
 * draws the account as it is then.
 */
export const stateAccount =
  ({ accounts, masterData, statementRenderer, statementFiles, clock }: Ports) =>
  async ({ sellerId, customerId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const asOf = clock.now()
    const [seller, customer] = await Promise.all([masterData.seller(sellerId, asOf), masterData.customer(sellerId, customerId, asOf)])
    if (seller === undefined || customer === undefined) return { outcome: 'notFound' }
    const facts = await accounts.read(sellerId, customerId)
    if (facts === 'tooMuch') return { outcome: 'tooMuch' }
    const statement = statementOf({ seller, customer }, facts, asOf)
    const bytes = await statementRenderer.render(statement)
    const { on } = statement
    return { outcome: 'stated', on, asOf, ...(await statementFiles.keep({ sellerId, customerId, on, bytes })) }
  }
