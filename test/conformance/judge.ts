/** All outside judges behind one question: what do you find wrong in this document? */
import { type Container, containerFindings, containerOf, xmlIn } from './container.ts'
import { type Tool, versionOf } from './install.ts'
import { ask } from './judge-process.ts'
import { type Format, type RuleSet, ruleSetsOf } from './rule-sets.ts'
import { record } from './verdict-record.ts'
import { findingsOf, type Verdict } from './verdict.ts'

export interface JudgedDocument {
  /** PDF with the XML inside, or XML alone. */
  readonly bytes: Uint8Array
  readonly name: string
  readonly format: Format
}

type Named = Pick<JudgedDocument, 'name' | 'bytes'>

const veraPdf: RuleSet = { name: 'veraPDF', version: versionOf('verapdf', 'validation-model'), rules: '3b' }
const mustang: RuleSet = { name: 'Mustang', version: versionOf('mustang', 'Mustang-CLI'), rules: 'validate' }

const hear = async (tool: Tool, { name: judge, version, rules }: RuleSet, { name, bytes }: Named): Promise<Verdict> => {
  const { found, seconds } = await ask(tool, { rules, name, bytes })
  return { judge, version, findings: findingsOf(found), seconds }
}

/** Mustang's own words for a crash of its own and for "I do not know this guideline". */
const abstentions = ['section-22', 'section-25']

/** Mustang applies the French rules to consumers too; they count only where the rule sets know them to apply. */
const askMustang = async (document: JudgedDocument, ruleSets: readonly RuleSet[]): Promise<Verdict> => {
  const { findings, ...verdict } = await hear('mustang', mustang, document)
  const silent = findings.find(({ rule }) => abstentions.includes(rule ?? ''))
  if (silent) return { ...verdict, findings: [], abstained: silent.message }
  const isFrench = ruleSets.some(({ name }) => name === 'BR-FR')
  return { ...verdict, findings: findings.filter(({ rule }) => isFrench || !rule?.startsWith('BR-FR-')) }
}

const containerVerdict = (container: Container): Verdict => ({
  judge: 'container',
  version: 'ours',
  findings: containerFindings(container),
  seconds: 0,
})

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes).subarray(0, 4).toString() === '%PDF'

/** What the judge of PDF/A alone says of a file. */
export const judgeAsPdfA = (document: Named): Promise<Verdict> => hear('verapdf', veraPdf, document)

/** Every judge's verdict on the document; what none of them finds anything in is an invoice that the world accepts. */
export const judge = async (document: JudgedDocument): Promise<Verdict[]> => {
  const container = isPdf(document.bytes) ? await containerOf(document) : undefined
  const xml = container ? xmlIn(container) : Buffer.from(document.bytes)
  const ruleSets = xml ? ruleSetsOf(document.format, xml.toString('utf8')) : []
  const verdicts = await Promise.all([
    ...ruleSets.map((ruleSet) => hear('phive', ruleSet, { ...document, bytes: xml! })),
    askMustang(document, ruleSets),
    ...(container ? [judgeAsPdfA(document), containerVerdict(container)] : []),
  ])
  for (const verdict of verdicts) record(verdict, document.name)
  return verdicts
}
