import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { ciiTree } from './cii/tree.ts'
import { dialects } from './dialects.ts'
import { einvoiceOf } from './einvoice.ts'
import { ublTree } from './ubl/tree.ts'
import type { XmlElement } from './xml.ts'

/** The document of an issued invoice in a format, before it becomes bytes. */
export const documentTree = (issued: IssuedInvoice, format: EInvoiceFormat): XmlElement => {
  const dialect = dialects[format]
  const einvoice = einvoiceOf(issued, dialect)
  return dialect.syntax === 'CII' ? ciiTree(einvoice) : ublTree(einvoice)
}
