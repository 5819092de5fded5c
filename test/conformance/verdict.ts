/** What a judge says of a document. */
import * as z from 'zod'

const findingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** The rule's id; null when the judge names none. */
  rule: z.string().nullable(),
  message: z.string(),
  location: z.string().nullable(),
})
export type Finding = z.infer<typeof findingSchema>

export interface Verdict {
  readonly judge: string
  readonly version: string
  readonly findings: readonly Finding[]
  /** Why the judge could say nothing about this document. */
  readonly abstained?: string
  readonly seconds: number
}

/** The French rules are all fatal since 1.4, though older sets call most of them warnings; so is a total that does not add up. */
const isFatal = ({ rule, message }: Finding): boolean => rule?.startsWith('BR-FR-') === true || message.startsWith('Arithmetical issue')

/** Mustang names the rule within its sentence. */
const withRule = (finding: Finding): Finding => ({ ...finding, rule: /\[ID ([\w-]+)\]/.exec(finding.message)?.[1] ?? finding.rule })

const weighed = (finding: Finding): Finding => (isFatal(finding) ? { ...finding, severity: 'error' } : finding)

export const findingsOf = (found: readonly unknown[]): Finding[] =>
  z
    .array(findingSchema)
    .parse(found)
    .map((finding) => weighed(withRule(finding)))

/** What is wrong beyond a warning, as "judge: rule", each once. */
export const errorsIn = (verdicts: readonly Verdict[]): string[] => {
  const errors = verdicts.flatMap(({ judge, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${judge}: ${rule ?? message}`),
  )
  return [...new Set(errors)].toSorted()
}
