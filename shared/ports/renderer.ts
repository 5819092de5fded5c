import type { IssuedInvoice } from '../domain/invoice.ts'

/** Makes the PDF of an issued invoice with its XML inside (Factur-X); same input, same bytes. `payPage` is the plain address that it prints. */
export type Renderer = { readonly render: (issued: IssuedInvoice, payPage: string, facturX: Uint8Array) => Promise<Uint8Array> }
