import type { discrepancyRoutes } from '../../shared/contracts/api/discrepancy-routes.ts'
import { discrepancyOf } from '../../shared/domain/desk/discrepancy.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { type ActionsOf, answered } from './action.ts'
import { pageOfOpen } from './open-page.ts'

export type Ports = { readonly workItems: Pick<WorkItems, 'list'>; readonly clock: Clock }

export const discrepancyActions = ({ workItems, clock }: Ports): ActionsOf<typeof discrepancyRoutes> => ({
  listDiscrepancies: async ({ params: { sellerId }, query: { cursor, limit, kind, owner } }) => {
    const now = clock.now()
    const all = (await workItems.list(sellerId)).map((item) => discrepancyOf(item, now))
    const wanted = all.filter((each) => (kind === undefined || each.kind === kind) && (owner === undefined || each.owners.includes(owner)))
    const { page, next } = pageOfOpen(wanted, { cursor, limit })
    return answered({ discrepancies: page, ...(next !== undefined && { next }) })
  },
})
