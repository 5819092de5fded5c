import type { SemanticInvoice } from '../semantic-invoice.ts'
import { readCii } from './cii.ts'
import { first, type Node } from './node.ts'
import { readUbl } from './ubl.ts'

/** Reads an e-invoice from the tree of its document, whose elements have no prefixes; undefined when the root is none of EN 16931's. */
export const readTree = (tree: Node): SemanticInvoice | undefined => {
  const cii = first(tree, 'CrossIndustryInvoice')
  if (isElement(cii)) return readCii(cii)
  const invoice = first(tree, 'Invoice')
  if (isElement(invoice)) return readUbl(invoice, 'Invoice')
  const creditNote = first(tree, 'CreditNote')
  return isElement(creditNote) ? readUbl(creditNote, 'CreditNote') : undefined
}

const isElement = (node: Node | undefined): node is Exclude<Node, string> => typeof node === 'object'
