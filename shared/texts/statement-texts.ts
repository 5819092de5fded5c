/** Words of a statement of account. Functions take text that is already formatted. */
export type StatementTexts = {
  readonly title: string
  readonly asOf: (date: string) => string
  readonly toPay: (amount: string) => string
  readonly inFavour: (amount: string) => string
  readonly overdue: (amount: string) => string
  readonly nothingOpen: string
  readonly columns: {
    readonly document: string
    readonly issueDate: string
    readonly dueDate: string
    readonly gross: string
    readonly settled: string
    readonly open: string
    readonly daysOverdue: string
  }
  readonly instalment: (number: string, count: string) => string
  readonly disputed: (amount: string) => string
  readonly ages: {
    readonly notDue: string
    readonly between: (from: string, to: string) => string
    readonly over: (days: string) => string
  }
  readonly credits: {
    readonly title: string
    readonly payment: (date: string) => string
    readonly rebate: (number: string, date: string) => string
    readonly paidBeyond: (number: string) => string
  }
  readonly totals: { readonly owed: string; readonly credit: string; readonly balance: string; readonly favour: string }
  /** How the seller knows what is paid. */
  readonly reference: string
  readonly upTo: (date: string) => string
}
