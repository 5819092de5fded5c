import * as z from 'zod'
import { isCredit } from '../crediting/purpose.ts'
import { currencySchema } from '../currency.ts'
import { type SellerId, sellerIdSchema } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import type { JournalEntry } from '../journal-entry.ts'
import { money, toText } from '../money.ts'
import { examined, type Examined } from './finding.ts'
import { minorSchema } from './journal-fold.ts'

/**
 * What one entry moves for one customer: on the receivable accounts (411, and 416 for what is doubtful), and in its open documents less
 * unapplied cash. An invoice opens itself in full, and a corrected one closes what it replaces; a credit note lowers both; a payment will
 * lower both, by what it applies and what it leaves unapplied.
 */
export const receivableSchema = z.object({
  sellerId: sellerIdSchema,
  customerId: z.string(),
  currency: currencySchema,
  /** On the accounts, less in the documents; minor units. Zero when both say the same. */
  differenceMinor: minorSchema,
})
export type Receivable = z.infer<typeof receivableSchema>

/** Lines with an auxiliary account are receivables, in the currency of the document. */
export const invoiceReceivables = ({ sellerId, lines }: JournalEntry, invoice: Invoice): Receivable[] => {
  const { typeCode, customerId, currency, totals } = invoice
  return [
    ...(typeCode === '384' ? closedBy(lines).map(({ amount }) => receivable(sellerId, customerId, amount)) : []),
    ...lines.flatMap(({ auxiliary, side, amount }) =>
      auxiliary === undefined
        ? []
        : [receivable(sellerId, auxiliary, { ...amount, minor: side === 'debit' ? amount.minor : -amount.minor })],
    ),
    { sellerId, customerId, currency, differenceMinor: isCredit(invoice) ? totals.due.minor : -totals.due.minor },
  ]
}

/** What the earlier invoice had opened. */
const closedBy = (lines: JournalEntry['lines']): JournalEntry['lines'] =>
  lines.filter(({ auxiliary, side }) => auxiliary !== undefined && side === 'credit')

const receivable = (sellerId: SellerId, auxiliary: string, { currency, minor }: { currency: Receivable['currency']; minor: bigint }) => ({
  sellerId,
  customerId: auxiliary,
  currency,
  differenceMinor: minor,
})

/** The differences so far: only customers for whom there is one are kept, so a million of them take no room. */
export const withReceivables = (kept: readonly Receivable[], more: readonly Receivable[]): Receivable[] => {
  const sums = new Map(kept.map((one) => [nameOf(one), one]))
  for (const one of more) {
    const before = sums.get(nameOf(one))?.differenceMinor ?? 0n
    sums.set(nameOf(one), { ...one, differenceMinor: before + one.differenceMinor })
  }
  return [...sums.values()].filter(({ differenceMinor }) => differenceMinor !== 0n)
}

const nameOf = ({ sellerId, customerId, currency }: Receivable): string => `seller ${sellerId}, customer ${customerId}, ${currency}`

export const examineReceivables = (differences: readonly Receivable[]): Examined[] =>
  differences.map((one) => {
    const { currency, differenceMinor } = one
    const size = toText(money(currency, differenceMinor < 0n ? -differenceMinor : differenceMinor))
    const actual = `the receivable accounts are ${currency} ${size} ${differenceMinor > 0n ? 'higher' : 'lower'}`
    return examined('receivables', nameOf(one), [{ expected: 'receivables equal open documents less unapplied cash', actual }])
  })
