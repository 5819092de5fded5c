import * as z from 'zod'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { Commands } from '../../shared/ports/commands.ts'

/** What `register-master-data` is given. */
export type Change = {
  readonly kind: 'seller' | 'customer' | 'article' | 'price' | 'rate'
  readonly record: object
  readonly by: string
  /** The revision or version that the change was made on, of what has one; `nothing`: it is to be new. */
  readonly read?: number | 'nothing'
}

const answerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('registered'), record: z.unknown().optional() }),
  z.object({ outcome: z.literal('behind') }),
  z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) }),
])

/** What is registered now, where it is more than what was put; else what stands in the way. */
export const changeMasterData = async (commands: Commands, change: Change): Promise<Problem | { readonly record?: unknown }> => {
  const answer = answerSchema.parse(await commands.ask('register-master-data', change))
  if (answer.outcome === 'registered') return { record: answer.record }
  if (answer.outcome === 'behind') return changedMeanwhile
  return problem(422, { code: 'notRegistered', detail: 'Nothing was changed: findings say why.', findings: answer.findings })
}

const changedMeanwhile = problem(412, {
  code: 'changedMeanwhile',
  detail: 'This is not the revision in force: read it again, and make the change on what it says now.',
})

export const revisionNeeded = problem(428, {
  code: 'revisionNeeded',
  detail:
    'Send If-Match with the etag of what you have read, so that no change of somebody else is undone; a new customer takes If-None-Match: *.',
})

/** The revision in an If-Match header. Several, or any (`*`), name none. */
export const revisionIn = (ifMatch: string | undefined): number | undefined => {
  const [, digits] = /^\s*(?:W\/)?"?(0|[1-9]\d{0,8})"?\s*$/.exec(ifMatch ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

export const otherRecord = problem(422, {
  code: 'otherRecord',
  detail: 'The body is about something else than the path: the ids in both must be the same, and the revision that of If-Match.',
})
