/** An office with a finance API, people of every role, and a second seller that is nobody's business. */
import { allRoutes } from '../../../shared/contracts/api/all-routes.ts'
import type { Route } from '../../../shared/contracts/api/route.ts'
import { openApi } from '../../../shared/contracts/api/openapi.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { sellerIdSchema } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/membership.ts'
import { runIdSchema } from '../../../shared/domain/billing-run.ts'
import { events } from '../../support/house.ts'
import type { BillingRuns } from '../../../shared/ports/billing-runs.ts'
import { auditorOf } from '../../support/audit/auditor.ts'
import { openFinanceApi } from '../../support/house/finance-api.ts'
import { planted } from '../hostile.ts'
import { openOffice } from '../office.ts'
import type { Known, Schema } from './generate.ts'

type Parameter = { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }
export type Operation = {
  readonly operationId: keyof typeof allRoutes
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
  readonly responses: Readonly<Record<string, unknown>>
}

export const operations = Object.values(openApi()['paths'] as Record<string, Record<string, Operation>>).flatMap((of) => Object.values(of))
export const routeOf = ({ operationId }: Operation): Route => allRoutes[operationId]

/** Who calls: one of each role, one who is nobody here, and one who works for another seller only. */
export const people = ['vera', 'adam', 'anna', 'otto', 'nobody', 'stranger'] as const
export const roleAt: ReadonlyMap<string, Role> = new Map([
  ['vera', 'viewer'],
  ['adam', 'accountant'],
  ['anna', 'admin'],
])

const lumiere = sellerIdSchema.parse('lumiere')
export const runningRun = runIdSchema.parse(`run-${'a'.repeat(24)}`)
const endedRun = runIdSchema.parse(`run-${'b'.repeat(24)}`)

const openRuns = async ({ runs }: { readonly runs: BillingRuns }) => {
  const [startedAt, mailsBy] = [instantOf('2026-11-24T10:00:00.000Z'), instantOf('2026-11-24T12:00:00.000Z')]
  const run = { attempt: 1, lists: 1, orders: 1, startedAt, mailsBy }
  await runs.open({ ...run, runId: runningRun, state: 'RUNNING' })
  await runs.open({ ...run, runId: endedRun, state: 'DONE' })
}

export const openFinance = async (world: number, changed?: Parameters<typeof openFinanceApi>[1]) => {
  const office = await openOffice(world)
  const { app } = office.house
  const books = openFinanceApi(app, changed)
  await app.clock.run(
    (async () => {
      for (const [subject, role] of roleAt) await books.memberships.admit({ subject, sellerId: lumiere, role })
      await books.memberships.admit({ subject: 'stranger', sellerId: sellerIdSchema.parse('meridian'), role: 'admin' })
      await books.memberships.appointOperator('otto')
      await openRuns(books)
    })(),
  )
  const { auditId: filedAudit } = await app.clock.run(auditorOf(office.house).through({ scope: 'everything' }))
  return { ...office, books, filedAudit }
}

export type Finance = Awaited<ReturnType<typeof openFinance>>

export const knownIn = ({ invoiceId, heldEvent, heldOrder, filedAudit }: Finance): Known => {
  const items = [heldEvent, heldEvent, heldOrder, 'order-unknown']
  return {
    fields: {
      sellerId: ['lumiere', 'lumiere', 'lumiere', 'lumiere', 'lumiere', 'lumiere', 'lumiere', 'meridian', 'nowhere'],
      subject: ['anna', 'somebody', 'somebody'],
      workItemId: items,
      workItemIds: items,
      code: ['FIELD_INVALID', 'RATE_MISSING'],
      invoiceId: [invoiceId, invoiceId, 'a'.repeat(40)],
      invoice: [invoiceId, 'F2026-000001'],
      invoices: ['F2026-000001'],
      orderId: ['SO-1', 'SO-2', 'unknown'],
      customerId: ['C-1001', 'unknown'],
      sku: ['LAMP-1', 'unknown'],
      paymentId: ['BK-1', 'BK-2', 'unknown'],
      disputeId: ['D-1', 'D-2', 'unknown'],
      writeOffId: ['WO-1', 'WO-2', 'unknown'],
      receivedOn: ['2026-11-24', '2026-11-25', '9999-12-31'],
      q: ['F2026-000001', 'SO-1', invoiceId],
      month: ['2026-11', '2026-10'],
      lineId: ['1', '2'],
      quantity: ['1', '0', '9999'],
      detailType: ['OrderCancelled', 'OrderPlaced', planted],
      detail: [events.placed({ orderId: 'SO-3' }).detail, { version: 1, sellerId: 'lumiere', orderId: 'SO-3', cancelledOn: '2026-11-24' }],
      auditId: [filedAudit, '2026-11-24T20-unknown', '..'],
      runId: [runningRun, endedRun, `run-${'c'.repeat(24)}`],
      limit: ['1', '50', '100', '0', '101', '1.5', 'x'],
      note: [planted, 'a note'],
      reason: [planted, 'return', 'rebate'],
    },
    texts: [
      ['2026-11-24', '2026-01-01', '2026-12-31', '0000-01-01', '9999-12-31', '2024-02-29', '2026-11', '0000-01', '9999-12'],
      ['2026-11-24T11:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '411000', '000', '1234567890'],
      ['lumiere', 'a', 'R-1', 'R-2', 'x'.repeat(50), '0', '-1', '1', '0.000000001', '999999999999999999', 'base', 'group:a', 'A_1'],
      [`exp-${'a'.repeat(24)}`, runningRun, invoiceId, 'a'.repeat(300), '../..', '//', '.'],
    ].flat(),
  }
}
