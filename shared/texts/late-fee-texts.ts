import type { MailWording } from './mail-words.ts'

/** Words of a statement of late fees: the document, its mails, its page. Functions take text that is already formatted. */
export type LateFeeTexts = {
  readonly title: string
  /** Which invoice was paid late. */
  readonly of: (number: string, date: string) => string
  readonly columns: {
    readonly period: string
    readonly days: string
    readonly unpaid: string
    readonly rate: string
    readonly amount: (currency: string) => string
  }
  readonly indemnity: (articles: string) => string
  readonly flatFee: string
  readonly correction: string
  readonly total: string
  readonly outsideVat: string
  readonly payable: string
  readonly counting: string
  readonly basis: {
    readonly contract: (percent: string, article: string) => string
    readonly law: (rate: LawRate) => string
  }
  readonly references: { readonly ecb: string; readonly germanBase: string }
  /** `credited` of the names is the number of the invoice that was paid late. */
  readonly issue: MailWording
  readonly link: MailWording
  readonly labels: { readonly number: string; readonly charged: string }
  readonly button: string
  readonly pageTitle: (number: string) => string
  readonly open: string
}

/** How a rate of the law comes about. */
export type LawRate = {
  readonly percent: string
  readonly reference: string
  readonly referencePercent: string
  /** The day from which the reference rate holds. */
  readonly from: string
  readonly points: string
  readonly article: string
}
