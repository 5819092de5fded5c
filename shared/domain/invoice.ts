import * as z from 'zod'
import { addressSchema, placeSchema } from './address.ts'
import { creditClaimSchema } from './crediting/credit-claim.ts'
import { creditRequestSchema } from './crediting/credit-request.ts'
import { rebateSchema } from './crediting/rebate-request.ts'
import { currencySchema } from './currency.ts'
import { daySchema, zoneSchema } from './day.ts'
import { decimalSchema } from './decimal.ts'
import { eInvoiceFormatSchema, electronicAddressSchema } from './einvoice.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema, sellerIdSchema } from './ids.ts'
import { postingLineSchema } from './journal-entry.ts'
import { statementAfterSchema } from './late-fees/late-payment-setting.ts'
import { feeStatementSchema } from './fee-statement/fee-claim.ts'
import { moneySchema } from './money.ts'
import { paymentTermsSchema } from './payment-terms.ts'
import { takenPriceSchema } from './pricing/price-decision.ts'
import { languageSchema, sellerSchema } from './seller.ts'
import { vatDecisionSchema, vatGroupSchema, vatKeySchema } from './vat.ts'

/** A party as the document shows it: seller (BG-4) or buyer (BG-7). */
export const partySchema = z.object({
  name: z.string(),
  legalForm: z.string().optional(),
  shareCapital: z.string().optional(),
  register: z.string().optional(),
  siren: z.string().optional(),
  siret: z.string().optional(),
  vatId: z.string().optional(),
  address: addressSchema,
  email: z.string().optional(),
  phone: z.string().optional(),
  contactName: z.string().optional(),
  /** BT-34, BT-49. */
  electronicAddress: electronicAddressSchema.optional(),
})
export type Party = z.infer<typeof partySchema>

/** An allowance or charge of a line or of the document, with its VAT. */
export const invoiceAdjustmentSchema = z.object({
  kind: z.enum(['allowance', 'charge']),
  amount: moneySchema,
  reason: z.string(),
  reasonCode: z.string().optional(),
  vat: vatKeySchema,
  /** What it is for the tariff and the account: packaging and freight are accessory to the goods. */
  nature: z.enum(['packaging', 'freight', 'smallOrder', 'other']),
})
export type InvoiceAdjustment = z.infer<typeof invoiceAdjustmentSchema>

/** An invoice line (BG-25). */
export const invoiceLineSchema = z.object({
  /** BT-126, counted from 1. */
  number: z.number().int().min(1),
  orderLineId: z.string(),
  sku: z.string(),
  /** BT-153, BT-154. */
  name: z.string(),
  description: z.string().optional(),
  /** BT-129, BT-130. */
  quantity: decimalSchema,
  unitCode: z.string(),
  /** BT-148 gross price, BT-147 discount on it, BT-146 net price, BT-149 base quantity. */
  grossPrice: decimalSchema.optional(),
  priceDiscount: decimalSchema.optional(),
  netPrice: decimalSchema,
  priceBaseQuantity: decimalSchema,
  /** Where finance has decided which price is billed this once. Not printed: it is between the seller and its books. */
  taken: takenPriceSchema.optional(),
  adjustments: z.array(invoiceAdjustmentSchema),
  /** BT-131: round(quantity x net price / base quantity) - allowances + charges, one rounding. */
  netAmount: moneySchema,
  vat: vatKeySchema,
  supply: z.enum(['goods', 'service']),
  account: z.string(),
})
export type InvoiceLine = z.infer<typeof invoiceLineSchema>

/** Document totals (BG-22). */
export const totalsSchema = z.object({
  lines: moneySchema /* BT-106 */,
  allowances: moneySchema /* BT-107 */,
  charges: moneySchema /* BT-108 */,
  net: moneySchema /* BT-109 */,
  vat: moneySchema /* BT-110 */,
  vatInBookCurrency: moneySchema /* BT-111 */,
  gross: moneySchema /* BT-112 */,
  prepaid: moneySchema /* BT-113 */,
  due: moneySchema /* BT-115 */,
})
export type Totals = z.infer<typeof totalsSchema>

/**
 * The neutral EN 16931 invoice before it has a number: everything that the document, the ledger and every e-invoice format say, frozen at
 * validation. It holds terms, never dates that depend on the issue date. Its canonical JSON is the snapshot; the SHA-256 of that names it.
 */
