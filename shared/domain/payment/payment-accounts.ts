import * as z from 'zod'
import type { PostedJournal } from '../ledger/posted-journals.ts'
import type { PaymentMethod } from './payment.ts'

const accountSchema = z.string().regex(/^\d{3,10}$/)

/** Where money arrives, and what stands in for a payer who is not known; absent: the accounts of the PCG. */
export const paymentAccountsSchema = z.object({
  bank: accountSchema.optional(),
  /** Cheques to be cashed. */
  cheques: accountSchema.optional(),
  /** What a payment provider holds until it pays out. */
  provider: accountSchema.optional(),
  providerFees: accountSchema.optional(),
  unidentified: accountSchema.optional(),
  exchangeLoss: accountSchema.optional(),
  exchangeGain: accountSchema.optional(),
  /** Losses on receivables (654), and receivables that were written off and came in (7583). */
  writtenOff: accountSchema.optional(),
  recovered: accountSchema.optional(),
})

/**
 * The accounts of one payment, as they were when it came in: what changes it later finds its money where it stands. PCG (ANC 2022-06): 512
 * banks, 5112 cheques to cash, 517 other financial organisations, 627 bank services, 471 suspense, 656 and 756 differences on trade receivables.
 */
export const postedAccountsSchema = z.object({
  arrival: accountSchema,
  /** What settles nothing yet: a credit of the payer on its receivables, or suspense while nobody knows who paid. */
  unapplied: accountSchema,
  fees: accountSchema,
  exchangeLoss: accountSchema,
  exchangeGain: accountSchema,
})

type Chart = z.infer<typeof paymentAccountsSchema> & { readonly receivables: string }
type Paid = { readonly method: PaymentMethod; readonly payer?: string | undefined }

export const postedAccountsOf = (chart: Chart, { method, payer }: Paid): z.infer<typeof postedAccountsSchema> => ({
  arrival: arrivalOf(method, chart),
  unapplied: payer === undefined ? (chart.unidentified ?? '471000') : chart.receivables,
  fees: chart.providerFees ?? '627000',
  exchangeLoss: chart.exchangeLoss ?? '656000',
  exchangeGain: chart.exchangeGain ?? '756000',
})

const arrivalOf = (method: PaymentMethod, { bank = '512000', cheques = '511200', provider = '517000' }: Chart): string => {
  switch (method) {
    case 'bankTransfer':
      return bank
    case 'cheque':
      return cheques
    case 'card':
    case 'sepaDebit':
      return provider
  }
}

export const journalOf = (method: PaymentMethod): Extract<PostedJournal, 'BQ' | 'PP'> =>
  method === 'bankTransfer' || method === 'cheque' ? 'BQ' : 'PP'
