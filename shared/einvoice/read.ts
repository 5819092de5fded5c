import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Node } from './reading/node.ts'
import { readTree } from './reading/read-tree.ts'
import type { SemanticInvoice } from './semantic-invoice.ts'

/** A file is no e-invoice of EN 16931; the message says why, for the person who sent it. */
export class NoEInvoice extends Error {
  override readonly name = 'NoEInvoice'
}

/** An invoice of 1000 lines has about 2 MB in either syntax; embedded attachments may make it longer. */
const mostBytes = 20_000_000

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  // The only option by which character references (&#233;) are read too.
  htmlEntities: true,
})

/** What the XML of an e-invoice says. Nothing outside the file is ever read: a document type, which could name entities, is refused. */
export const readEInvoice = (bytes: Uint8Array): SemanticInvoice => {
  const text = decoded(bytes)
  if (text.includes('<!DOCTYPE')) throw new NoEInvoice('it declares a document type, which no e-invoice has')
  const validity = XMLValidator.validate(text)
  if (validity !== true) throw new NoEInvoice(`it is no well-formed XML: ${validity.err.msg} (line ${validity.err.line})`)
  const invoice = readTree(treeOf(text))
  if (invoice === undefined) throw new NoEInvoice('its root is neither a CrossIndustryInvoice nor a UBL Invoice or CreditNote')
  return invoice
}

/** The parser itself refuses names and depths that are meant to harm. */
const treeOf = (text: string): Node => {
  try {
    return parser.parse(text)
  } catch (error) {
    throw new NoEInvoice(`its XML cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const decoded = (bytes: Uint8Array): string => {
  if (bytes.length > mostBytes) throw new NoEInvoice(`it has more than ${mostBytes} bytes`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NoEInvoice('it is not written in UTF-8')
  }
}
