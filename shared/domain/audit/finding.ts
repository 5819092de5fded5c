import * as z from 'zod'

/** Each kind of check that the audit makes; the runbook audit-findings says of each what a finding means and what to do. */
export const auditKindSchema = z.enum([
  'numbers' /* the register of a series runs 1..n, each number once, up to where its head stands */,
  'entry' /* each number has its journal entry, and the entry says the same number */,
  'chain' /* the link of each entry seals it together with the entry before, across years */,
  'dates' /* issue dates never go back, and lie in the year of their series */,
  'unbalanced' /* debits equal credits in each entry */,
  'balances' /* the balances of a journal and month are the sum of its entries */,
  'receivables' /* the receivables of a customer are its open documents less cash that is not applied yet */,
  'payments' /* what a payment posted is what it says, and invoices say of it what it says of them */,
  'facts' /* what was posted is what the document says, and the document has not changed since it was frozen */,
  'header' /* the state of an invoice goes with its entry */,
  'document' /* each file of a number once in the archive, the recorded version with the recorded bytes, in each format of the customer */,
  'mail' /* one mail claim for each invoice and kind, and an issue mail for what counts as sent */,
  'wait' /* an invoice that is not through says what it waits for, and until when */,
  'quantities' /* no more is billed than was ordered, nor than was reported */,
  'lateFees' /* what the delay of an invoice costs is claimed once, and a statement claims what its order says */,
  'credits' /* no more is credited than an invoice says, and its header says how much */,
  'draft' /* whatever waits for a number is a frozen draft, and the other way round */,
  'unreadable' /* what is stored can be read */,
])
export type AuditKind = z.infer<typeof auditKindSchema>

/** In words that an accountant understands; keys, numbers, amounts and ids, no personal data. */
export const faultSchema = z.object({ expected: z.string(), actual: z.string() })
export type Fault = z.infer<typeof faultSchema>

/** A fault with its kind, and the key of the item (or the name of the object) where it is. */
export const auditFindingSchema = faultSchema.extend({ kind: auditKindSchema, where: z.string() })
export type AuditFinding = z.infer<typeof auditFindingSchema>

/** One check that was made, with what was found wrong: without any fault it counts all the same. */
export type Examined = { readonly kind: AuditKind; readonly where: string; readonly faults: readonly Fault[] }

export const examined = (kind: AuditKind, where: string, faults: readonly Fault[]): Examined => ({ kind, where, faults })

/** A fault when two things that must be the same are not. */
export const compared = (what: string, expected: string | number | undefined, actual: string | number | undefined): Fault[] =>
  expected === actual ? [] : [{ expected: `${what} ${expected ?? 'none'}`, actual: `${what} ${actual ?? 'none'}` }]

/** Only what a second look finds too is a finding: between two reads of the first, the items may have moved on. */
export const confirmed = (first: readonly Examined[], second: readonly Examined[]): Examined[] => {
  const suspected = new Set(first.filter(({ faults }) => faults.length > 0).map(nameOf))
  return second.map((one) => (suspected.has(nameOf(one)) ? one : { ...one, faults: [] }))
}

const nameOf = ({ kind, where }: Examined): string => `${kind} ${where}`
