import type { AccountStatement } from '../domain/account/statement.ts'

/** Draws a statement of account as a PDF, in the look of the invoices and the language of its customer; same input, same bytes. */
export type StatementRenderer = { readonly render: (statement: AccountStatement) => Promise<Uint8Array> }
