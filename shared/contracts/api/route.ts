import type * as z from 'zod'
import type { Role } from '../../domain/membership.ts'
import type { ProblemStatus } from './problem.ts'

/**
 * One thing that the finance API can be asked. The OpenAPI, the routes of API Gateway, the check of roles, the parsing and the generated
 * client are all made from this, so that none can say what another does not.
 *
 * `role` is the least role at the seller in the path; `caller` is anybody with a token, `operator` whoever runs the installation.
 * `call` says what is asked: strict objects, so that a misspelt filter is refused and not passed over. A query's `cursor` and an answer's
 * `next` are positions in plain text here; callers see them signed. `problems` are the statuses besides those that every route answers.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly tag: string
  readonly summary: string
  readonly role: Role | 'caller' | 'operator'
  readonly call: z.ZodObject<{ params: z.ZodObject; query: z.ZodObject; body?: z.ZodType }>
  readonly status: 200 | 201 | 202
  readonly answer: z.ZodType
  readonly problems: readonly ProblemStatus[]
  /** A write that makes what is not there yet, under `If-None-Match: *`. */
  readonly creates?: true
}

/** Keeps the exact type of each route, which the actions and the client need. */
export const routes = <const R extends Readonly<Record<string, Route>>>(table: R): R => table

/** What an action is given of a request that was let in and parsed. */
export type CallOf<R extends Route> = z.output<R['call']>
