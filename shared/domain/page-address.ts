import type { InvoiceId } from './ids.ts'

const below = (pagesUrl: string, path: string): string => `${pagesUrl.replace(/\/+$/, '')}/${path}`

/** The plain address that the document prints: it opens nothing, it only offers to mail a fresh link to the address on file. */
export const payPageAddress = (pagesUrl: string, invoiceId: InvoiceId): string => below(pagesUrl, `pay/${invoiceId}`)

/** The address that the mail alone carries; `key` is a signed link. */
export const invoicePageAddress = (pagesUrl: string, invoiceId: InvoiceId, key: string): string =>
  below(pagesUrl, `invoice/${invoiceId}?key=${encodeURIComponent(key)}`)
