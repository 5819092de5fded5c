import type { PostingLine } from '../journal-entry.ts'
import type { Money } from '../money.ts'

/**
 * Why these lines are no entry, in words, or undefined: no amount is negative, there is one book currency, and debits equal credits in it;
 * in the document's currency too, as long as all lines share one.
 */
export const entryFault = (lines: readonly PostingLine[]): string | undefined => {
  if (lines.length < 2) return 'an entry has at least two lines'
  if (lines.some((line) => line.amount.minor < 0n || line.bookAmount.minor < 0n)) return 'an amount is negative'
  if (currencies(lines, (line) => line.bookAmount).size > 1) return 'the lines have more than one book currency'
  const inBooks = difference(lines, (line) => line.bookAmount)
  if (inBooks !== 0n) return `debits exceed credits by ${inBooks} minor units of the book currency`
  if (currencies(lines, (line) => line.amount).size > 1) return undefined
  const inDocument = difference(lines, (line) => line.amount)
  return inDocument === 0n ? undefined : `debits exceed credits by ${inDocument} minor units of the document's currency`
}

type AmountOf = (line: PostingLine) => Money

const currencies = (lines: readonly PostingLine[], amountOf: AmountOf): Set<string> => new Set(lines.map((line) => amountOf(line).currency))

const difference = (lines: readonly PostingLine[], amountOf: AmountOf): bigint =>
  lines.reduce((sum, line) => sum + (line.side === 'debit' ? amountOf(line).minor : -amountOf(line).minor), 0n)
