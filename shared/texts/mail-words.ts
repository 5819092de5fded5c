import type { DunningStep } from '../domain/dunning.ts'

/** What the sentences of a mail speak of; all of it already formatted. */
export type MailNames = {
  readonly seller: string
  readonly number: string
  readonly amount: string
  readonly dueDate: string
  readonly issueDate: string
  /** Days since the due date; 0 or less before it. */
  readonly daysLate: number
  /** What a credit note credits, in words: an invoice, or the sales of a period; of late fees the number of the invoice that was paid late; empty for an invoice. */
  readonly credited: string
}

export type MailWording = { readonly subject: (names: MailNames) => string; readonly paragraphs: (names: MailNames) => readonly string[] }

/** Words of the mails. */
export type MailWords = {
  readonly greeting: (name: string | undefined) => string
  readonly issue: MailWording
  readonly issueOfCopy: MailWording
  readonly reminders: Readonly<Record<DunningStep['template'], MailWording>>
  /** What of the invoice is not asked for, because it is disputed. */
  readonly disputed: (amount: string) => string
  readonly link: MailWording
  readonly creditNote: {
    readonly of: { readonly invoice: (number: string) => string; readonly sales: (from: string, until: string) => string }
    readonly issue: MailWording
    readonly issueOfCopy: MailWording
    readonly link: MailWording
    readonly labels: { readonly number: string; readonly amount: string; readonly credited: string; readonly period: string }
    readonly button: string
  }
  readonly labels: {
    readonly number: string
    readonly amount: string
    readonly dueDate: string
    readonly reference: string
    readonly order: string
  }
  readonly button: string
  readonly linkFallback: string
  readonly closing: string
  readonly questions: (contact: string) => string
}