export const invoiceSchema = z.object({
  schemaVersion: z.literal(1),
  invoiceId: invoiceIdSchema,
  /** BT-3, UNTDID 1001: 380 commercial invoice, 381 credit note, 262 rebate over a period, 384 corrected invoice, 84 debit note of financial adjustments: a statement of late fees, which is no e-invoice. Amounts of a credit note or rebate are positive. */
  typeCode: z.enum(['380', '381', '262', '384', '84']),
  /** BG-3: the invoice that a credit note, a corrected invoice or a statement of late fees refers to; always there with them. */
  precedingInvoice: z.object({ invoiceId: invoiceIdSchema, number: z.string(), issueDate: daySchema }).optional(),
  /** What was asked for, on a credit note, and what it takes of its invoice. */
  credit: creditRequestSchema
    .pick({ requestId: true, reason: true, note: true })
    .extend({
      claim: creditClaimSchema,
      /** What was paid of the invoice when it was composed; absent: nothing. */ paid: moneySchema.optional(),
    })
    .optional(),
  /** On a rebate over a period: what it takes of each of the period's invoices. */
  rebate: rebateSchema.optional(),
  /** On a statement of late fees: what it claims, and how that comes about. */
  lateFees: feeStatementSchema.optional(),
  sellerId: sellerIdSchema,
  customerId: customerIdSchema,
  /** What is billed; a list, so that consolidated invoices fit. */
  sources: z.array(z.object({ orderId: orderIdSchema, revision: z.number().int(), factId: factIdSchema })).min(1),
  language: languageSchema,
  /** BT-5, and BT-6 the currency of the books. */
  currency: currencySchema,
  bookCurrency: currencySchema,
  exchangeRate: z.object({ rate: decimalSchema, date: daySchema, source: z.string() }).optional(),
  /** BT-23: B goods, S services, M both; 1 is an ordinary invoice (BR-FR-08). */
  businessProcess: z.enum(['B1', 'S1', 'M1']),
  /** BAR note of the French rules: how the state treats it. */
  treatment: z.enum(['B2B', 'B2BINT', 'B2C', 'OUTOFSCOPE']),
  /** The e-invoices that are written of it; absent in snapshots of before. */
  formats: z.array(eInvoiceFormatSchema).min(1).optional(),
  /** The mail is a copy when the legal sending runs through a platform elsewhere. */
  mailIsCopy: z.boolean(),
  zone: zoneSchema,
  seller: partySchema,
  buyer: partySchema,
  buyerKind: z.enum(['business', 'consumer', 'public']),
  billingAddress: addressSchema.optional(),
  /** BG-13, BG-15, BT-72. */
  deliverTo: placeSchema.optional(),
  deliveryDate: daySchema.optional(),
  /** Not printed: within how many days of the freeze the delivery of its goods is to be told; absent: nobody waits for that. */
  deliveryWithinDays: z.number().int().min(1).max(365).optional(),
  /** Not printed: how long after the due date a statement of late fees is issued by itself; absent: only when somebody asks. */
  lateFeesAfter: statementAfterSchema.optional(),
  /** BG-14: BT-73 and BT-74, when several days of supply are billed together. */
  supplyPeriod: z.object({ from: daySchema, until: daySchema }).optional(),
  incoterm: z.string().optional(),
  buyerReference: z.string().optional() /* BT-10 */,
  purchaseOrderNumber: z.string().optional() /* BT-13 */,
  contractReference: z.string().optional() /* BT-12 */,
  orderDate: daySchema,
  /** BG-1: coded notes (PMD late penalty, PMT indemnity, AAB discount terms, ABL register ...), in the invoice's language. */
  notes: z.array(z.object({ subjectCode: z.string(), text: z.string() })),
  bank: sellerSchema.shape.bank,
  branding: sellerSchema.shape.branding,
  terms: paymentTermsSchema,
  /** Contract rate of late payment in per cent a year, which the note PMD says; absent: the law's. */
  penaltyPercent: decimalSchema.optional(),
  lines: z.array(invoiceLineSchema).min(1).max(1000),
  adjustments: z.array(invoiceAdjustmentSchema),
  vatGroups: z.array(vatGroupSchema).min(1),
  totals: totalsSchema,
  vatDecision: vatDecisionSchema,
  /** Findings that do not stand in the way, such as a price within the tolerance. */
  remarks: z.array(z.string()),
  /** Which numbering queue it waits in. */
  series: z.object({ journal: z.string(), prefix: z.string(), digits: z.number().int(), site: z.string().optional() }),
  posting: z.array(postingLineSchema).min(2),
})
export type Invoice = z.infer<typeof invoiceSchema>

/** What only the commit decides: number (BT-1) and issue date (BT-2). */
export type Issue = { readonly number: string; readonly issueDate: z.infer<typeof daySchema> }

/** An issued invoice: the snapshot and the facts of its entry. Due dates are pure functions of both. */
export type IssuedInvoice = { readonly invoice: Invoice; readonly issue: Issue }
