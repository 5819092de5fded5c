import { dueDates, type DuePart } from '../../domain/tax/due-dates.ts'
import type { IssuedInvoice } from '../../domain/invoice.ts'
import { type Catalogue, catalogueOf } from '../../texts/catalogue.ts'
import type { Logo } from './logo.ts'
import { inkOf, type Ink } from './ink.ts'
import { isCreditNote } from './kind-words.ts'

/** Everything that the parts of one document share. */
export type Sheet = IssuedInvoice & {
  readonly catalogue: Catalogue
  readonly ink: Ink
  /** None of a credit note, which asks for no payment. */
  readonly dueParts: readonly DuePart[]
  readonly payPage: string
  /** Only when it can be drawn. */
  readonly logo: Logo | undefined
}

export const sheetOf = (issued: IssuedInvoice, { payPage, logo }: Pick<Sheet, 'payPage' | 'logo'>): Sheet => ({
  ...issued,
  catalogue: catalogueOf(issued.invoice.language),
  ink: inkOf(issued.invoice.branding.colour),
  dueParts: isCreditNote(issued) ? [] : dueDates(issued.invoice.terms, issued.issue.issueDate, issued.invoice.totals.due),
  payPage,
  logo,
})
