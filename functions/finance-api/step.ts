import { canonicalJson, sha256 } from '../../shared/domain/canonical-json.ts'
import type { ApiReply, ApiRequest } from '../../shared/contracts/api/api-request.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { ApiCall, ApiCalls } from '../../shared/ports/api-calls.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { Memberships } from '../../shared/ports/memberships.ts'
import type { Caller } from './action.ts'
import { admit } from './admit.ts'
import type { BoundAction } from './bound-action.ts'
import { withCursors } from './cursors.ts'
import { readBody } from './request.ts'
import { type ApiResponse, problemResponse, replyOf, responseOf } from './response.ts'
import { allActions, type TopicPorts } from './topics.ts'

export type Ports = TopicPorts & {
  readonly memberships: Memberships
  readonly apiCalls: ApiCalls
  readonly linkKeys: LinkKeys
  readonly clock: Clock
}

const callsPerMinute = 600

/**
 * A request becomes an answer: who calls is a member with the role that the route wants, has calls left in this minute, and sends what the
 * route takes. A write that is repeated under its Idempotency-Key gets the answer of the first; without a key the command that it asks knows its own repeats.
 */
export const financeApi = (ports: Ports): ((request: ApiRequest) => Promise<ApiReply>) => {
  const actions = allActions(ports)
  return async (request) => replyOf(await answerTo(ports, actions.get(request.routeKey), request))
}

const answerTo = async (ports: Ports, bound: BoundAction | undefined, request: ApiRequest): Promise<ApiResponse> => {
  if (bound === undefined) return problemResponse(unknownRoute(request))
  const caller = await admit(ports.memberships, bound.route, request)
  if ('status' in caller) return problemResponse(caller)
  if ((await ports.apiCalls.count(caller.subject, ports.clock.now())) > callsPerMinute) return problemResponse(tooMany, retryInAMinute)
  const body = readBody(request, bound.route)
  if ('problem' in body) return problemResponse(body.problem)
  const run = () => act(ports, { bound, request, caller, body: body.value })
  return request.idempotencyKey === undefined || request.method === 'GET' ? run() : once(ports, { caller, request, run })
}

const unknownRoute = ({ routeKey }: ApiRequest): Problem => problem(404, { code: 'unknownRoute', detail: `There is no ${routeKey}.` })

const tooMany = problem(429, {
  code: 'tooManyCalls',
  detail: `More than ${callsPerMinute} calls in a minute: wait for the next one, and ask for larger pages.`,
})
const retryInAMinute = { 'retry-after': '60' }

type Asked = { readonly bound: BoundAction; readonly request: ApiRequest; readonly caller: Caller; readonly body: unknown }

const act = async ({ linkKeys }: Ports, { bound, request, caller, body }: Asked): Promise<ApiResponse> => {
  const { pathParameters: params, query } = request
  const run = withCursors(bound, await linkKeys.keys())
  const answer = await run({ params, query, ...(body !== undefined && { body }) }, caller)
  return responseOf(bound.route, answer)
}

type Write = { readonly caller: Caller; readonly request: ApiRequest; readonly run: () => Promise<ApiResponse> }

/** Kept is what was decided; a failure of ours is not, and the same key may try again at once. */
const once = async (ports: Ports, { caller, request, run }: Write): Promise<ApiResponse> => {
  const { subject } = caller
  const call: ApiCall = { subject, key: request.idempotencyKey ?? '', digest: digestOf(request), attempt: request.requestId }
  try {
    return await answerOnce(ports, call, run)
  } catch (error) {
    // Whoever asks hears of the first failure; a key that could not be given back is free a minute after it began.
    await ports.apiCalls.giveBack(call).catch(() => undefined)
    throw error
  }
}

const answerOnce = async ({ apiCalls, clock }: Ports, call: ApiCall, run: Write['run']): Promise<ApiResponse> => {
  const begun = await apiCalls.begin(call, clock.now())
  if (begun.state === 'running') return problemResponse(stillRunning, { 'retry-after': '2' })
  if (begun.state === 'otherRequest') return problemResponse(keyOfAnother)
  if (begun.state === 'answered') return { ...begun.answer, replayed: true }
  const response = await run()
  await apiCalls.keep(call, { status: response.status, body: response.body, etag: response.etag }, clock.now())
  return response
}

const digestOf = ({ method, path, query, body, ifMatch, ifNoneMatch }: ApiRequest): string =>
  sha256(canonicalJson([method, path, query, body, ifMatch ?? '', ifNoneMatch ?? '']))

const stillRunning = problem(409, {
  code: 'stillRunning',
  detail: 'A request under this Idempotency-Key is being answered: repeat it in some seconds to get its answer.',
})
const keyOfAnother = problem(422, {
  code: 'keyOfAnotherRequest',
  detail: 'This Idempotency-Key was used for something else: choose a new key for a new request.',
})
