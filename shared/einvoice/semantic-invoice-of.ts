import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { documentTree } from './document-tree.ts'
import type { Node } from './reading/node.ts'
import { readTree } from './reading/read-tree.ts'
import type { SemanticInvoice } from './semantic-invoice.ts'
import { withoutEmpty } from './without-empty.ts'
import type { XmlContent, XmlElement } from './xml.ts'

/**
 * What a reader will find in the e-invoice of an issued invoice: the writer's own tree, read before it becomes bytes, so no XML is parsed.
 * Before there is a number, give a placeholder for number and issue date.
 */
export const semanticInvoiceOf = (issued: IssuedInvoice, format: EInvoiceFormat): SemanticInvoice => {
  const invoice = readTree(withoutPrefixes(withoutEmpty(documentTree(issued, format))))
  if (invoice === undefined) throw new TypeError(`the writer of ${format} makes no e-invoice`)
  return invoice
}

const withoutPrefixes = (element: XmlElement): Exclude<Node, string> =>
  Object.fromEntries(Object.entries(element).map(([name, content]) => [name.replace(/^\w+:/, ''), nodesOf(content)]))

const nodesOf = (content: XmlContent): Node | Node[] | undefined => {
  if (content === undefined || typeof content === 'string') return content
  return isList(content) ? content.map(withoutPrefixes) : withoutPrefixes(content)
}

const isList = (content: XmlElement | readonly XmlElement[]): content is readonly XmlElement[] => Array.isArray(content)
