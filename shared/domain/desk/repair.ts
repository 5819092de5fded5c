import * as z from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import { customerProfileSchema } from '../customer.ts'
import type { Finding } from '../finding.ts'
import { type Suggestion, suggestionsFor } from './suggest.ts'

/** What of a new customer its order does not say; the address is that of the delivery unless another is given here. */
const newCustomerSchema = z.strictObject({
  ...customerProfileSchema.omit({ status: true, purchaseOrderRequired: true }).partial().shape,
  kind: customerProfileSchema.shape.kind,
  name: customerProfileSchema.shape.name,
  invoiceEmail: customerProfileSchema.shape.invoiceEmail,
})
export type NewCustomer = z.infer<typeof newCustomerSchema>

const fieldSchema = z.string().min(1).max(100)

/** One of the suggested repairs of a work item. `field` is that of the finding; the value is never the caller's but the suggested one. */
export const repairSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('takeListPrice'), field: fieldSchema }),
  z.strictObject({ kind: z.literal('takeOrderPrice'), field: fieldSchema }),
  z.strictObject({ kind: z.literal('correctNumber'), field: fieldSchema }),
  z.strictObject({ kind: z.literal('createCustomer'), customer: newCustomerSchema }),
])
export type Repair = z.infer<typeof repairSchema>

/** A thousand wrong lines are held with fifty findings; what is still wrong after these is held again. */
export const repairsSchema = z.array(repairSchema).min(1).max(50)

/** Whether two people ask for the very same. */
export const sameRepairs = (a: readonly Repair[] | undefined, b: readonly Repair[] | undefined): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** The suggestion that a repair asks for, if a finding has it. */
export const suggestedBy = (findings: readonly Finding[], repair: Repair): Suggestion | undefined =>
  findings
    .flatMap(suggestionsFor)
    .find(({ kind, change }) => kind === repair.kind && (repair.kind === 'createCustomer' || change?.field === repair.field))
