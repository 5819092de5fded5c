import * as z from 'zod'
import { isCredit, isFeeStatement } from '../crediting/purpose.ts'
import type { Day } from '../day.ts'
import { lastDayOf, type LateClaim, lateSteps } from './late-claim.ts'
import { lawOf } from './law-of.ts'
import { type Owed, owedFor } from './owed.ts'
import { rateBasisOf } from './rate-basis.ts'

/** Why nothing is owed. */
export const noFeeSchema = z.enum([
  'creditNote',
  'lateFees',
  'replaced',
  'refusedByBuyer',
  'consumer',
  'lawUnknown',
  'exemptCustomer',
  'switchedOff',
  'noContractRate',
  'insolvent',
  'notLate',
])
type NoFee = z.infer<typeof noFeeSchema>

export type LateFees = ({ readonly owed: true } & Owed) | { readonly owed: false; readonly reason: NoFee }

/**
 * What is owed at the end of a day because an invoice is, or was, paid late. Interest runs from the day after the due date, without notice,
 * on the gross amount unpaid, exact days over 365 (L441-10, II C. com.); it is added up exactly and rounded once, half away from zero. Fees
 * bear no interest: they are no part of the invoice. The indemnity is owed once for an invoice, however many parts of it are late.
 */
export const lateFeesOf = (claim: LateClaim, on: Day): LateFees => {
  const reason = exclusionOf(claim)
  if (reason !== undefined) return { owed: false, reason }
  const { invoice, issue } = claim.issued
  const law = lawOf(invoice, issue.issueDate)
  if (law === undefined) return { owed: false, reason: 'lawUnknown' }
  const late = lateSteps(claim, on)
  if (late.length === 0) return { owed: false, reason: 'notLate' }
  const until = lastDayOf(claim, on)
  const steps = late.filter(({ date }) => until !== undefined && date < until)
  if (until === undefined || steps.length === 0) return { owed: false, reason: 'insolvent' }
  const basis = rateBasisOf(invoice, law, issue.issueDate)
  const isWithoutRate = claim.setting.rule?.kind === 'contractual' && law.contractRate && basis.kind === 'law'
  return isWithoutRate ? { owed: false, reason: 'noContractRate' } : { owed: true, ...owedFor(claim, { law, basis, steps, until }) }
}

const exclusionOf = ({ issued: { invoice }, standing, setting }: LateClaim): NoFee | undefined => {
  if (isCredit(invoice)) return 'creditNote'
  if (isFeeStatement(invoice)) return 'lateFees'
  if (standing.replacedBy !== undefined) return 'replaced'
  if (standing.rejected !== undefined) return 'refusedByBuyer'
  if (invoice.buyerKind === 'consumer') return 'consumer'
  if (setting.exemptCustomers?.includes(invoice.customerId) === true) return 'exemptCustomer'
  return setting.rule?.kind === 'none' ? 'switchedOff' : undefined
}
