import type { DisputeCategory } from '../domain/dispute/dispute.ts'

/** Words about what a buyer does not accept, on the page of an invoice. */
export type DisputeTexts = {
  readonly title: string
  readonly text: string
  readonly category: string
  readonly categories: Readonly<Record<DisputeCategory, string>>
  /** Over the lines of the invoice, each with a box to tick. */
  readonly lines: string
  /** What counts when lines are ticked, an amount is given, or neither. */
  readonly hint: string
  readonly amount: (currency: string) => string
  readonly note: string
  readonly action: string
  /** Under the amount that is owed. */
  readonly disputed: (amount: string) => string
  /** What was told, and what has become of it. */
  readonly told: { readonly buyer: (date: string, amount: string) => string; readonly finance: (date: string, amount: string) => string }
  readonly open: string
  readonly answers: {
    readonly creditNote: (date: string, number: string) => string
    readonly rejection: (date: string) => string
    readonly writeOff: (date: string) => string
  }
  readonly notTaken: {
    readonly title: string
    readonly noCategory: string
    readonly notAnAmount: string
    readonly aboveOpen: string
    readonly nothingOpen: string
    readonly tooMany: string
  }
}
