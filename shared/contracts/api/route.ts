import type * as z from 'zod'
import type { Role } from '../../domain/membership.ts'
import type { ProblemStatus } from './problem.ts'

/**
 * One thing that the finance API can be asked. The OpenAPI, the routes of API Gateway, the check of roles, the parsing and the generated
 * client are all made from this, so that none can say what another does not.
 *
 * `role` is the least role at the path's seller; `caller` is anybody with a token, `operator` who runs the installation.
 * `problems` are the statuses that it answers besides those that every route may (`everyRoute` in problem.ts).
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly tag: string
  readonly summary: string
  readonly role: Role | 'caller' | 'operator'
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  readonly body?: z.ZodType
  readonly status: 200 | 201 | 202
  readonly answer: z.ZodType
  readonly problems: readonly ProblemStatus[]
}

/** Keeps the exact type of each route, which the actions and the client need. */
export const routes = <const R extends Readonly<Record<string, Route>>>(table: R): R => table

/** What an action is given of a request that was let in and parsed. */
export type CallOf<R extends Route> = {
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined
}
