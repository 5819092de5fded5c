import { operationsRoutes } from '../../shared/contracts/api/operations-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly commands: Commands }

const listSchema = operationsRoutes.listDeadLetters.answer
const redrivenSchema = operationsRoutes.redriveQueue.answer

const whichSeller = () =>
  problem(422, { code: 'whichSeller', detail: 'Failed executions are redriven seller by seller: say in sellerId whose.' })

export const operationsActions = ({ commands }: Ports): ActionsOf<typeof operationsRoutes> => ({
  listDeadLetters: async () => answered(listSchema.parse(await commands.ask('redrive-queue', {}))),
  redriveQueue: async ({ params, body }, { subject }) => {
    if (params.queue === 'executions-failed' && body.sellerId === undefined) return whichSeller()
    return answered(redrivenSchema.parse(await commands.ask('redrive-queue', { ...params, ...body, by: subject })))
  },
})
