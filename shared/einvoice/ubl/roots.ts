import type { Invoice } from '../../domain/invoice.ts'

/** The document that a type of invoice is in UBL; credit notes have names of their own for the same parts. */
export type UblRoot = {
  readonly root: string
  readonly typeCode: string
  readonly line: string
  readonly quantity: string
}

const invoice: UblRoot = { root: 'Invoice', typeCode: 'cbc:InvoiceTypeCode', line: 'cac:InvoiceLine', quantity: 'cbc:InvoicedQuantity' }

const creditNote: UblRoot = {
  root: 'CreditNote',
  typeCode: 'cbc:CreditNoteTypeCode',
  line: 'cac:CreditNoteLine',
  quantity: 'cbc:CreditedQuantity',
}

export const ublRoots: Readonly<Record<Invoice['typeCode'], UblRoot>> = {
  '380': invoice,
  '381': creditNote,
  '262': creditNote,
  '384': invoice,
  /** A statement of late fees is written in no format. */
  '84': invoice,
}
