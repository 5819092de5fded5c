import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Statement of account',
  asOf: (date) => `as of ${date}`,
  toPay: (amount) => `Balance to pay: ${amount}`,
  inFavour: (amount) => `Balance in your favour: ${amount}`,
  overdue: (amount) => `${amount} of this is overdue`,
  nothingOpen: 'Nothing is open on your account',
  columns: {
    document: 'Document',
    issueDate: 'Issued',
    dueDate: 'Due',
    gross: 'Amount',
    settled: 'Settled',
    open: 'Open',
    daysOverdue: 'Days overdue',
  },
  instalment: (number, count) => `Instalment ${number} of ${count}`,
  disputed: (amount) => `of which disputed: ${amount}`,
  ages: { notDue: 'Not yet due', between: (from, to) => `${from}–${to} days overdue`, over: (days) => `More than ${days} days` },
  credits: {
    title: 'In your favour',
    payment: (date) => `Payment received on ${date}, not used yet`,
    rebate: (number, date) => `Rebate ${number} of ${date}`,
    paidBeyond: (number) => `Overpayment of invoice ${number} after credits`,
  },
  totals: { owed: 'Total open', credit: 'In your favour', balance: 'Balance to pay', favour: 'Balance in your favour' },
  reference: 'Please give the numbers of the documents that you pay.',
  upTo: (date) => `Payments and credits booked up to ${date} are taken into account. If you have paid since, no further action is needed.`,
}
