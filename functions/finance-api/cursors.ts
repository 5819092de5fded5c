import * as z from 'zod'
import { problem } from '../../shared/contracts/api/problem.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { type CursorScope, readCursor, signCursor } from '../../shared/domain/signed-cursor.ts'
import type { SigningKey } from '../../shared/domain/signed-link.ts'
import type { BoundAction, RawCall } from './bound-action.ts'

const querySchema = z.record(z.string(), z.string()).catch({})
const pageSchema = z.looseObject({ next: z.string() })

const foreign = problem(400, {
  code: 'cursorOfAnotherList',
  detail: 'This cursor belongs to another list or other filters: begin again without one.',
})

/** A cursor is good for its route, seller and filters; how long the pages are may change on the way. */
const scopeOf = ({ method, path }: BoundAction['route'], { params, query }: RawCall): CursorScope => {
  const { cursor: _cursor, limit: _limit, ...filters } = querySchema.parse(query)
  return [method, path, canonicalJson(querySchema.parse(params)), canonicalJson(filters)]
}

/** Actions know positions in plain text; callers see them signed, so that nobody reads on where it was not let in. */
export const withCursors =
  (bound: BoundAction, keys: readonly SigningKey[]): BoundAction['run'] =>
  async (call, caller) => {
    const query = querySchema.parse(call.query)
    const scope = scopeOf(bound.route, call)
    const { cursor } = query
    const position = cursor === undefined ? undefined : readCursor(cursor, scope, keys)
    if (cursor !== undefined && position === undefined) return foreign
    const answer = await bound.run({ ...call, query: { ...query, ...(position !== undefined && { cursor: position }) } }, caller)
    const page = 'body' in answer ? pageSchema.safeParse(answer.body) : undefined
    const [newest] = keys
    if (page?.success !== true || newest === undefined) return answer
    return { ...answer, body: { ...page.data, next: signCursor(page.data.next, scope, newest) } }
  }
