import * as z from 'zod'
import type { deskRoutes } from '../../shared/contracts/api/desk-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import { repairerOf } from '../../shared/domain/desk/repairer.ts'
import { suggestionsFor } from '../../shared/domain/desk/suggest.ts'
import { type Finding, findingSchema } from '../../shared/domain/finding.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'
import { type ActionsOf, answered } from './action.ts'
import { releaseAll, selected } from './bulk-release.ts'
import { pageOfOpen } from './open-page.ts'

export type Ports = { readonly workItems: Pick<WorkItems, 'find' | 'list'>; readonly commands: Commands }

const mostFindings = 10

/** A code that nobody was named for goes to finance, which sees it in any case. */
const shown = (finding: Finding) => ({ ...finding, repairer: repairerOf(finding) ?? 'finance', suggestions: suggestionsFor(finding) })

const rowOf = (item: WorkItem) => {
  const { workItemId, kind, state, openedAt } = item
  const about = { orderId: 'orderId' in item ? item.orderId : undefined, invoiceId: 'invoiceId' in item ? item.invoiceId : undefined }
  return { workItemId, kind, state, openedAt, ...about, findings: item.findings.slice(0, mostFindings).map(shown) }
}

const unknownItem = (): Problem => problem(404, { code: 'unknownWorkItem', detail: 'The seller has no work item of this id.' })

const refusals: Readonly<Record<string, string>> = {
  closed: 'The item was closed before: look at it to see by whom and why.',
  claimed: 'A draft holds it and may be issued any moment: publish OrderCancelled to stop an invoice; a credit note is not stopped.',
  notAnEvent: 'Only events take a corrected copy: apply what is suggested, publish a revision of the order, or correct the master data.',
  otherByNow: 'What was to be repaired has changed since: look at the order, or release it as it is now.',
  disputeIsOpen: 'Resolve the dispute, by a credit note or a rejection: that closes the item.',
  notReleasable: 'This is settled outside: correct what it names, then refuse the item with a word on what was done.',
}

const invalidSchema = z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) })
const meanwhileSchema = z.object({ outcome: z.literal('proposedMeanwhile'), what: z.string(), by: z.string() })
const otherwiseSchema = z.union([invalidSchema, meanwhileSchema, z.object({ outcome: z.string() })])

const notSuggested = problem(422, { code: 'notSuggested', detail: 'No finding of the item suggests this: look at its suggestions.' })

const proposedMeanwhile = ({ what, by }: z.output<typeof meanwhileSchema>): Problem =>
  problem(409, { code: 'proposedMeanwhile', detail: `${by} has proposed to ${what} it at the same moment: look at it, and ask again.` })

/** What a command says when it did not do it. */
const problemOf = (answer: unknown): Problem => {
  const told = otherwiseSchema.parse(answer)
  if ('findings' in told)
    return problem(422, { code: 'stillWrong', detail: 'Nothing was stored: it would still be wrong.', findings: told.findings })
  if (told.outcome === 'notSuggested') return notSuggested
  if ('what' in told) return proposedMeanwhile(told)
  if (told.outcome === 'notFound') return unknownItem()
  if (told.outcome === 'samePerson')
    return problem(409, { code: 'needsAnotherPerson', detail: 'You have proposed this: another person must ask for it too.' })
  return problem(409, { code: told.outcome, detail: refusals[told.outcome] ?? 'The item is not in a state that allows this.' })
}

const doneOr = <T>(schema: z.ZodType<T>, answer: unknown) => {
  const done = schema.safeParse(answer)
  return done.success ? answered(done.data) : problemOf(answer)
}

const repairedSchema = z.object({ outcome: z.literal('repaired') })
const releasedSchema = z.object({ outcome: z.enum(['released', 'settled', 'proposed']) })
const refusedSchema = z.object({ outcome: z.enum(['refused', 'done', 'proposed']) })

export const deskActions = ({ workItems, commands }: Ports): ActionsOf<typeof deskRoutes> => ({
  listWorkItems: async ({ params: { sellerId }, query: { cursor, limit, code } }) => {
    const wanted = ({ findings }: WorkItem) => code === undefined || findings.some((finding) => finding.code === code)
    const { page, next } = await pageOfOpen(workItems, { sellerId, cursor, limit, wanted })
    return answered({ items: page.map(rowOf), ...(next !== undefined && { next }) })
  },
  showWorkItem: async ({ params: { sellerId, workItemId } }) => {
    const item = await workItems.find(sellerId, workItemId)
    return item === undefined ? unknownItem() : answered({ item, findings: item.findings.map(shown) })
  },
  releaseWorkItems: async ({ params: { sellerId }, body: { dryRun, note, ...selection } }, { subject: by }) => {
    const { count, oldest } = await selected(workItems, sellerId, selection)
    const outcomes = dryRun ? {} : await releaseAll(commands, oldest, { by, note })
    const tried = Object.values(outcomes).reduce((sum, each) => sum + each, 0)
    return answered({ selected: count, outcomes, left: count - tried })
  },
  repairWorkItem: async ({ params, body }, { subject: by }) =>
    doneOr(repairedSchema, await commands.ask('repair-work-item', { ...body, ...params, by })),
  applySuggestions: async ({ params, body: { repairs, reason: note } }, { subject: by }) =>
    doneOr(releasedSchema, await commands.ask('release-order', { repairs, note, ...params, by })),
  releaseWorkItem: async ({ params, body }, { subject: by }) =>
    doneOr(releasedSchema, await commands.ask('release-order', { ...body, ...params, by })),
  refuseWorkItem: async ({ params, body }, { subject: by }) =>
    doneOr(refusedSchema, await commands.ask('refuse-order', { ...body, ...params, by })),
})
