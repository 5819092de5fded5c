import Builder from 'fast-xml-builder'
import { isForbidden } from './characters.ts'
import { withoutEmpty } from './without-empty.ts'
import type { XmlElement } from './xml.ts'

const builder = new Builder({ ignoreAttributes: false, format: true, suppressBooleanAttributes: false })

/** The document's bytes: UTF-8, indented, the same for the same tree. A character that XML cannot hold is a defect here. */
export const toXml = (root: XmlElement): Uint8Array => {
  const text = builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, ...withoutEmpty(root) })
  if (isForbidden(text)) throw new RangeError('a text holds a character that XML cannot hold')
  return new TextEncoder().encode(text)
}
