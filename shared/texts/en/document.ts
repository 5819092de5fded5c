import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      return due.days === 0 ? 'Payment on receipt of the invoice' : `Payment within ${due.days} days of the issue date`
    case 'endOfMonthPlus':
      return due.days === 0 ? 'Payment at the end of the month of issue' : `Payment ${due.days} days after the end of the month of issue`
    case 'daysThenEndOfMonth':
      return `Payment at the end of the month after ${due.days} days`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Payment on day ${due.dayOfMonth} of the month`
        : `Payment on day ${due.dayOfMonth} of the month, at least ${due.afterDays} days after the issue date`
  }
}

export const document: DocumentTexts = {
  invoice: 'Invoice',
  correctedInvoice: 'Corrected invoice',
  creditNote: 'Credit note',
  rebate: 'Credit note – rebate over a period',
  credit: {
    of: (number, date) => `Credits invoice ${number} of ${date}`,
    replaces: (number, date) => `Cancels and replaces invoice ${number} of ${date}`,
    amount: (amount) => `${amount} to your credit`,
    total: 'Amount credited',
    copyExplanation:
      'The original of this credit note is transmitted through the regulated electronic channel; this document is for your information.',
  },
  copy: {
    title: 'COPY',
    explanation:
      'The original of this invoice is transmitted through the regulated electronic channel; this document is for your information.',
  },
  amountDueBy: (amount, date) => `${amount} due by ${date}`,
  firstInstalmentOf: (count, total) => `First of ${count} instalments of ${total} in all`,
  nothingDue: 'Nothing to pay',
  parties: { seller: 'From', buyer: 'Bill to', billedAt: 'Billing address', deliverTo: 'Delivered to' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'VAT ID',
    attention: (name) => `Attn. ${name}`,
  },
  facts: {
    issueDate: 'Issue date',
    dueDate: 'Due date',
    firstDueDate: 'First due date',
    deliveryDate: 'Delivery date',
    operation: 'Kind of supply',
    purchaseOrder: 'Your purchase order',
    buyerReference: 'Your reference',
    contract: 'Contract',
    order: 'Our order',
    customer: 'Customer no.',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Supply of goods', S: 'Supply of services', M: 'Goods and services' },
  columns: {
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    vat: 'VAT',
    net: (currency) => `Net amount (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `per ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `gross ${gross} − ${discount}`,
    allowance: 'Discount',
    charge: 'Charge',
  },
  vat: {
    title: 'VAT summary',
    rate: 'Rate',
    base: 'Taxable amount',
    tax: 'VAT amount',
    inBookCurrency: (amount, rate, source) => `VAT amount: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Sum of lines',
    allowances: 'Discounts',
    charges: 'Charges',
    net: 'Total excl. VAT',
    vat: 'VAT',
    gross: 'Total incl. VAT',
    prepaid: 'Already paid',
    due: 'Amount due',
  },
  payment: {
    title: 'Payment',
    rule,
    instalments: 'Instalments',
    instalment: (position, count, percent) => `Instalment ${position} of ${count} (${percent})`,
    accountName: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Payment reference',
    online: 'Pay or view online',
    scan: 'Bank transfer: scan with your banking app',
  },
  statement,
  page: (page, pages) => `Page ${page} of ${pages}`,
}
