import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { documentTree } from './document-tree.ts'
import { toXml } from './to-xml.ts'

/**
 * The XML of an issued invoice in a format. It only maps: every amount, date and text is the snapshot's, or a pure function of snapshot and
 * issue date. The same invoice always gives the same bytes.
 */
export const write = (issued: IssuedInvoice, format: EInvoiceFormat): Uint8Array => toXml(documentTree(issued, format))
