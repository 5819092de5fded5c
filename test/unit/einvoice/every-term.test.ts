/**
 * Why: a term that the reader looks for at a wrong place is never judged. Two documents that hold at every place of the mapping tables the
 * number of the term that belongs there must read as the same invoice.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEInvoice } from '../../../shared/einvoice/read.ts'
import type { SemanticInvoice } from '../../../shared/einvoice/semantic-invoice.ts'

const address = (line1: string, line2: string, line3: string, city: string, postcode: string, subdivision: string, countryCode: string) => ({
  line1, line2, line3, city, postcode, subdivision, countryCode,
}) // prettier-ignore

const everyTerm: Omit<SemanticInvoice, 'syntax'> = {
  specification: 'BT-24',
  process: 'BT-23',
  number: 'BT-1',
  issueDate: '2026-01-02',
  typeCode: 'BT-3',
  currency: 'BT-5',
  vatCurrency: 'BT-6',
  vatPointDate: '2026-01-07',
  vatPoint: 'delivery',
  dueDate: '2026-01-09',
  buyerReference: 'BT-10',
  contractReference: 'BT-12',
  purchaseOrderNumber: 'BT-13',
  salesOrder: 'BT-14',
  terms: 'BT-20',
  notes: [
    { subjectCode: 'ABC', text: 'BT-22' },
    { subjectCode: undefined, text: 'BT-22 alone' },
  ],
  preceding: [{ number: 'BT-25', issueDate: '2026-01-26' }],
  seller: {
    name: 'BT-27',
    ids: [{ scheme: 'BT-29-1', id: 'BT-29' }],
    legalId: { scheme: 'BT-30-1', id: 'BT-30' },
    vatId: 'BT-31',
    taxId: 'BT-32',
    electronicAddress: { scheme: 'BT-34-1', id: 'BT-34' },
    address: address('BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40'),
    contactName: 'BT-41',
    phone: 'BT-42',
    email: 'BT-43',
  },
  buyer: {
    name: 'BT-44',
    ids: [{ scheme: undefined, id: 'BT-46' }],
    legalId: { scheme: 'BT-47-1', id: 'BT-47' },
    vatId: 'BT-48',
    taxId: undefined,
    electronicAddress: { scheme: 'BT-49-1', id: 'BT-49' },
    address: address('BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55'),
    contactName: 'BT-56',
    phone: 'BT-57',
    email: 'BT-58',
  },
  payeeName: 'BT-59',
  representative: { name: 'BT-62', vatId: 'BT-63', address: address('BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69') },
  deliverTo: { name: 'BT-70', address: address('BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80') },
  deliveryDate: '2026-01-72',
  period: { from: '2026-01-73', until: '2026-01-74' },
  payments: [{ means: 'BT-81', account: 'BT-84', accountName: 'BT-85', bic: 'BT-86', card: 'BT-87' }],
  paymentReference: 'BT-83',
  adjustments: [
    { kind: 'allowance', amount: 'BT-92', base: 'BT-93', percent: 'BT-94', category: 'BT-95', rate: 'BT-96', reason: 'BT-97', reasonCode: 'BT-98' },
    { kind: 'charge', amount: 'BT-99', base: 'BT-100', percent: 'BT-101', category: 'BT-102', rate: 'BT-103', reason: 'BT-104', reasonCode: 'BT-105' },
  ],
  totals: {
    lines: 'BT-106',
    allowances: 'BT-107',
    charges: 'BT-108',
    net: 'BT-109',
    vat: 'BT-110',
    vatInVatCurrency: 'BT-111',
    gross: 'BT-112',
    prepaid: 'BT-113',
    rounding: 'BT-114',
    due: 'BT-115',
  },
  vatGroups: [{ base: 'BT-116', tax: 'BT-117', category: 'BT-118', rate: 'BT-119', exemptionReason: 'BT-120', exemptionCode: 'BT-121' }],
  lines: [
    {
      id: 'BT-126',
      quantity: 'BT-129',
      unitCode: 'BT-130',
      netAmount: 'BT-131',
      period: { from: '2026-01-14', until: '2026-01-15' },
      adjustments: [
        { kind: 'allowance', amount: 'BT-136', base: 'BT-137', percent: 'BT-138', reason: 'BT-139', reasonCode: 'BT-140', category: undefined, rate: undefined },
        { kind: 'charge', amount: 'BT-141', base: 'BT-142', percent: 'BT-143', reason: 'BT-144', reasonCode: 'BT-145', category: undefined, rate: undefined },
      ],
      netPrice: 'BT-146',
      priceDiscount: 'BT-147',
      grossPrice: 'BT-148',
      priceBaseQuantity: '149',
      category: 'BT-151',
      rate: 'BT-152',
      name: 'BT-153',
      description: 'BT-154',
      sku: 'BT-155',
      standardId: { scheme: 'BT-157-1', id: 'BT-157' },
    },
  ],
} // prettier-ignore

test.each(['CII', 'UBL'] as const)('every term is read at its place in %s', (syntax) => {
  const xml = readFileSync(join(import.meta.dirname, `every-term.${syntax.toLowerCase()}.xml`))
  expect(readEInvoice(xml)).toEqual({ syntax, ...everyTerm })
})
