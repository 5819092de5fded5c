import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Invoice ${number}`,
    from: (seller) => `from ${seller}`,
    to: (buyer) => `for ${buyer}`,
    dueDate: (date) => `Due by ${date}`,
    late: (date) => `Overdue since ${date}`,
    issueDate: 'Issue date',
    net: 'Total excl. VAT',
    vat: 'VAT',
    gross: 'Total incl. VAT',
    transfer: 'Pay by bank transfer',
    accountName: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Payment reference',
    instalments: 'Instalments',
    open: 'Open the invoice (PDF)',
    download: 'Download the e-invoice (XML)',
    copy: 'The original reaches you through the e-invoicing platform; this document is a copy of it.',
    replaced: (number) => `Cancelled and replaced by invoice ${number}`,
  },
  creditNote: {
    title: (number) => `Credit note ${number}`,
    credits: (number) => `On invoice ${number}`,
    sales: (from, until) => `On the sales from ${from} to ${until}`,
    open: 'Open the credit note (PDF)',
    copy: 'The original reaches you through the e-invoicing platform; this document is a copy of it.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'You are taken to the payment page',
      text: 'Payment is made on the page of our payment provider. If it does not open by itself, please use the button.',
      action: 'Go to the payment page',
    },
    underWay: {
      title: 'A payment is under way',
      text: 'A payment of this invoice has been made or is being carried out. A direct debit takes some days. You need not do anything.',
    },
    notTaken: {
      title: 'Please pay by bank transfer',
      text: 'This amount cannot be paid online. The bank details stand on the page of the invoice.',
    },
    back: 'Back to the invoice',
    thanks: 'Thank you. It may take a few minutes, and with a direct debit some days, until your payment shows here.',
  },
  stale: {
    title: 'This link is no longer valid',
    text: 'To protect your data our links work for a limited time. We can send a fresh one to the e-mail address that we have on file.',
    action: 'Send me a fresh link',
  },
  pay: {
    title: 'View your invoice',
    text: 'We send a personal link to the e-mail address to which the invoice was sent. It shows you the amount, the due date and the document.',
    action: 'Send me the link',
  },
  requested: {
    title: 'Noted',
    text: 'If this address belongs to an invoice, a link is on its way to the e-mail address that we have on file. It may take a few minutes to arrive; one link is sent per hour.',
  },
  missing: {
    title: 'Page not found',
    text: 'This address leads to no document. Please check that the link in your e-mail was copied in full.',
  },
  busy: {
    title: 'Please wait a moment',
    text: 'This link was opened very often within the last minute. Please wait a minute, and then open it again.',
  },
  requestedOften: {
    title: 'A link was asked for already',
    text: 'A link was asked for at this address several times within this hour. If it belongs to an invoice, the link has gone to the e-mail address that we have on file: please look in your spam folder too, or try again in an hour.',
  },
  footer: 'Secure page: it sets no cookies and does not follow your visits.',
}
