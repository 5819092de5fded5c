import type { MailWords } from '../mail-words.ts'

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`)
const unlessPaid = 'If you have paid this invoice in the meantime, please disregard this message.'

export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Hello,' : `Dear ${name},`),
  issue: {
    subject: ({ number, seller }) => `Your invoice ${number} from ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Please find attached our invoice ${number} of ${issueDate} for ${amount}, due by ${dueDate}.`,
      'You can also view it online at any time.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Copy of your invoice ${number} from ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Please find attached a copy of our invoice ${number} of ${issueDate} for ${amount}, due by ${dueDate}.`,
      'The original reaches you through the e-invoicing platform; this copy is for your information.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Invoice ${number}: due on ${dueDate}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `A short reminder: our invoice ${number} for ${amount} falls due on ${dueDate}.`,
        'If its payment is already planned, there is nothing you need to do.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Invoice ${number}: due today`,
      paragraphs: ({ number, amount }) => [`Our invoice ${number} for ${amount} falls due today.`, unlessPaid],
    },
    firstReminder: {
      subject: ({ number }) => `Reminder: invoice ${number} is open`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Unless we are mistaken, we have not yet received your payment for our invoice ${number} of ${amount}. It fell due on ${dueDate}, ${days(daysLate)} ago.`,
        'Would you please settle it, or tell us what stands in the way?',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Second reminder: invoice ${number} is overdue`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Despite our earlier reminder, our invoice ${number} for ${amount}, due on ${dueDate}, has been unpaid for ${days(daysLate)}.`,
        'Please arrange payment without delay. If there is a difficulty or a disagreement, simply reply to this message: we will look for a solution with you.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Final reminder before collection: invoice ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Our invoice ${number} for ${amount} was due on ${dueDate}. It has been unpaid for ${days(daysLate)} despite our reminders.`,
        'Without your payment or answer within eight days we shall have to start collection proceedings.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) =>
    `You have told us that you do not accept ${amount} of this invoice. That part is not asked for while we look into it.`,
  link: {
    subject: ({ number }) => `Your link to invoice ${number}`,
    paragraphs: ({ number }) => [
      `Here is the fresh link that you asked for to view our invoice ${number}.`,
      'If you did not ask for it, you can ignore this message: the link is sent to you alone.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `on our invoice ${number}`,
      sales: (from, until) => `on the sales from ${from} to ${until}`,
    },
    issue: {
      subject: ({ number, seller }) => `Your credit note ${number} from ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Please find attached our credit note ${number} of ${issueDate} for ${amount}, ${credited}.`,
        'Its amount is set off against what you owe us, or paid back to you.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Copy of your credit note ${number} from ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Please find attached a copy of our credit note ${number} of ${issueDate} for ${amount}, ${credited}.`,
        'The original reaches you through the e-invoicing platform; this copy is for your information.',
      ],
    },
    link: {
      subject: ({ number }) => `Your link to credit note ${number}`,
      paragraphs: ({ number }) => [
        `Here is the fresh link that you asked for to view our credit note ${number}.`,
        'If you did not ask for it, you can ignore this message: the link is sent to you alone.',
      ],
    },
    labels: { number: 'Credit note', amount: 'Amount credited', credited: 'On invoice', period: 'Period' },
    button: 'View the credit note',
  },
  labels: { number: 'Invoice', amount: 'Amount', dueDate: 'Due date', reference: 'Payment reference', order: 'Order' },
  button: 'View the invoice',
  linkFallback: 'If the button does not work, copy this address into your browser:',
  closing: 'Kind regards,',
  questions: (contact) => `Any questions? Reply to this message or contact us: ${contact}.`,
}
