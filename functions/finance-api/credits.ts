import type { creditRoutes } from '../../shared/contracts/api/credit-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { creditAnswerSchema } from '../../shared/domain/crediting/credit-answer.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly commands: Commands }

/** Of the document that a person asked for: accepted, asked for before, or what stands in the way. */
const toldOf = (raw: unknown, notFound: { readonly code: string; readonly detail: string }) => {
  const answer = creditAnswerSchema.parse(raw)
  switch (answer.outcome) {
    case 'accepted':
      return answered({ creditNoteId: answer.creditNoteId, state: 'ACCEPTED' })
    case 'sameAsBefore':
      return answered({ creditNoteId: answer.creditNoteId, state: answer.state })
    case 'refused':
      return problem(422, { code: 'notCredited', detail: 'Nothing was credited: findings say why.', findings: answer.findings })
    case 'notFound':
      return problem(404, notFound)
  }
}

const unknownInvoice = { code: 'unknownInvoice', detail: 'The seller has no issued invoice of that number or id.' }
const unknownSeller = { code: 'unknownSeller', detail: 'There is no such seller in the books.' }

export const creditActions = ({ commands }: Ports): ActionsOf<typeof creditRoutes> => ({
  creditInvoice: async ({ params, body }, { subject: by }) =>
    toldOf(await commands.ask('credit-invoice', { ...body, ...params, by }), unknownInvoice),
  grantRebate: async ({ params, body }, { subject: by }) =>
    toldOf(await commands.ask('grant-rebate', { ...body, ...params, by }), unknownSeller),
})
