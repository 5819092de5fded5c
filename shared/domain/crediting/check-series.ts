import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'
import { feeSeriesOf } from '../fee-statement/fee-series.ts'
import { creditNotesOf } from './credit-note-rule.ts'

type Series = Pick<Seller['series'], 'prefix' | 'journal'>
type Compared = { readonly of: 'creditNotes' | 'lateFees'; readonly series: Series; readonly others: readonly Series[] }

const why = { prefix: 'two documents would have one number', journal: 'each series is posted to a journal of its own' } as const

const taken = ({ of, series, others }: Compared, field: 'prefix' | 'journal'): Finding[] =>
  others.some((other) => other[field] === series[field])
    ? [
        {
          code: 'SERIES_COLLISION',
          field: `seller.${of}.${field}`,
          expected: `another ${field} than that of the other documents, since ${why[field]}`,
          actual: series[field],
          remedy: `Give these documents a ${field} of their own.`,
        },
      ]
    : []

/** Invoices, credit notes and statements of late fees are series with a journal each: neither their numbers nor their balances may be taken for each other. */
export const checkSeries = (seller: Pick<Seller, 'series' | 'creditNotes' | 'lateFees'>): Finding[] => {
  const [credits, fees] = [creditNotesOf(seller), feeSeriesOf(seller)]
  const compared: Compared[] = [
    { of: 'creditNotes', series: credits, others: [seller.series] },
    { of: 'lateFees', series: fees, others: [seller.series, credits] },
  ]
  return compared.flatMap((one) => [...taken(one, 'prefix'), ...taken(one, 'journal')])
}
