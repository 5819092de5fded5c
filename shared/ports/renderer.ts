import type { IssuedInvoice } from '../domain/invoice.ts'

/** Makes the PDF of an issued invoice; same input, same bytes. `payPage` is the plain address that it prints. */
export type Renderer = { readonly render: (issued: IssuedInvoice, payPage: string) => Promise<Uint8Array> }
