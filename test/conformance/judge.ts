/** All outside judges behind one question: what do you find wrong in this document? */
import * as z from 'zod'
import { containerFindings, containerOf, xmlIn } from './container.ts'
import { versionOf } from './install.ts'
import { ask, type Question } from './judge-process.ts'
import { type Format, type RuleSet, ruleSetsOf } from './rule-sets.ts'
import { record } from './verdict-record.ts'

export interface JudgedDocument {
  readonly bytes: Uint8Array
  readonly name: string
  readonly format: Format
}

export interface Finding {
  readonly severity: 'error' | 'warning'
  /** The rule's id; null when the judge names none. */
  readonly rule: string | null
  readonly message: string
  readonly location: string | null
}

export interface Verdict {
  readonly judge: string
  readonly version: string
  readonly findings: readonly Finding[]
  /** Why the judge could say nothing about this document. */
  readonly abstained?: string
}

const findingsSchema = z.array(
  z.object({
    severity: z.enum(['error', 'warning']),
    rule: z.string().nullable(),
    message: z.string(),
    location: z.string().nullable(),
  }),
)

/** The French rules are all fatal since 1.4, though older sets call most of them warnings; so is a total that does not add up. */
const isFatal = ({ rule, message }: Finding): boolean => `${rule} ${message}`.includes('BR-FR-') || message.startsWith('Arithmetical issue')

const weighed = (finding: Finding): Finding => ({
  ...finding,
  severity: isFatal(finding) ? 'error' : finding.severity,
  // Mustang names the rule within its sentence.
  rule: /\[ID ([\w-]+)\]/.exec(finding.message)?.[1] ?? finding.rule,
})

/** Mustang's own words for "I do not know this guideline" and for a crash of its own. */
const abstentions = new Set(['section-22', 'section-25'])

const verdictOf = (judge: string, version: string, findings: readonly Finding[]): Verdict => {
  const abstained = judge === 'Mustang' ? findings.find(({ rule }) => abstentions.has(rule ?? '')) : undefined
  return abstained ? { judge, version, findings: [], abstained: abstained.message } : { judge, version, findings: findings.map(weighed) }
}

const hear = async (judge: { tool: 'verapdf' | 'mustang' | 'phive'; name: string; version: string }, question: Question) => {
  const { found, seconds } = await ask(judge.tool, question)
  const verdict = verdictOf(judge.name, judge.version, findingsSchema.parse(found))
  record(verdict, question.name, seconds)
  return verdict
}

const veraPdf = { tool: 'verapdf', name: 'veraPDF', version: versionOf('verapdf', 'validation-model') } as const
const mustang = { tool: 'mustang', name: 'Mustang', version: versionOf('mustang', 'Mustang-CLI') } as const

const judgeByRules = (ruleSets: readonly RuleSet[], name: string, bytes: Uint8Array): Promise<Verdict[]> =>
  Promise.all(ruleSets.map(({ name: judge, version, rules }) => hear({ tool: 'phive', name: judge, version }, { rules, name, bytes })))

const judgePdf = async ({ bytes, name, format }: JudgedDocument): Promise<Verdict[]> => {
  const { seconds, ...container } = await containerOf(name, bytes)
  const xml = xmlIn(container)
  const whole: Verdict = { judge: 'container', version: 'ours', findings: containerFindings(container) }
  record(whole, name, seconds)
  const [verdicts, ...others] = await Promise.all([
    xml === undefined ? [] : judgeByRules(ruleSetsOf(format, xml), name, Buffer.from(xml)),
    hear(veraPdf, { rules: '3b', name, bytes }),
    hear(mustang, { rules: 'validate', name, bytes }),
  ])
  return [...verdicts, ...others, whole]
}

const judgeXml = async ({ bytes, name, format }: JudgedDocument): Promise<Verdict[]> => {
  const ruleSets = ruleSetsOf(format, Buffer.from(bytes).toString('utf8'))
  const [verdicts, ...others] = await Promise.all([judgeByRules(ruleSets, name, bytes), hear(mustang, { rules: 'validate', name, bytes })])
  return [...verdicts, ...others]
}

/** Every judge's verdict on the document; what they all found nothing in is an invoice that the world accepts. */
export const judge = (document: JudgedDocument): Promise<Verdict[]> =>
  Buffer.from(document.bytes).subarray(0, 4).toString() === '%PDF' ? judgePdf(document) : judgeXml(document)

/** What is wrong beyond a warning, as "judge: rule", each once. */
export const errorsIn = (verdicts: readonly Verdict[]): string[] => {
  const errors = verdicts.flatMap(({ judge, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${judge}: ${rule ?? message}`),
  )
  return [...new Set(errors)].toSorted()
}
