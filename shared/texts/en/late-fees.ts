import type { LateFeeTexts } from '../late-fee-texts.ts'

export const lateFees: LateFeeTexts = {
  title: 'Late payment statement',
  of: (number, date) => `For the late payment of invoice ${number} of ${date}`,
  columns: {
    period: 'Period',
    days: 'Days',
    unpaid: 'Unpaid amount',
    rate: 'Rate a year',
    amount: (currency) => `Amount (${currency})`,
  },
  indemnity: (articles) => `Fixed indemnity for recovery costs (${articles})`,
  flatFee: 'Late payment penalty',
  correction: 'Correction of earlier statements',
  total: 'Amount due',
  outsideVat: 'Outside the scope of VAT.',
  payable: 'Payable at once, beside the invoice itself. This amount bears no interest.',
  counting:
    'Interest runs from the day after the due date, on what was unpaid at the end of each day, by exact days of a year of 365 days.',
  basis: {
    contract: (percent, article) => `${percent} a year: the rate agreed in the terms of the invoice (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} a year: ${reference} as of ${from} (${referencePercent}) plus ${points} points (${article}).`,
  },
  references: { ecb: 'ECB main refinancing rate', germanBase: 'German base rate' },
  issue: {
    subject: ({ number, seller }) => `Late payment statement ${number} from ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `Please find attached our statement ${number} of ${issueDate} for ${amount}: what the law grants us for the late payment of our invoice ${credited}.`,
      'The statement shows each period with its days, rate and unpaid amount. It is payable at once, with the payment reference below.',
      'If you think that it is wrong, simply reply to this message.',
    ],
  },
  link: {
    subject: ({ number }) => `Your link to statement ${number}`,
    paragraphs: ({ number }) => [
      `Here is the fresh link that you asked for to view our late payment statement ${number}.`,
      'If you did not ask for it, you can ignore this message: the link is sent to you alone.',
    ],
  },
  labels: { number: 'Statement', charged: 'For invoice' },
  button: 'View the statement',
  pageTitle: (number) => `Late payment statement ${number}`,
  open: 'Open the statement (PDF)',
}
