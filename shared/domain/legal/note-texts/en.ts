import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp } from './figures.ts'

export const en: NoteTexts = {
  contractRate: (percent, article) =>
    `Late payment bears penalties of ${percent}${nbsp}% a year from the day after the due date, without notice (${article}).`,
  ecbRate: (points, article) =>
    `Late payment bears penalties at the ECB refinancing rate plus ${points} points from the day after the due date, without notice (${article}).`,
  indemnity: (amount, articles) =>
    `Fixed compensation for recovery costs in case of late payment: EUR${nbsp}${digitsOf(amount)} (${articles}).`,
  discount: (percent, withinDays) => `Discount of ${percent}${nbsp}% for payment within ${withinDays} days.`,
  noDiscount: 'No discount for early payment.',
  company: ({ legalForm, shareCapital, register }) =>
    joined([legalForm, shareCapital === undefined ? undefined : `share capital ${shareCapital}`, register]),
  debits: 'Option for payment of VAT on debits.',
  billingAddress: (lines) => `Billing address: ${lines}`,
  creditReasons: {
    return: 'Goods returned',
    cancellation: 'Cancellation',
    priceError: 'Price error',
    rebate: 'Rebate',
    rejected: 'Invoice rejected',
  },
  creditSettlement: 'No payment is due: the amount of this credit note is set off against your invoices or paid back to you.',
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Rebate' : `Rebate of ${percent}%`} on sales of ${sales.currency}${nbsp}${digitsOf(sales)} before VAT`,
  rebateInvoices: (numbers) => `Rebate granted on invoices: ${numbers}.`,
}
