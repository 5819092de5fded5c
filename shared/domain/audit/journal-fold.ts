import * as z from 'zod'
import { currencySchema } from '../currency.ts'
import { monthOf } from '../day.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { type AccountBalance, balancesOf } from '../ledger/balances.ts'
import { money, toText } from '../money.ts'
import type { Fault } from './finding.ts'

/** Minor units in stored JSON, where a number would lose digits. */
export const minorSchema = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (minor) => minor.toString(),
})

/** The sum of a journal's entries by month, as far as they were read. */
export const monthFoldSchema = z.object({
  month: z.string(),
  balances: z.array(z.object({ account: z.string(), currency: currencySchema, debitMinor: minorSchema, creditMinor: minorSchema })),
})
export type MonthFold = z.infer<typeof monthFoldSchema>

/** The folds with these entries of one series added. */
export const withEntries = (folds: readonly MonthFold[], entries: readonly JournalEntry[]): MonthFold[] => {
  const more = [...Map.groupBy(entries, ({ issueDate }) => monthOf(issueDate))].map(([month, ofMonth]) => ({
    month,
    balances: balancesOf(ofMonth.flatMap(({ lines }) => lines)),
  }))
  return withFolds(folds, more)
}

/** Two lists of folds as one. */
export const withFolds = (folds: readonly MonthFold[], more: readonly MonthFold[]): MonthFold[] => {
  const byMonth = Map.groupBy([...folds, ...more], ({ month }) => month)
  return [...byMonth].map(([month, parts]) => ({ month, balances: added(parts.flatMap(({ balances }) => balances)) }))
}

const pairOf = ({ account, currency }: AccountBalance): string => `${account} ${currency}`

const added = (balances: readonly AccountBalance[]): AccountBalance[] => {
  const sums = new Map<string, AccountBalance>()
  for (const one of balances) {
    const known = sums.get(pairOf(one))
    const sum = known && { ...one, debitMinor: known.debitMinor + one.debitMinor, creditMinor: known.creditMinor + one.creditMinor }
    sums.set(pairOf(one), sum ?? one)
  }
  return [...sums.values()].toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1))
}

/** Where the balances that are kept differ from those that the entries add up to; a counter that is not there is zero. */
export const balanceFaults = (byEntries: readonly AccountBalance[], kept: readonly AccountBalance[]): Fault[] => {
  const pairs = [...new Set([...byEntries, ...kept].map(pairOf))].toSorted()
  return pairs.flatMap((pair) => {
    const [expected, actual] = [byEntries, kept].map((balances) => inWords(pair, balances))
    return expected === actual ? [] : [{ expected: `${expected} by the entries`, actual: `${actual}` }]
  })
}

/** Where the sum of the entries lies outside of what was kept before they were read and what is kept after: counters only grow. */
export const boundsFaults = (
  byEntries: readonly AccountBalance[],
  { before, after }: { readonly before: readonly AccountBalance[]; readonly after: readonly AccountBalance[] },
): Fault[] => {
  const pairs = [...new Set([...byEntries, ...before, ...after].map(pairOf))].toSorted()
  const of = (pair: string, balances: readonly AccountBalance[], side: 'debitMinor' | 'creditMinor') =>
    balances.find((one) => pairOf(one) === pair)?.[side] ?? 0n
  return pairs.flatMap((pair) => {
    const within = (['debitMinor', 'creditMinor'] as const).every(
      (side) => of(pair, before, side) <= of(pair, byEntries, side) && of(pair, byEntries, side) <= of(pair, after, side),
    )
    return within ? [] : [{ expected: `${inWords(pair, byEntries)} by the entries`, actual: inWords(pair, after) }]
  })
}

const inWords = (pair: string, balances: readonly AccountBalance[]): string => {
  const found = balances.find((one) => pairOf(one) === pair)
  const amount = (minor: bigint | undefined): string => (found === undefined ? '0' : toText(money(found.currency, minor ?? 0n)))
  return `${pair} debit ${amount(found?.debitMinor)}, credit ${amount(found?.creditMinor)}`
}
