import * as z from 'zod'
import { runRoutes } from '../../shared/contracts/api/run-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly commands: Commands }

const notFound = z.object({ outcome: z.literal('notFound') })
const { startRun, showRun, pauseRun, resumeRun } = runRoutes
const shownSchema = showRun.answer.extend({
  outcome: z.literal('found'),
  unfinished: z.array(z.unknown()),
  more: z.number().int(),
})
const shownOrNot = z.discriminatedUnion('outcome', [shownSchema, notFound])
const pausedOrNot = z.union([pauseRun.answer, z.object({ outcome: z.enum(['ended', 'notFound']) })])
const resumedOrNot = z.union([resumeRun.answer, notFound])

const unknownRun = (): Problem => problem(404, { code: 'unknownRun', detail: 'There is no run of this id.' })

export const runActions = ({ commands }: Ports): ActionsOf<typeof runRoutes> => ({
  startRun: async ({ body }) => answered(startRun.answer.parse(await commands.ask('start-run', body))),
  showRun: async ({ params }) => {
    const answer = shownOrNot.parse(await commands.ask('show-run', params))
    if (answer.outcome === 'notFound') return unknownRun()
    const { outcome: _outcome, unfinished, more, ...shown } = answer
    return answered({ ...shown, unfinished: unfinished.length + more })
  },
  pauseRun: async ({ params }) => {
    const { outcome } = pausedOrNot.parse(await commands.ask('pause-run', params))
    if (outcome === 'notFound') return unknownRun()
    if (outcome === 'ended') return problem(409, { code: 'runEnded', detail: 'Nothing of the run goes on any more.' })
    return answered({ outcome })
  },
  resumeRun: async ({ params }) => {
    const answer = resumedOrNot.parse(await commands.ask('start-run', params))
    return answer.outcome === 'notFound' ? unknownRun() : answered(answer)
  },
})
