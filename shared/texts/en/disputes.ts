import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: 'Something is wrong with this invoice?',
  text: 'Tell us what you do not accept. We look into it, and do not ask you for that part in the meantime; the rest stays due.',
  category: 'What is wrong?',
  categories: {
    price: 'The price',
    quantity: 'The quantity',
    quality: 'Quality or a defect',
    notReceived: 'Not received',
    notOrdered: 'Not ordered',
    duplicate: 'Invoiced twice',
    other: 'Something else',
  },
  lines: 'Which lines?',
  hint: 'An amount counts before lines. Without either it is the whole invoice.',
  amount: (currency) => `Or an amount incl. VAT (${currency})`,
  note: 'Your message to us',
  action: 'Send',
  disputed: (amount) => `Of this, ${amount} is disputed and not asked for at present`,
  told: {
    buyer: (date, amount) => `On ${date} you told us that you do not accept ${amount}.`,
    finance: (date, amount) => `On ${date} we noted that you do not accept ${amount}.`,
  },
  open: 'We are looking into it, and do not ask for this amount in the meantime.',
  answers: {
    creditNote: (date, number) => `Our answer of ${date}: credited by credit note ${number}.`,
    rejection: (date) => `Our answer of ${date}: we ask you to pay this amount.`,
    writeOff: (date) => `Our answer of ${date}: we no longer ask for this amount.`,
  },
  notTaken: {
    title: 'This could not be noted',
    noCategory: 'Please go back and say what is wrong.',
    notAnAmount: 'Please go back and write the amount in digits.',
    aboveOpen: 'Please go back: the amount is more than is open and not disputed yet.',
    nothingOpen: 'Nothing of this invoice is open that is not disputed yet. Please reply to our e-mail.',
    tooMany: 'So much was told about this invoice already that we would rather talk to you. Please reply to our e-mail.',
  },
}
