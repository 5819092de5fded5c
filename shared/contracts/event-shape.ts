import type { Finding } from '../domain/finding.ts'
import { describeValue, fieldPath } from './findings-of.ts'

type Path = readonly PropertyKey[]
type Place = { readonly path: Path; readonly value: unknown }

/** No contract has a longer list. */
const longestList = 1000

const membersOf = ({ path, value }: Place): Place[] => {
  if (Array.isArray(value)) return value.map((member: unknown, index) => ({ path: [...path, index], value: member }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, member]: [string, unknown]) => ({ path: [...path, key], value: member }))
}

const tooLong = (path: Path, length: number): Finding => ({
  code: 'LIMIT_EXCEEDED',
  field: fieldPath(path),
  expected: `at most ${longestList} entries`,
  actual: `a list of ${length}`,
  remedy: 'Split the order.',
})

/** Every text may come to stand in an e-invoice, and XML 1.0 (section 2.2) has no half characters and hardly any control characters. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

const notText = (path: Path, text: string): Finding => ({
  code: 'TEXT_INVALID',
  field: fieldPath(path),
  expected: 'Unicode text without control characters',
  actual: `${describeValue(text)}, with U+${(notInXml.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  remedy: 'Correct the text (its encoding, most likely) and publish the event again.',
})

const fault = ({ path, value }: Place): Finding[] => {
  if (Array.isArray(value) && value.length > longestList) return [tooLong(path, value.length)]
  return typeof value === 'string' && notInXml.test(value) ? [notText(path, value)] : []
}

/** What no contract allows anywhere, found before a schema looks at each of a million entries. The value is parsable. */
export const shapeFindings = (value: unknown): Finding[] => {
  const walk = (place: Place): Finding[] => {
    const found = fault(place)
    return found.length > 0 ? found : membersOf(place).flatMap(walk)
  }
  return walk({ path: [], value })
}
