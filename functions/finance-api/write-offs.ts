import * as z from 'zod'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { writeOffRoutes } from '../../shared/contracts/api/write-off-routes.ts'
import { defect } from '../../shared/domain/failures.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { toText } from '../../shared/domain/money.ts'
import { writeOffIdSchema } from '../../shared/domain/write-off/invoice-write-off.ts'
import { legalMention, needsDuplicate } from '../../shared/domain/write-off/legal-duplicate.ts'
import type { WriteOff } from '../../shared/domain/write-off/write-off.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { WriteOffBook } from '../../shared/ports/write-off-book.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly commands: Commands; readonly writeOffs: Pick<WriteOffBook, 'find'> }

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), writeOffId: writeOffIdSchema }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('samePerson') }),
  z.object({ outcome: z.literal('changed'), version: z.number().int() }),
  z.object({ outcome: z.literal('notFound') }),
])

const notFound = () => problem(404, { code: 'unknownWriteOff', detail: 'The seller has no write-off of that id.' })

const answerOf = ({ sellerId: _seller, bookAmount: _books, accounts: _posted, amount, parts, ...writeOff }: WriteOff) => ({
  ...writeOff,
  ...(needsDuplicate({ ...writeOff, parts }) && { mention: legalMention({ amount, parts }) }),
  currency: amount.currency,
  amount: toText(amount),
  parts: parts.map(({ taxCode, base, tax }) => ({ taxCode, net: toText(base), vat: toText(tax) })),
})

/** What became of a change, with the write-off as it is now. */
const told = async ({ writeOffs }: Ports, sellerId: SellerId, raw: unknown) => {
  const answer = outcomeSchema.parse(raw)
  switch (answer.outcome) {
    case 'refused':
      return problem(422, { code: 'notWrittenOff', detail: 'Nothing was changed: findings say why.', findings: answer.findings })
    case 'samePerson':
      return problem(409, { code: 'needsAnotherPerson', detail: 'You have proposed this: another person must approve it.' })
    case 'changed':
      return problem(409, { code: 'writeOffChanged', detail: `The write-off is at version ${answer.version} now: read it again.` })
    case 'notFound':
      return notFound()
    case 'recorded':
    case 'sameAsBefore': {
      const writeOff = await writeOffs.find(sellerId, answer.writeOffId)
      if (writeOff === undefined) throw defect(`write-off ${answer.writeOffId} of ${sellerId} was recorded and is missing`)
      return answered(answerOf(writeOff))
    }
  }
}

export const writeOffActions = (ports: Ports): ActionsOf<typeof writeOffRoutes> => {
  const change = async (sellerId: SellerId, input: object) =>
    told(ports, sellerId, await ports.commands.ask('write-off-invoice', { ...input, sellerId }))
  return {
    proposeWriteOff: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'propose', ...body, by }),
    showWriteOff: async ({ params: { sellerId, writeOffId } }) => {
      const writeOff = await ports.writeOffs.find(sellerId, writeOffId)
      return writeOff === undefined ? notFound() : answered(answerOf(writeOff))
    },
    recordDuplicate: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'duplicate', ...params, ...body, by }),
    approveWriteOff: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'approve', ...params, ...body, by }),
    declineWriteOff: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'decline', ...params, ...body, by }),
    undoWriteOff: ({ params, body }, { subject: by }) => change(params.sellerId, { what: 'undo', ...params, ...body, by }),
  }
}
