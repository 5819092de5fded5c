import { creditRequestIdSchema } from '../shared/domain/crediting/credit-request.ts'
import { contractReferenceSchema, rebatePeriodSchema, rebateRequestSchema } from '../shared/domain/crediting/rebate-request.ts'
import { decimalSchema } from '../shared/domain/decimal.ts'
import { expect } from './credit-request.ts'

type Options = Readonly<Partial<Record<'period' | 'contract' | 'percent' | 'amount' | 'request' | 'note', string | undefined>>>

/**
 * A rebate over a period as grant-rebate takes it: `invoices` are the numbers of the period's invoices. Read before anything is called.
 * Throws an Error that says which word of the command is wrong and what stands there instead.
 */
export const rebateAsked = (options: Options, invoices: readonly string[]): object => {
  const { contract, request, note } = options
  expect(contractReferenceSchema, contract, { of: '--contract', expected: 'the reference of a contract' })
  expect(creditRequestIdSchema, request, { of: '--request', expected: 'letters, digits and . _ : / + - only, at most 50' })
  expect(rebateRequestSchema.shape.note, note, { of: '--note', expected: 'a text of at most 200 characters' })
  if (invoices.length === 0) throw new Error('INVOICE: expected the numbers of invoices, actual nothing.')
  return { contractReference: contract, requestId: request, period: periodOf(options), grant: grantOf(options), invoices }
}

/** `2026-01-01..2026-06-30`. */
const periodOf = ({ period = '' }: Options): object => {
  const [from, until] = period.split('..')
  const days = rebatePeriodSchema.safeParse({ from, until })
  if (!days.success) throw new Error(`--period: expected FROM..UNTIL, such as 2026-01-01..2026-06-30, actual "${period}".`)
  return days.data
}

const grantOf = ({ percent, amount }: Options): object => {
  if ((percent === undefined) === (amount === undefined)) throw new Error('--percent or --amount: expected one of them.')
  if (percent === undefined) {
    expect(decimalSchema, amount, { of: '--amount', expected: 'an amount before VAT, such as 250 or 12.50' })
    return { kind: 'amount', amount }
  }
  expect(decimalSchema, percent, { of: '--percent', expected: 'a percentage, such as 2 or 2.5' })
  return { kind: 'percent', percent }
}
