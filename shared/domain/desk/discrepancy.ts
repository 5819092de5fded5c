import * as z from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import type { WorkItem } from '../work-item.ts'
import { type Repairer, repairerOf } from './repairer.ts'

export const discrepancyKindSchema = z.enum([
  'undelivered',
  'priceDrift',
  'heldOrder',
  'heldEvent',
  'changedAfterIssue',
  'failed',
  'deliveredNotInvoiced',
  'invoicedNotDelivered',
  'disputed',
  'paymentTakenBack',
])
type DiscrepancyKind = z.infer<typeof discrepancyKindSchema>

export const ownerSchema = z.enum(['publisher', 'finance', 'masterData'])

/** What is not as it should be between orders, price list, books and mailboxes, for as long as nobody has settled it. */
export const discrepancySchema = z.object({
  workItemId: z.string(),
  kind: discrepancyKindSchema,
  /** Whole days of 24 hours since it was found. */
  ageDays: z.number().int().min(0),
  openedAt: instantSchema,
  /** Who can mend it: one for each finding that is in the way, each named once. */
  owners: z.array(ownerSchema).min(1),
  codes: z.array(z.string()),
  orderId: z.string().optional(),
  invoiceId: z.string().optional(),
})
type Discrepancy = z.infer<typeof discrepancySchema>

const kinds: Readonly<Record<WorkItem['kind'], DiscrepancyKind>> = {
  mail: 'undelivered',
  order: 'heldOrder',
  event: 'heldEvent',
  changeAfterIssue: 'changedAfterIssue',
  failure: 'failed',
  missingFact: 'deliveredNotInvoiced',
  dispute: 'disputed',
  takenBack: 'paymentTakenBack',
}

/** An order that differs from the price list in whatever else too: the list is what is looked at first. */
const kindOf = ({ kind, findings }: WorkItem): DiscrepancyKind => {
  const has = (code: string): boolean => findings.some((finding) => finding.code === code)
  if (has('PRICE_DIFFERS')) return 'priceDrift'
  return has('DELIVERY_FACT_MISSING') ? 'invoicedNotDelivered' : kinds[kind]
}

/** A code that nobody was named for, and an item without a finding, go to finance, which sees them in any case. */
const ownersOf = ({ findings }: WorkItem): Repairer[] => {
  const owners = new Set(findings.map((finding) => repairerOf(finding) ?? 'finance'))
  return owners.size === 0 ? ['finance'] : [...owners]
}

const dayMs = 86_400_000
/** An item that was opened by a clock that is ahead of ours is new. */
export const ageInDays = (openedAt: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / dayMs))

/** An open work item as a discrepancy. */
export const discrepancyOf = (item: WorkItem, now: Instant): Discrepancy => ({
  workItemId: item.workItemId,
  kind: kindOf(item),
  ageDays: ageInDays(item.openedAt, now),
  openedAt: item.openedAt,
  owners: ownersOf(item),
  codes: [...new Set(item.findings.map(({ code }) => code))],
  ...('orderId' in item && { orderId: item.orderId }),
  ...('invoiceId' in item && { invoiceId: item.invoiceId }),
})
