import { memberRoutes } from '../../shared/contracts/api/member-routes.ts'
import { bound, type BoundAction } from './bound-action.ts'
import { memberActions, type Ports as MemberPorts } from './members.ts'

export type TopicPorts = MemberPorts

/** Every route with what it does, by the key under which API Gateway calls it. */
export const allActions = (ports: TopicPorts): ReadonlyMap<string, BoundAction> =>
  new Map([...bound(memberRoutes, memberActions(ports))].map((action) => [`${action.route.method} ${action.route.path}`, action]))
