import type { discrepancyRoutes } from '../../shared/contracts/api/discrepancy-routes.ts'
import { discrepancyOf } from '../../shared/domain/desk/discrepancy.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { type ActionsOf, answered } from './action.ts'
import { pageOfOpen } from './open-page.ts'

export type Ports = { readonly workItems: Pick<WorkItems, 'list'>; readonly clock: Clock }

export const discrepancyActions = ({ workItems, clock }: Ports): ActionsOf<typeof discrepancyRoutes> => ({
  listDiscrepancies: async ({ params: { sellerId }, query: { cursor, limit, kind, owner } }) => {
    const now = clock.now()
    const wanted = (item: WorkItem) => {
      const each = discrepancyOf(item, now)
      return (kind === undefined || each.kind === kind) && (owner === undefined || each.owners.includes(owner))
    }
    const { page, next } = await pageOfOpen(workItems, { sellerId, cursor, limit, wanted })
    return answered({ discrepancies: page.map((item) => discrepancyOf(item, now)), ...(next !== undefined && { next }) })
  },
})
