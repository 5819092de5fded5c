import type { XmlContent, XmlElement } from './xml.ts'

/** The rules forbid empty elements (PEPPOL-EN16931-R008), so an optional part that nothing is known of falls away with its parents. */
export const withoutEmpty = (element: XmlElement): XmlElement =>
  Object.fromEntries(Object.entries(element).flatMap(([name, content]) => entriesOf(name, content)))

const entriesOf = (name: string, content: XmlContent): [string, XmlContent][] => {
  if (content === undefined) return []
  if (typeof content === 'string') return content === '' && name !== '#text' ? [] : [[name, content]]
  const kept = (isList(content) ? content : [content]).map(withoutEmpty).filter((member) => !isBare(member))
  return kept.length === 0 ? [] : [[name, kept]]
}

const isList = (content: XmlElement | readonly XmlElement[]): content is readonly XmlElement[] => Array.isArray(content)

/** Attributes alone say nothing. */
const isBare = (element: XmlElement): boolean => Object.keys(element).every((name) => name.startsWith('@_'))
