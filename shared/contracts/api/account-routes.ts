import * as z from 'zod'
import { ageSchema } from '../../domain/account/age.ts'
import { currencySchema } from '../../domain/currency.ts'
import { daySchema, instantSchema } from '../../domain/day.ts'
import { customerIdSchema, invoiceIdSchema } from '../../domain/ids.ts'
import { documentKindSchema } from '../../domain/invoice-list/kind.ts'
import { paymentIdSchema } from '../../domain/payment/payment.ts'
import { noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const amountSchema = z.string().describe('Major units with a point, `1234.50`, in the currency of the account')
const accountPath = sellerPath.extend({ customerId: customerIdSchema })

const itemSchema = z.object({
  invoiceId: invoiceIdSchema,
  number: z.string(),
  kind: documentKindSchema,
  issueDate: daySchema,
  dueDate: daySchema,
  instalment: z.object({ number: z.number().int(), of: z.number().int() }).optional().describe('Of a document that is due in parts'),
  gross: amountSchema,
  credited: amountSchema,
  paid: amountSchema,
  writtenOff: amountSchema,
  open: amountSchema,
  disputed: amountSchema.describe('What of it is open and not accepted by the customer'),
  daysOverdue: z.number().int(),
  age: ageSchema,
})

const creditSchema = z.object({
  kind: z.enum(['payment', 'rebate', 'paidBeyond']).describe('`paidBeyond`: paid beyond what credits left of an invoice'),
  on: daySchema.describe('Day of receipt or of issue'),
  amount: amountSchema,
  paymentId: paymentIdSchema.optional(),
  reference: z.string().optional(),
  invoiceId: invoiceIdSchema.optional(),
  number: z.string().optional(),
})

const currencyAccountSchema = z.object({
  currency: currencySchema,
  items: z.array(itemSchema).describe('What is owed, by due date'),
  credits: z.array(creditSchema).describe('What is in the customer’s favour, by day'),
  owed: amountSchema,
  overdue: amountSchema,
  disputed: amountSchema,
  credit: amountSchema,
  balance: amountSchema.describe('Owed less credit'),
  ages: z.record(ageSchema, amountSchema).describe('What is owed, by how long it is overdue'),
})

export const accountRoutes = routes({
  showAccount: {
    method: 'GET',
    path: '/sellers/{sellerId}/customers/{customerId}/account',
    tag: 'Payments',
    summary:
      'The account of a customer as of today: what is owed, by due date and age, and what is in its favour, in each currency. A document that was issued within some seconds may be missing',
    role: 'viewer',
    call: z.object({ params: accountPath, query: noQuery }),
    status: 200,
    answer: z.object({
      customerId: customerIdSchema,
      on: daySchema.describe('Today, at the seller'),
      asOf: instantSchema.describe('When the books were read'),
      accounts: z.array(currencyAccountSchema),
    }),
    problems: [404, 422],
  },
  stateAccount: {
    method: 'POST',
    path: '/sellers/{sellerId}/customers/{customerId}/statements',
    tag: 'Payments',
    summary:
      'Draws the statement of account of a customer as of today, a PDF in its language, and links to it. The file is kept for seven days',
    role: 'accountant',
    call: z.object({ params: accountPath, query: noQuery }),
    status: 200,
    answer: z.object({
      customerId: customerIdSchema,
      on: daySchema.describe('Today, at the seller'),
      asOf: instantSchema.describe('When the books were read'),
      url: z.url().describe('Good for a few minutes'),
      expiresInSeconds: z.number().int(),
    }),
    problems: [404, 422],
  },
})
