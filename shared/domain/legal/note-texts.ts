import type { CreditReason } from '../crediting/credit-request.ts'
import type { Decimal } from '../decimal.ts'
import type { Money } from '../money.ts'
import type { Language } from '../seller.ts'
import { de } from './note-texts/de.ts'
import { en } from './note-texts/en.ts'
import { es } from './note-texts/es.ts'
import { fr } from './note-texts/fr.ts'
import { it } from './note-texts/it.ts'
import { nl } from './note-texts/nl.ts'

type Company = {
  readonly legalForm?: string | undefined
  readonly shareCapital?: string | undefined
  readonly register?: string | undefined
}

/** The sentences of the mandatory mentions; a language that lacks one does not compile. The articles named in them are French law. */
export type NoteTexts = {
  readonly contractRate: (percent: Decimal, article: string) => string
  readonly ecbRate: (points: Decimal, article: string) => string
  readonly indemnity: (amount: Money, articles: string) => string
  readonly discount: (percent: Decimal, withinDays: number) => string
  readonly noDiscount: string
  readonly company: (company: Company) => string
  readonly debits: string
  readonly billingAddress: (lines: string) => string
  /** Why an invoice is credited, and what becomes of the amount (BT-20 of a credit note). */
  readonly creditReasons: Readonly<Record<CreditReason, string>>
  readonly creditSettlement: string
  /** What a line of a rebate over a period says: how much, of which sales before VAT. */
  readonly rebateLine: (sales: Money, percent: Decimal | undefined) => string
  /** The invoices that a rebate is granted on. */
  readonly rebateInvoices: (numbers: string) => string
}

export const noteTexts: Readonly<Record<Language, NoteTexts>> = { fr, en, de, es, it, nl }
