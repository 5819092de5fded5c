import type { PayingTexts } from '../paying-texts.ts'

export const paying: PayingTexts = {
  owed: 'Left to pay',
  paid: 'This invoice is paid. Thank you.',
  arrived: 'Thank you. We have received your payment.',
  history: 'Payments and credit notes',
  methods: { bankTransfer: 'Bank transfer', cheque: 'Cheque', card: 'Card', sepaDebit: 'SEPA direct debit' },
  creditNote: (number) => `Credit note ${number}`,
  instalment: { paid: 'paid', left: (amount) => `${amount} left` },
  transferAmount: 'Amount',
  title: 'Pay online',
  legend: 'How much would you like to pay?',
  balance: (amount) => `All that is left: ${amount}`,
  next: (amount, date) => `The next instalment, due ${date}: ${amount}`,
  other: 'Another amount',
  amount: (currency) => `Amount in ${currency}`,
  action: 'Continue to payment',
  notAnAmount: (example) => `Please enter an amount above zero for your payment, such as ${example}.`,
  aboveOpen: (open) => `This is more than is left to pay: ${open}.`,
  later: {
    title: 'Pay later',
    text: 'Tell us when you will pay, and we will not remind you before that day. Nothing is charged by this.',
    day: 'I will pay on',
    action: 'Announce my payment',
    outOfBounds: (first, last) => `Please choose a day from ${first} to ${last} for your payment.`,
    promised: (date) => `You have announced your payment by ${date}. We will not remind you before that day.`,
  },
}
