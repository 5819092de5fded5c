import * as z from 'zod'
import type { PaymentMethod } from './payment.ts'

const accountSchema = z.string().regex(/^\d{3,10}$/)

/** Where money arrives, and what stands in for a payer who is not known; absent: the accounts of the PCG. */
export const paymentAccountsSchema = z.object({
  bank: accountSchema.optional(),
  /** Cheques to be cashed. */
  cheques: accountSchema.optional(),
  /** What a payment provider holds until it pays out. */
  provider: accountSchema.optional(),
  unidentified: accountSchema.optional(),
  exchangeLoss: accountSchema.optional(),
  exchangeGain: accountSchema.optional(),
})
export type PaymentAccounts = Required<z.infer<typeof paymentAccountsSchema>>

/** PCG (ANC 2022-06): 512 banks, 5112 cheques to cash, 517 other financial organisations, 471 suspense, 656 and 756 differences on trade receivables. */
const byDefault: PaymentAccounts = {
  bank: '512000',
  cheques: '511200',
  provider: '517000',
  unidentified: '471000',
  exchangeLoss: '656000',
  exchangeGain: '756000',
}

export const paymentAccountsOf = (payments: z.infer<typeof paymentAccountsSchema> | undefined): PaymentAccounts => ({ ...byDefault, ...payments })

/** The account that a payment arrives on, and the journal of that account: `BQ` bank, `PP` payment provider. */
export const arrivalOf = (method: PaymentMethod, accounts: PaymentAccounts): { readonly account: string; readonly journal: string } => {
  switch (method) {
    case 'bankTransfer':
      return { account: accounts.bank, journal: 'BQ' }
    case 'cheque':
      return { account: accounts.cheques, journal: 'BQ' }
    case 'card':
    case 'sepaDebit':
      return { account: accounts.provider, journal: 'PP' }
  }
}
