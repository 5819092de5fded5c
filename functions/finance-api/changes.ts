import type { changeRoutes } from '../../shared/contracts/api/change-routes.ts'
import { settledBefore } from '../../shared/domain/settled-before.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Timeline } from '../../shared/ports/timeline.ts'
import { type ActionsOf, answered } from './action.ts'
import { changeOf } from './change-answer.ts'

export type Ports = { readonly timeline: Pick<Timeline, 'published'>; readonly clock: Clock }

/** The feed stays behind by what a late writer may need, so that nothing appears before a position that a caller holds. */
export const changeActions = ({ timeline, clock }: Ports): ActionsOf<typeof changeRoutes> => ({
  listChanges: async ({ params: { sellerId }, query: { cursor, limit } }) => {
    const { items, next } = await timeline.published(sellerId, { after: cursor, before: settledBefore(clock.now()), limit })
    return answered({ changes: items.map(changeOf), next })
  },
})
