import { operationsRoutes } from '../../shared/contracts/api/operations-routes.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly commands: Commands }

const listSchema = operationsRoutes.listDeadLetters.answer
const redrivenSchema = operationsRoutes.redriveQueue.answer

export const operationsActions = ({ commands }: Ports): ActionsOf<typeof operationsRoutes> => ({
  listDeadLetters: async () => answered(listSchema.parse(await commands.ask('redrive-queue', {}))),
  redriveQueue: async ({ params, body }, { subject }) =>
    answered(redrivenSchema.parse(await commands.ask('redrive-queue', { ...params, ...body, by: subject }))),
})
