// P3: every entry balances, the balances are the fold of the journal, and what a customer owes is what its open documents say.
import { monthOf } from '../../../../shared/domain/day.ts'
import type { Invoice } from '../../../../shared/domain/invoice.ts'
import type { JournalEntry } from '../../../../shared/domain/journal-entry.ts'
import { balancesOf } from '../../../../shared/domain/ledger/balances.ts'
import { entryFault } from '../../../../shared/domain/ledger/entry-fault.ts'
import type { Records } from '../records.ts'

export const ledgerViolations = (records: Records): string[] => [
  ...records.entries.flatMap(({ number, lines }) => {
    const fault = entryFault(lines)
    return fault === undefined ? [] : [`P3: entry ${number}: ${fault}`]
  }),
  ...balanceViolations(records),
  ...receivableViolations(records),
]

const balanceViolations = ({ entries, balances }: Records): string[] => {
  const byMonth = Map.groupBy(entries, keyOf)
  const kept = new Map(balances.map((item) => [String(item['PK']), item]))
  return [...new Set([...byMonth.keys(), ...kept.keys()])].flatMap((key) => {
    const folded = balancesOf((byMonth.get(key) ?? []).flatMap(({ lines }) => lines)).flatMap(
      ({ account, currency, debitMinor, creditMinor }) => [
        `${account} ${currency} debit ${debitMinor}`,
        `${account} ${currency} credit ${creditMinor}`,
      ],
    )
    const wanted = folded.filter((counter) => !counter.endsWith(' 0')).toSorted()
    const counters = Object.entries(kept.get(key) ?? {}).filter(([name]) => / (debit|credit)$/.test(name))
    const found = counters.map(([name, value]) => `${name} ${(value as { value: string }).value}`).toSorted()
    return wanted.join() === found.join()
      ? []
      : [`P3: the balances of ${key} are [${found.join(', ')}], the journal folds to [${wanted.join(', ')}]`]
  })
}

/** A credit note, or a rebate over a period. */
const lowers = ({ typeCode }: Invoice): boolean => typeCode === '381' || typeCode === '262'

const keyOf = ({ sellerId, journal, issueDate }: JournalEntry): string => `BALANCE#${sellerId}#${journal}#${monthOf(issueDate)}`

/** No payment exists yet, so every issued invoice is open in full, less its credit notes, until it is replaced. */
const receivableViolations = ({ entries, snapshots }: Records): string[] => {
  const owed = new Map<string, bigint>()
  const open = new Map<string, bigint>()
  const add = (to: Map<string, bigint>, customer: string, minor: bigint) => to.set(customer, (to.get(customer) ?? 0n) + minor)
  for (const { lines, digest } of entries) {
    for (const { auxiliary, side, bookAmount } of lines)
      if (auxiliary !== undefined) add(owed, auxiliary, side === 'debit' ? bookAmount.minor : -bookAmount.minor)
    const invoice = snapshots.get(digest)
    if (invoice === undefined || invoice.currency !== invoice.bookCurrency) continue
    add(open, invoice.customerId, lowers(invoice) ? -invoice.totals.due.minor : invoice.totals.due.minor)
    const replaced = invoice.typeCode === '384' && entries.find(({ invoiceId }) => invoiceId === invoice.precedingInvoice?.invoiceId)
    if (replaced) add(open, invoice.customerId, -(snapshots.get(replaced.digest)?.totals.due.minor ?? 0n))
  }
  return [...owed].flatMap(([customer, minor]) =>
    open.get(customer) === minor
      ? []
      : [`P3: customer ${customer} owes ${minor} on account 411, its open documents say ${open.get(customer)}`],
  )
}
