import { type Day, day } from '../../day.ts'
import { type Decimal, decimal } from '../../decimal.ts'

/** The French legal interest rate in per cent per year, from the first day of a half-year on, for creditors who are professionals, as every seller is. */
export type LegalInterestRate = { readonly from: Day; readonly rate: Decimal; readonly source: string }

/**
 * Arrêtés relatifs à la fixation du taux de l'intérêt légal (L313-2 C. mon. fin.), oldest first. The second half of 2026 is still to be
 * entered from its arrêté; until then the last rate known serves.
 */
export const legalInterestRates: readonly [LegalInterestRate, ...LegalInterestRate[]] = [
  { from: day('2023-01-01'), rate: decimal('2.06'), source: 'first half of 2023' },
  { from: day('2023-07-01'), rate: decimal('4.22'), source: 'second half of 2023, arrêté of 2023-06-27' },
  { from: day('2024-01-01'), rate: decimal('5.07'), source: 'first half of 2024' },
  { from: day('2024-07-01'), rate: decimal('4.92'), source: 'second half of 2024' },
  { from: day('2025-01-01'), rate: decimal('3.71'), source: 'first half of 2025' },
  { from: day('2025-07-01'), rate: decimal('2.76'), source: 'second half of 2025, published 2025-06-24' },
  { from: day('2026-01-01'), rate: decimal('2.62'), source: 'first half of 2026, arrêté of 2025-12-15' },
]
