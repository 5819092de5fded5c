import type * as z from 'zod'
import type { Problem } from '../../shared/contracts/api/problem.ts'
import type { CallOf, Route } from '../../shared/contracts/api/route.ts'
import type { Membership } from '../../shared/domain/membership.ts'

/** Who asks, and the headers that an action may need. */
export type Caller = Membership & {
  /** Names this request whenever it is repeated; of a write without an Idempotency-Key it is of that one call alone. */
  readonly requestKey: string
  /** The revision that a change of master data was made on. */
  readonly ifMatch: string | undefined
  /** `*` of what is to be new. */
  readonly ifNoneMatch?: string | undefined
}

/** What an action has to say: a body in the form of its route's answer, with the revision that If-Match will want, or a problem. */
export type Answer<B> = { readonly body: B; readonly etag?: string } | Problem

export const answered = <B>(body: B, etag?: string): Answer<B> => ({ body, ...(etag !== undefined && { etag }) })

export type Action<R extends Route> = (call: CallOf<R>, caller: Caller) => Promise<Answer<z.output<R['answer']>>>

/** One action for each route of a topic. */
export type ActionsOf<T extends Readonly<Record<string, Route>>> = { readonly [Id in keyof T]: Action<T[Id]> }
