import * as z from 'zod'
import { skuSchema } from './article.ts'
import { disputeIdSchema } from './dispute/dispute.ts'
import { repairsSchema } from './desk/repair.ts'
import { type Instant, instantSchema } from './day.ts'
import { findingSchema } from './finding.ts'
import { factIdSchema, invoiceIdSchema, type OrderId, orderIdSchema } from './ids.ts'
import type { Fact } from './order.ts'
import { paymentIdSchema } from './payment/payment.ts'

/** The envelope of an event as it came, kept so that a repaired copy can be released. */
export const receivedEventSchema = z.object({
  id: z.string(),
  account: z.string(),
  source: z.string(),
  detailType: z.string(),
  detail: z.unknown(),
  /** How often a person has released it; a held release is a work item of its own, so that it is not taken for the settled one. */
  release: z.number().int().min(1).optional(),
  /** Who has agreed that what it says is credited; without, a seller's rule decides whether it waits for a person. */
  approvedBy: z.string().optional(),
})
export type ReceivedEvent = z.infer<typeof receivedEventSchema>

/** Begins with what the item is about and ends in what names that: an event's hash, an execution, a mail's claim. */
export const workItemIdSchema = z.string().regex(/^[\w./:+-]{1,300}$/)

/** What one person has asked for, where the seller wants a second one to ask for it too. Who repairs an event proposes its release. */
const proposalSchema = z.object({
  what: z.enum(['release', 'refuse']),
  /** With which of the suggested repairs it is to be released. */
  repairs: repairsSchema.optional(),
  by: z.string(),
  at: instantSchema,
  note: z.string().optional(),
})
export type Proposal = z.infer<typeof proposalSchema>

const base = {
  workItemId: z.string().min(1),
  /** The seller's id, or `unknown` when the event names none that we know. */
  sellerId: z.string().min(1),
  state: z.enum(['OPEN', 'RELEASED', 'REFUSED', 'DONE']),
  findings: z.array(findingSchema),
  openedAt: instantSchema,
  closedAt: instantSchema.optional(),
  closedBy: z.string().optional(),
  note: z.string().optional(),
  proposed: proposalSchema.optional(),
  /** The suggested repairs with which it was released; `closedBy` and `note` say who wanted them and why. */
  repairs: repairsSchema.optional(),
  /** How often it was changed while it was open: of two people who propose something at once, the second is told. */
  changes: z.number().int().min(1).optional(),
}

/** Something that a person must decide. Its id comes from what it is about, so that a repeat finds it instead of opening a second. */
export const workItemSchema = z.discriminatedUnion('kind', [
  /** An event that could not be taken in; id = SHA-256 of source, detail type and detail. */
  z.object({
    ...base,
    kind: z.literal('event'),
    /** As it came; never changed, so that everybody can see what was said. */
    event: receivedEventSchema,
    /** The copy that a person has corrected, which a release sends in place of the event. */
    repaired: z.object({ detailType: z.string(), detail: z.unknown(), by: z.string(), at: instantSchema }).optional(),
  }),
  /** An order that validation holds. */
  z.object({
    ...base,
    kind: z.literal('order'),
    orderId: orderIdSchema,
    factId: factIdSchema,
    invoiceId: invoiceIdSchema,
    /** The articles of the lines that its findings are about, so that all that waits for one can be released together. */
    skus: z.array(skuSchema).optional(),
  }),
  /** A revision, cancellation, return or rejection that came after the issue: a release credits, but for a revision, which a person bills. */
  z.object({
    ...base,
    kind: z.literal('changeAfterIssue'),
    orderId: orderIdSchema,
    invoiceId: invoiceIdSchema.optional(),
    event: receivedEventSchema,
  }),
  /** A step of the workflow that failed for good ("Needs a person"), or an execution that no Catch could end. */
  z.object({
    ...base,
    kind: z.literal('failure'),
    orderId: orderIdSchema.optional(),
    factId: factIdSchema.optional(),
    invoiceId: invoiceIdSchema.optional(),
    execution: z.string(),
    step: z.string(),
  }),
  /**
   * Goods that were delivered, and nothing was told that would bill them, or that were invoiced, and no delivery was told: its finding says
   * which. It is closed by the event that is missing.
   */
  z.object({ ...base, kind: z.literal('missingFact'), orderId: orderIdSchema }),
  /** A mail that bounced, was complained about, or whose fate stays unknown. */
  z.object({ ...base, kind: z.literal('mail'), invoiceId: invoiceIdSchema, claimKey: z.string() }),
  /** A part of an invoice that is not accepted; whoever resolves the dispute closes it. */
  z.object({ ...base, kind: z.literal('dispute'), orderId: orderIdSchema, invoiceId: invoiceIdSchema, disputeId: disputeIdSchema }),
  /** Money of a payment was taken back, and what it had settled is owed again. */
  z.object({ ...base, kind: z.literal('takenBack'), orderId: orderIdSchema, invoiceId: invoiceIdSchema, paymentId: paymentIdSchema }),
])
export type WorkItem = z.infer<typeof workItemSchema>

/**
 * The work item of a held fact. A repeat of one attempt finds it again; a release is a new attempt, and what holds that one is a new item,
 * since the old one is closed.
 */
export const heldItemId = ({ invoiceId, attempt }: Pick<Fact, 'invoiceId' | 'attempt'>): string => `order-${invoiceId}-${attempt}`

/** The work item of an order that is delivered and not billed; there is one in its life. */
export const missingItemId = (orderId: OrderId): string => `missing-billing-${orderId}`

/** The work item of an order that is invoiced and not delivered; there is one in its life. */
export const undeliveredItemId = (orderId: OrderId): string => `missing-delivery-${orderId}`

/** The work item of an execution that failed; both its Catch and the event of its end open it. */
export const failedItemId = (execution: string): string => `failed-${execution}`

type Closing = {
  readonly state: 'RELEASED' | 'REFUSED' | 'DONE'
  readonly by: string
  readonly at: Instant
  readonly note: string | undefined
  readonly repairs?: Proposal['repairs']
}

/** The item with the decision that ends it: who, when, and why. */
export const closedItem = (item: WorkItem, { state, by, at, note, repairs }: Closing): WorkItem => ({
  ...item,
  state,
  closedAt: at,
  closedBy: by,
  ...(note !== undefined && { note }),
  ...(repairs !== undefined && { repairs }),
})
