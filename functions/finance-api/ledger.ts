import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { ledgerRoutes } from '../../shared/contracts/api/ledger-routes.ts'
import { type Money, toText, total } from '../../shared/domain/money.ts'
import { intraCommunitySupplies } from '../../shared/domain/reports/intra-community-supplies.ts'
import { customerIn, journalRows, type LineColumns } from '../../shared/domain/reports/sales-journal.ts'
import { type Columns, trialBalance } from '../../shared/domain/reports/trial-balance.ts'
import { withDocuments } from '../../shared/domain/reports/vat-report.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { type ActionsOf, answered } from './action.ts'
import { type Issued, type Ports as IssuedPorts, withIssuedSince } from './issued-since.ts'

export type Ports = IssuedPorts & { readonly ledger: LedgerReads; readonly masterData: Pick<MasterData, 'seller'> }

/** Entries that a page with a filter looks through at most; whoever filters by a rare customer asks for the next page more often. */
const entriesPerFilteredPage = 500

const unknownSeller = (): Problem => problem(404, { code: 'unknownSeller', detail: 'There is no such seller in the books.' })
export const endsBeforeItBegins = (): Problem =>
  problem(422, { code: 'endsBeforeItBegins', detail: 'The last day is before the first one: exchange from and until.' })

export const ledgerActions = (ports: Ports): ActionsOf<typeof ledgerRoutes> => ({
  listJournal: async ({ params: { sellerId }, query }) => {
    const { from, until, account, customerId, cursor, limit } = query
    if (until < from) return endsBeforeItBegins()
    const isFiltered = account !== undefined || customerId !== undefined
    const range = { after: cursor, limit: isFiltered ? entriesPerFilteredPage : limit }
    const { items, next } = await ports.ledger.entries({ sellerId, from, until }, range)
    const entries = items.filter((entry) => customerId === undefined || customerIn(entry) === customerId)
    const rows = entries.flatMap(journalRows).filter((row) => account === undefined || row.account === account)
    return answered({ rows: rows.map(shownRow), ...(next !== undefined && { next }) })
  },

  showTrialBalance: async ({ params: { sellerId }, query: { month, from = month } }) => {
    const seller = await ports.masterData.seller(sellerId, ports.clock.now())
    if (seller === undefined) return unknownSeller()
    const currency = seller.bookCurrency
    const { rows, totals } = trialBalance(await ports.ledger.balances(sellerId, month), { from, until: month, currency })
    return answered({
      from,
      month,
      currency,
      rows: rows.map(({ account, ...balance }) => ({ account, ...shownBalance(balance) })),
      totals: shownBalance(totals),
    })
  },

  showVat: ({ params: { sellerId }, query: { month } }) => withIssuedSince(ports, { sellerId, month, kind: 'vat' }, vatOf),

  listIntraCommunitySupplies: ({ params: { sellerId }, query: { month } }) =>
    withIssuedSince(ports, { sellerId, month, kind: 'invoices' }, suppliesOf),
})

const vatOf = ({ documents, month, currency, madeOf }: Issued) => {
  const rows = withDocuments([], documents).filter((row) => row.month === month)
  const due = total(
    currency,
    rows.flatMap(({ state, tax }) => (state === 'due' ? [tax] : [])),
  )
  return answered({
    month,
    currency,
    ...madeOf,
    rows: rows.map(({ vat, state, base, tax }) => ({ ...vat, vat: state, base: toText(base), tax: toText(tax) })),
    due: toText(due),
  })
}

const suppliesOf = ({ documents, month, currency, madeOf }: Issued) => {
  const rows = intraCommunitySupplies(documents).filter((row) => row.month === month)
  return answered({
    month,
    currency,
    ...madeOf,
    rows: rows.map(({ vatNumber, customers, base }) => ({ vatNumber, customers: [...customers], base: toText(base) })),
  })
}

/** A row as the API tells it. */
export const shownRow = <R extends LineColumns>({ currencyAmount, debit, credit, ...row }: R) => ({
  ...row,
  currency: debit.currency,
  debit: toText(debit),
  credit: toText(credit),
  ...(currencyAmount !== undefined && { foreign: foreignOf(currencyAmount) }),
})

const foreignOf = (amount: Money) => ({ currency: amount.currency, amount: toText(amount) })

type Balance = Readonly<Record<'opening' | 'movement' | 'closing', Columns>>

const shownBalance = ({ opening, movement, closing }: Balance) => ({
  opening: shownColumns(opening),
  movement: shownColumns(movement),
  closing: shownColumns(closing),
})

const shownColumns = ({ debit, credit }: Columns) => ({ debit: toText(debit), credit: toText(credit) })
