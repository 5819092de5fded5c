import type { IssuedInvoice } from '../domain/invoice.ts'

/** Makes the PDF of an issued invoice with its XML inside (Factur-X), or of a statement of late fees without; same input, same bytes. `payPage` is the plain address that it prints. */
export type Renderer = { readonly render: (issued: IssuedInvoice, payPage: string, facturX: Uint8Array | undefined) => Promise<Uint8Array> }
