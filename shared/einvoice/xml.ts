import Builder from 'fast-xml-builder'
import { isForbidden } from './characters.ts'

/** What stands in an element: text, elements by their qualified names in the schema's order, or several of one name. */
export type XmlContent = string | XmlElement | readonly XmlElement[] | undefined

/** An element: attributes (`@_name`) and either text (`#text`) or further elements. What is undefined or empty is not written. */
export type XmlElement = { readonly [name: string]: XmlContent }

/** A text with attributes: `{ schemeID: '0002' }`. */
export const textWith = (attributes: Readonly<Record<string, string>>, text: string | undefined): XmlElement => ({
  ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@_${name}`, value])),
  '#text': text === '' ? undefined : text,
})

/** An element that the schema demands even when nothing is in it. */
export const emptyElement: XmlElement = { '#text': '' }

const builder = new Builder({ ignoreAttributes: false, format: true, suppressBooleanAttributes: false })

/** The document's bytes: UTF-8, indented, the same for the same tree. A character that XML cannot hold is a defect here. */
export const toXml = (root: XmlElement): Uint8Array => {
  const text = builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, ...withoutEmpty(root) })
  if (isForbidden(text)) throw new RangeError('a text holds a character that XML cannot hold')
  return new TextEncoder().encode(text)
}

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
