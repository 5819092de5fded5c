import type { ApiRequest } from '../../shared/contracts/api/api-request.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { Route } from '../../shared/contracts/api/route.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { isAtLeast, type Membership, subjectSchema } from '../../shared/domain/membership.ts'
import type { Memberships } from '../../shared/ports/memberships.ts'
import type { Caller } from './action.ts'

/** The one place that says who may ask what. A seller that is not the caller's and one that does not exist look the same. */
export const admit = async (memberships: Pick<Memberships, 'find'>, route: Route, request: ApiRequest): Promise<Caller | Problem> => {
  if (!subjectSchema.safeParse(request.subject).success) return nobody
  const member = await memberships.find(request.subject)
  const refusal = refusalOf(member, route, request)
  if (refusal !== undefined) return refusal
  return { ...member, requestKey: request.idempotencyKey ?? request.requestId, ifMatch: request.ifMatch, ifNoneMatch: request.ifNoneMatch }
}

const refusalOf = (member: Membership, { role, summary }: Route, { pathParameters }: ApiRequest): Problem | undefined => {
  if (role === 'caller') return undefined
  if (role === 'operator') return member.operator ? undefined : forbidden('operator', summary)
  const seller = sellerIdSchema.safeParse(pathParameters['sellerId'])
  // A seller may be called `constructor`: only what stands in the membership itself counts.
  const held = seller.success && Object.hasOwn(member.sellers, seller.data) ? member.sellers[seller.data] : undefined
  if (held === undefined) return unknownSeller
  return isAtLeast(held, role) ? undefined : forbidden(role, summary)
}

/** A token of another issuer than ours, or none at all where the authorizer is missing: nothing is looked up by it. */
const nobody = problem(403, { code: 'unknownSubject', detail: 'The subject of this token is none of a user or machine client of ours.' })

const unknownSeller = problem(404, {
  code: 'unknownSeller',
  detail: 'There is no such seller among those that you work for (GET /me lists them).',
})

const forbidden = (role: string, what: string): Problem =>
  problem(403, { code: 'roleTooLow', detail: `${what}: only as ${role}. Ask an admin of the seller for that role.` })
