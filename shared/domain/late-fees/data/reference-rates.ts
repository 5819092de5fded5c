import { type Day, day } from '../../day.ts'
import { type Decimal, decimal } from '../../decimal.ts'

/** A reference rate in per cent a year for one half-year, which begins on `from`. What stands in no row is not known: it is never carried on. */
export type ReferenceRate = { readonly from: Day; readonly percent: Decimal; readonly source: string }

/**
 * The ECB's rate of the main refinancing operations in force on 1 January and 1 July (the days that count: L441-10, II C. com.; directive
 * 2011/7/EU, art. 2, 7 b). Source: the ECB's table "Key ECB interest rates", and its press release of 2026-06-11 for June 2026, both as others quote
 * them: compare them with the ECB's own pages before the first statement. Each row names the decision in force on its day, by the day from which it applied.
 */
const ecb: readonly ReferenceRate[] = [
  { from: day('2023-01-01'), percent: decimal('2.5'), source: 'decision in force since 2022-12-21' },
  { from: day('2023-07-01'), percent: decimal('4'), source: 'decision in force since 2023-06-21' },
  { from: day('2024-01-01'), percent: decimal('4.5'), source: 'decision in force since 2023-09-20' },
  { from: day('2024-07-01'), percent: decimal('4.25'), source: 'decision in force since 2024-06-12' },
  { from: day('2025-01-01'), percent: decimal('3.15'), source: 'decision in force since 2024-12-18' },
  { from: day('2025-07-01'), percent: decimal('2.15'), source: 'decision in force since 2025-06-11' },
  { from: day('2026-01-01'), percent: decimal('2.15'), source: 'decision in force since 2025-06-11' },
  { from: day('2026-07-01'), percent: decimal('2.4'), source: 'decision in force since 2026-06-17' },
]

/**
 * The German base rate (§ 247 BGB), which changes on 1 January and 1 July by as much as the ECB's rate has. Source: Deutsche Bundesbank,
 * "Basiszinssatz", as a public table repeats it; it moves as the ECB's rates above do.
 */
const germanBase: readonly ReferenceRate[] = [
  { from: day('2023-01-01'), percent: decimal('1.62'), source: 'Deutsche Bundesbank' },
  { from: day('2023-07-01'), percent: decimal('3.12'), source: 'Deutsche Bundesbank' },
  { from: day('2024-01-01'), percent: decimal('3.62'), source: 'Deutsche Bundesbank' },
  { from: day('2024-07-01'), percent: decimal('3.37'), source: 'Deutsche Bundesbank' },
  { from: day('2025-01-01'), percent: decimal('2.27'), source: 'Deutsche Bundesbank' },
  { from: day('2025-07-01'), percent: decimal('1.27'), source: 'Deutsche Bundesbank' },
  { from: day('2026-01-01'), percent: decimal('1.27'), source: 'Deutsche Bundesbank' },
  { from: day('2026-07-01'), percent: decimal('1.52'), source: 'Deutsche Bundesbank' },
]

export const referenceRates = {
  ecb: { name: 'ECB main refinancing rate', rates: ecb },
  germanBase: { name: 'German base rate', rates: germanBase },
} as const
