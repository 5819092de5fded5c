import type * as z from 'zod'
import type { Finding } from '../domain/finding.ts'

type Issue = z.core.$ZodIssue

/** `lines[2].netUnitPrice`, as a developer writes it. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
    '',
  )

const longestQuote = 80

/** The beginning of a text, its last character whole. */
const quoted = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text)

/** A value in words: `the number 12.5`, `the text "12,50"`, `nothing`. */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'string')
    return value.length > longestQuote ? `a text of ${value.length} characters, "${quoted(value)}"` : `the text "${value}"`
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`
  return value === null ? 'null' : 'an object'
}

const counted: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' }

const expectedSize = (bound: string, limit: number | bigint, origin: string): string =>
  `${bound} ${limit}${counted[origin] === undefined ? '' : ` ${counted[origin]}`}`

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const choice = (values: readonly unknown[]): string => (values.length === 1 ? '' : 'one of ') + values.map(String).join(', ')

/** What a schema without words of its own expects. */
const expectedBy = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected
    case 'invalid_value':
      return choice(issue.values)
    case 'too_small':
      return expectedSize('at least', issue.minimum, issue.origin)
    case 'too_big':
      return expectedSize('at most', issue.maximum, issue.origin)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? choice(issue.options) : issue.message
    case 'invalid_format':
      return issue.format === 'email'
        ? 'an e-mail address such as invoices@buyer.example'
        : `text that matches ${issue.pattern ?? issue.format}`
    default:
      return issue.message
  }
}

const inOwnWords = /^expected (.+)$/s

const expectedOf = (issue: Issue): string => inOwnWords.exec(issue.message)?.[1] ?? expectedBy(issue)

const remedyOf = (issue: Issue): string =>
  issue.input === undefined && issue.code !== 'custom' ? 'Add the field.' : 'Correct the field and publish the event again.'

const wrongField = (issue: Issue): Finding => ({
  code: issue.input === undefined && issue.code !== 'custom' ? 'FIELD_MISSING' : 'FIELD_INVALID',
  field: fieldPath(issue.path),
  expected: expectedOf(issue),
  actual: describeValue(issue.input),
  remedy: remedyOf(issue),
})

const unknownField = (path: readonly PropertyKey[], key: string): Finding => ({
  code: 'FIELD_UNKNOWN',
  field: fieldPath([...path, quoted(key)]),
  expected: 'only fields of the contract',
  actual: `a field named "${quoted(key)}"`,
  remedy: 'Correct its name or leave it out: what no rule reads must not look as if it counted.',
})

const findingsOfIssue = (issue: Issue): Finding[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownField(issue.path, key)) : [wrongField(issue)]

/**
 * Every issue of a zod error as a finding that a developer can act on. Parse with `reportInput: true`, else `actual` cannot be told. A field
 * that fails several checks of its schema is one finding, in the schema's own words where it has some.
 */
export const findingsOfError = (error: z.core.$ZodError): Finding[] => {
  const issues = error.issues.toSorted((a, b) => Number(inOwnWords.test(b.message)) - Number(inOwnWords.test(a.message)))
  const findings = new Map<string, Finding>()
  for (const finding of issues.flatMap(findingsOfIssue)) if (!findings.has(finding.field)) findings.set(finding.field, finding)
  const places = [...new Set(error.issues.flatMap(findingsOfIssue).map(({ field }) => field))]
  return places.flatMap((field) => findings.get(field) ?? [])
}
