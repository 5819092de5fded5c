import { memberRoutes } from '../../shared/contracts/api/member-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { Memberships } from '../../shared/ports/memberships.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly memberships: Pick<Memberships, 'membersOf'>; readonly commands: Commands }

/** Who locks itself out cannot let itself in again. */
const ownRole = () =>
  problem(409, { code: 'ownRole', detail: 'Nobody changes the role of its own: let another admin of the seller do it.' })

export const memberActions = ({ memberships, commands }: Ports): ActionsOf<typeof memberRoutes> => ({
  showMe: async (_call, { subject, sellers, operator }) => answered({ subject, sellers, operator }),
  listMembers: async ({ params: { sellerId } }) => answered({ members: [...(await memberships.membersOf(sellerId))] }),
  admitMember: async ({ params, body }, { subject }) => {
    if (params.subject === subject) return ownRole()
    await commands.ask('admit-member', { ...params, ...body })
    return answered({ subject: params.subject, role: body.role })
  },
  dismissMember: async ({ params }, { subject }) => {
    if (params.subject === subject) return ownRole()
    await commands.ask('admit-member', params)
    return answered({ subject: params.subject })
  },
})
