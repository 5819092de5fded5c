import * as z from 'zod'
import { skuSchema } from '../../domain/article.ts'
import { repairsSchema } from '../../domain/desk/repair.ts'
import { instantSchema } from '../../domain/day.ts'
import { findingSchema } from '../../domain/finding.ts'
import { workItemIdSchema, workItemSchema } from '../../domain/work-item.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const itemPath = sellerPath.extend({ workItemId: workItemIdSchema })
const repairerSchema = z.enum(['publisher', 'finance', 'masterData'])
const suggestionSchema = z.object({
  kind: z.enum(['takeListPrice', 'takeOrderPrice', 'createCustomer', 'correctNumber']),
  words: z.string(),
  change: z.object({ field: z.string(), from: z.string(), to: z.string() }).optional(),
})
const deskFindingSchema = findingSchema.extend({
  repairer: repairerSchema.describe('Who can repair it: the publisher, finance at the desk, or whoever keeps the master data'),
  suggestions: z.array(suggestionSchema),
})
const rowSchema = z.object({
  workItemId: z.string(),
  kind: z.string(),
  state: z.string(),
  openedAt: z.string(),
  orderId: z.string().optional(),
  invoiceId: z.string().optional(),
  findings: z.array(deskFindingSchema).describe('The first ten'),
})
const noteSchema = z.string().trim().min(1).max(500).describe('Why; kept with the item')

const outcomeOfRelease = z
  .enum(['released', 'settled', 'proposed'])
  .describe('`settled`: billed, cancelled or refused since; `proposed`: the seller wants a second person to ask for it too')

export const deskRoutes = routes({
  listWorkItems: {
    method: 'GET',
    path: '/sellers/{sellerId}/work-items',
    tag: 'Desk',
    summary: 'What waits for a person, the oldest first',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: pageQuery.extend({ code: findingSchema.shape.code.optional() }) }),
    status: 200,
    answer: z.object({ items: z.array(rowSchema), next: nextSchema }),
    problems: [],
  },
  showWorkItem: {
    method: 'GET',
    path: '/sellers/{sellerId}/work-items/{workItemId}',
    tag: 'Desk',
    summary: 'One item with all that it holds, open or closed, and what would repair it',
    role: 'viewer',
    call: z.object({ params: itemPath, query: noQuery }),
    status: 200,
    answer: z.object({ item: workItemSchema, findings: z.array(deskFindingSchema) }),
    problems: [404],
  },
  releaseWorkItems: {
    method: 'POST',
    path: '/sellers/{sellerId}/work-items/release',
    tag: 'Desk',
    summary: 'Releases held orders and events, the oldest 25 of those selected; repeat it until none is left',
    role: 'accountant',
    call: z.object({
      params: sellerPath,
      query: noQuery,
      body: z
        .strictObject({
          dryRun: z.boolean().describe('Only counts what would be released'),
          code: findingSchema.shape.code.optional().describe('Held with this finding, `PRICE_DIFFERS`'),
          sku: skuSchema.optional().describe('Held for a line of this article'),
          workItemIds: z.array(workItemIdSchema).min(1).max(200).optional(),
          openedUntil: instantSchema.optional().describe('So that repeats pass over what is held again meanwhile'),
          note: noteSchema.optional(),
        })
        .refine(({ code, sku, workItemIds }) => code !== undefined || sku !== undefined || workItemIds !== undefined, {
          error: 'expected a code, an article or the ids of the items',
          path: ['code'],
        }),
    }),
    status: 200,
    answer: z.object({
      selected: z.number().int(),
      outcomes: z.record(z.string(), z.number().int()).describe('Items by what came of them; empty in a dry run'),
      left: z.number().int().describe('Selected, and not yet tried'),
    }),
    problems: [],
  },
  repairWorkItem: {
    method: 'POST',
    path: '/sellers/{sellerId}/work-items/{workItemId}/repair',
    tag: 'Desk',
    summary: 'Puts a corrected copy beside a held event, which a release then receives',
    role: 'accountant',
    call: z.object({
      params: itemPath,
      query: noQuery,
      body: z.strictObject({
        detail: z.record(z.string(), z.unknown()).describe('The corrected detail of the event, as the contract has it'),
        detailType: z.string().min(1).max(128).optional().describe('Only when that was wrong too'),
        note: noteSchema.optional(),
      }),
    }),
    status: 200,
    answer: z.object({ outcome: z.literal('repaired') }),
    problems: [404, 409, 422],
  },
  applySuggestions: {
    method: 'POST',
    path: '/sellers/{sellerId}/work-items/{workItemId}/apply',
    tag: 'Desk',
    summary: 'Applies suggested repairs, with the values that were suggested, and releases the item',
    role: 'accountant',
    call: z.object({
      params: itemPath,
      query: noQuery,
      body: z.strictObject({ repairs: repairsSchema.describe('`field` is that of the finding'), reason: noteSchema }),
    }),
    status: 200,
    answer: z.object({ outcome: outcomeOfRelease }),
    problems: [404, 409, 422],
  },
  releaseWorkItem: {
    method: 'POST',
    path: '/sellers/{sellerId}/work-items/{workItemId}/release',
    tag: 'Desk',
    summary: 'Goes on: validates again, receives the event again, runs the workflow again, mails again or credits',
    role: 'accountant',
    call: z.object({ params: itemPath, query: noQuery, body: z.strictObject({ note: noteSchema.optional() }) }),
    status: 200,
    answer: z.object({ outcome: outcomeOfRelease }),
    problems: [404, 409],
  },
  refuseWorkItem: {
    method: 'POST',
    path: '/sellers/{sellerId}/work-items/{workItemId}/refuse',
    tag: 'Desk',
    summary: 'Ends it, and tells the publisher why',
    role: 'accountant',
    call: z.object({ params: itemPath, query: noQuery, body: z.strictObject({ reason: noteSchema }) }),
    status: 200,
    answer: z.object({
      outcome: z
        .enum(['refused', 'done', 'proposed'])
        .describe('`done`: closed, there was nothing to refuse any more; `proposed`: the seller wants a second person to ask for it too'),
    }),
    problems: [404, 409],
  },
})
