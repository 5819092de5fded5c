import * as z from 'zod'
import { fileContentSchema } from '../../domain/archived-file.ts'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema, factIdSchema, invoiceIdSchema, orderIdSchema } from '../../domain/ids.ts'
import { deliveryStateSchema, rejectionStatusSchema } from '../../domain/invoice-header.ts'
import { documentKindSchema } from '../../domain/invoice-list/kind.ts'
import { listedStatusSchema } from '../../domain/invoice-list/listing.ts'
import { financeStatusSchema } from '../../domain/invoice-list/status.ts'
import { factSchema } from '../../domain/order.ts'
import { takenPriceSchema } from '../../domain/pricing/price-decision.ts'
import { vatCategorySchema } from '../../domain/vat.ts'
import { changeSchema } from './change.ts'
import { nextSchema, noQuery, pageQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too')
const invoicePath = sellerPath.extend({ invoiceId: invoiceIdSchema })

const headSchema = z.object({
  invoiceId: invoiceIdSchema,
  orderId: orderIdSchema,
  factId: factIdSchema,
  customerId: customerIdSchema,
  status: financeStatusSchema,
  number: z.string().optional().describe('Absent before the issue'),
  issueDate: daySchema.optional(),
  dueDate: daySchema.optional(),
  delivery: deliveryStateSchema.optional().describe('What the mail provider said last'),
  rejected: rejectionStatusSchema.optional(),
  replacedBy: invoiceIdSchema.optional(),
})

/** What a row of a list says, and a document by itself too. */
const rowSchema = headSchema.extend({
  kind: documentKindSchema,
  customerName: z.string(),
  purchaseOrderNumber: z.string().optional(),
  currency: currencySchema,
  net: amountSchema,
  vat: amountSchema,
  gross: amountSchema,
  credited: amountSchema.optional().describe('What credit notes and rebates take of it; absent before the first'),
  paid: amountSchema.optional().describe('What payments settle of it; absent before the first'),
  open: amountSchema.optional().describe('What credits and payments leave of it; absent before the first'),
})

const listQuery = pageQuery.extend({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-11' })
    .optional()
    .describe('Month of issue, `2026-11`; or from and until; or neither, for all periods, with one of the other filters'),
  from: daySchema.optional().describe('First day, by issue date'),
  until: daySchema.optional().describe('Last day'),
  customerId: customerIdSchema.optional(),
  status: listedStatusSchema.optional(),
  dueFrom: daySchema.optional().describe('Due on this day or later'),
  dueUntil: daySchema.optional().describe('Due on this day or before'),
})

const searchQuery = pageQuery.extend({
  q: z.string().trim().min(1).max(60).optional().describe('Number, order or id, exactly'),
  purchaseOrder: z.string().trim().min(1).max(100).optional().describe('Without regard to case, spaces and punctuation'),
  customerName: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .optional()
    .describe(
      'How a word of the name on the document begins, or several words that follow each other; without regard to case, accents and punctuation',
    ),
})

const asOfSchema = instantSchema.describe('When the books were read: each row is as they were then')

const lineSchema = z.object({
  number: z.number().int(),
  sku: z.string(),
  name: z.string(),
  quantity: z.string(),
  unitCode: z.string(),
  netPrice: z.string(),
  netAmount: amountSchema,
  vatCategory: vatCategorySchema,
  vatRate: z.string().describe('Per cent'),
  taken: takenPriceSchema.optional().describe('Where finance has decided which price is billed: by whom, and why'),
})

const postingSchema = z.object({
  account: z.string(),
  auxiliary: z.string().optional(),
  side: z.enum(['debit', 'credit']),
  amount: amountSchema,
  currency: currencySchema,
  bookAmount: amountSchema,
  bookCurrency: currencySchema,
})

const entrySchema = z.object({
  journal: z.string(),
  sequence: z.number().int(),
  postedAt: instantSchema,
  link: z.string().describe('Of the hash chain'),
  lines: z.array(postingSchema),
})

export const invoiceRoutes = routes({
  listInvoices: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices',
    tag: 'Invoices',
    summary:
      'Invoices and credit notes as they stand now. Issued in a month or period: series by series in number order, a page up to 47 longer than its limit. Over all periods by status, customer or due date: by due date; whatever has moved within the last seconds may be missing. With filters a page may be empty and yet have a next one',
    role: 'viewer',
    call: z.object({ params: sellerPath, query: listQuery }),
    status: 200,
    answer: z.object({ invoices: z.array(rowSchema), asOf: asOfSchema, next: nextSchema }),
    problems: [400, 422],
  },
  searchInvoices: {
    method: 'GET',
    path: '/sellers/{sellerId}/search',
    tag: 'Invoices',
    summary:
      "Finds documents by their exact number, the id of their order or their own id (q), by purchase order, or by their customer's name; the last two page by page, and some seconds behind the books",
    role: 'viewer',
    call: z.object({ params: sellerPath, query: searchQuery }),
    status: 200,
    answer: z.object({ invoices: z.array(headSchema), asOf: asOfSchema, next: nextSchema }),
    problems: [400, 422],
  },
  showInvoice: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}',
    tag: 'Invoices',
    summary: 'An invoice or credit note: where it stands, what it says, how it was posted, what is archived of it',
    role: 'viewer',
    call: z.object({ params: invoicePath, query: noQuery }),
    status: 200,
    answer: rowSchema.extend({
      precedingInvoice: z.object({ invoiceId: invoiceIdSchema, number: z.string() }).optional().describe('Which it credits or replaces'),
      lines: z.array(lineSchema),
      entry: entrySchema.optional().describe('Absent before the issue, which it is'),
      documents: z.array(z.object({ format: fileContentSchema, sha256: z.string() })),
      timeline: z.array(changeSchema).describe('What happened to it, in order; may lag some seconds behind'),
    }),
    problems: [404],
  },
  linkDocument: {
    method: 'GET',
    path: '/sellers/{sellerId}/invoices/{invoiceId}/documents/{format}',
    tag: 'Invoices',
    summary: 'Where the archived bytes of a document can be fetched, for five minutes',
    role: 'viewer',
    call: z.object({ params: invoicePath.extend({ format: fileContentSchema }), query: noQuery }),
    status: 200,
    answer: z.object({ url: z.string(), expiresAt: instantSchema, sha256: z.string().describe('Of the bytes, in hexadecimal') }),
    problems: [404],
  },
  showOrder: {
    method: 'GET',
    path: '/sellers/{sellerId}/orders/{orderId}',
    tag: 'Orders',
    summary: 'An order: each thing that may be billed with its state, and the documents that came of it',
    role: 'viewer',
    call: z.object({ params: sellerPath.extend({ orderId: orderIdSchema }), query: noQuery }),
    status: 200,
    answer: z.object({
      orderId: orderIdSchema,
      revision: z.number().int().optional().describe('Absent while only shipments or the like were told'),
      customerId: customerIdSchema.optional(),
      currency: currencySchema.optional(),
      orderDate: daySchema.optional(),
      purchaseOrderNumber: z.string().optional(),
      cancelledOn: daySchema.optional(),
      facts: z.array(factSchema.pick({ factId: true, kind: true, date: true, state: true })),
      invoices: z.array(headSchema),
      timeline: z.array(changeSchema).describe('What happened to it and to its documents, in order; may lag some seconds behind'),
    }),
    problems: [404],
  },
})
