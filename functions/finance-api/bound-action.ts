import * as z from 'zod'
import { findingsOfError } from '../../shared/contracts/findings-of.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { Route } from '../../shared/contracts/api/route.ts'
import { summarised } from '../../shared/domain/finding.ts'
import type { Action, ActionsOf, Answer, Caller } from './action.ts'

export type RawCall = { readonly params: unknown; readonly query: unknown; readonly body?: unknown }

/** An action that reads the call for itself, so that actions of all topics stand in one table. */
export type BoundAction = { readonly route: Route; readonly run: (call: RawCall, caller: Caller) => Promise<Answer<unknown>> }

/** 400: what was sent is not in the form of the route; each wrong field is named, the first fifty of them. */
const malformed = (error: z.ZodError): Problem =>
  problem(400, {
    code: 'malformed',
    detail: 'The request is not in the form that this route takes: correct the fields named in findings and send it again.',
    findings: summarised(findingsOfError(error).map((finding) => ({ ...finding, remedy: 'Correct it and send the request again.' }))),
  })

const boundTo = <R extends Route>(route: R, action: Action<R>): BoundAction => ({
  route,
  run: async (raw, caller) => {
    const call = z.safeParse<R['call']>(route.call, raw, { reportInput: true })
    if (!call.success) return malformed(call.error)
    const answer = await action(call.data, caller)
    return 'body' in answer ? { ...answer, body: z.encode(route.answer, answer.body) } : answer
  },
})

/** The actions of a topic, each with its route. */
export const bound = <T extends Readonly<Record<string, Route>>>(routes: T, actions: ActionsOf<T>): BoundAction[] =>
  Object.keys(routes).flatMap((id) => {
    const route = routes[id]
    const action = actions[id]
    return route === undefined || action === undefined ? [] : [boundTo(route, action)]
  })
