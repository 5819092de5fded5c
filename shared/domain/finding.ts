import * as z from 'zod'

/**
 * What a check found, in the words of the person who must repair it. `field` is a path into the order (`lines[2].netUnitPrice`) or into
 * master data (`customer.vatId`); `expected` and `actual` are readable text; `remedy` says what to do. `rule` is the rule of an e-invoice
 * format that would be broken, by the id that its publisher gave it (`BR-DE-15`).
 */
export const findingSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  field: z.string(),
  expected: z.string(),
  actual: z.string(),
  remedy: z.string(),
  rule: z.string().optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** A check's result: a value, or everything that stands in its way (never only the first finding). */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] }

export const passed = <T>(value: T): Checked<T> => ({ ok: true, value })
export const failed = <T>(...findings: readonly Finding[]): Checked<T> => ({ ok: false, findings })

/** All findings of several checks. */
export const findingsOf = (checks: readonly Checked<unknown>[]): Finding[] => checks.flatMap((check) => (check.ok ? [] : check.findings))

/** A thousand wrong lines are one mistake made a thousand times; work items and events must stay below their limits. */
const mostFindings = 50

/** The first 50 findings, and how many more there are. */
export const summarised = (findings: readonly Finding[]): Finding[] => {
  const more = findings.length - mostFindings
  if (more <= 0) return [...findings]
  const rest = { code: 'MORE_FINDINGS', field: '', expected: 'no findings', actual: `${more} more`, remedy: 'Correct these first.' }
  return [...findings.slice(0, mostFindings), rest]
}
