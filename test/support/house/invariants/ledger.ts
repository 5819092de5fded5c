// P3: every entry balances, the balances are the fold of the journal, and what a customer owes is what its open documents say.
import { monthOf } from '../../../../shared/domain/day.ts'
import type { Invoice } from '../../../../shared/domain/invoice.ts'
import type { JournalEntry } from '../../../../shared/domain/journal-entry.ts'
import { balancesOf } from '../../../../shared/domain/ledger/balances.ts'
import { entryFault } from '../../../../shared/domain/ledger/entry-fault.ts'
import { allocationsInForce, unappliedOf } from '../../../../shared/domain/payment/payment.ts'
import type { PostedEntry } from '../../../../shared/domain/payment/posted-entry.ts'
import { balanceShardKey, shardOf } from '../../../../shared/adapters/dynamo/keys.ts'
import type { Records } from '../records.ts'

export const ledgerViolations = (records: Records): string[] => [
  ...records.entries.flatMap(({ number, lines }) => {
    const fault = entryFault(lines)
    return fault === undefined ? [] : [`P3: entry ${number}: ${fault}`]
  }),
  ...balanceViolations(records),
  ...records.postings.flatMap(({ entryId, lines }) => {
    const fault = entryFault(lines)
    return fault === undefined ? [] : [`P3: entry ${entryId}: ${fault}`]
  }),
  ...receivableViolations(records),
]

const balanceViolations = ({ entries, postings, balances }: Records): string[] => {
  const byMonth = Map.groupBy(
    [...entries.map((entry) => ({ ...entry, month: keyOf(entry) })), ...postings.map(ofShard)],
    ({ month }) => month,
  )
  const kept = new Map(balances.map((item) => [`${String(item['PK'])}/${String(item['SK'])}`, item]))
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

const keyOf = ({ sellerId, journal, issueDate }: JournalEntry): string => `BALANCE#${sellerId}#${journal}#${monthOf(issueDate)}/ALL`

const ofShard = ({ sellerId, journal, date, entryId, lines }: PostedEntry) => {
  const { PK, SK } = balanceShardKey(sellerId, { journal, month: monthOf(date) }, shardOf(entryId))
  return { lines, month: `${PK}/${SK}` }
}

/** What is written off of an invoice and has not come in since: payments beyond what credits and write-offs leave are of what was written off. */
const givenUp = (
  { writeOffs = [], payments = [], credited, digest }: Records['headers'][number],
  snapshots: Records['snapshots'],
): bigint => {
  const sum = (all: readonly { readonly amount: { readonly minor: bigint } }[]) =>
    all.reduce((minor, { amount }) => minor + amount.minor, 0n)
  const left = (snapshots.get(digest)?.totals.gross.minor ?? 0n) - (credited?.minor ?? 0n)
  const beyond = sum(payments) + sum(writeOffs) - left
  return sum(writeOffs) - (beyond < 0n ? 0n : beyond < sum(writeOffs) ? beyond : sum(writeOffs))
}

/**
 * Every issued invoice is open in full, less its credit notes and what is written off, until it is replaced; a payment lowers what its customers
 * and its payer owe, but for what came in of what was written off.
 */
const receivableViolations = ({ entries, headers, postings, payments, snapshots }: Records): string[] => {
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
  for (const { lines } of postings)
    for (const { auxiliary, side, bookAmount } of lines)
      if (auxiliary !== undefined) add(owed, auxiliary, side === 'debit' ? bookAmount.minor : -bookAmount.minor)
  for (const header of headers) add(open, header.customerId, -givenUp(header, snapshots))
  for (const payment of payments.filter(({ amount, bookAmount }) => amount.currency === bookAmount.currency)) {
    for (const { customerId, amount } of allocationsInForce(payment)) add(open, customerId, -amount.minor)
    if (payment.payer !== undefined) add(open, payment.payer, -unappliedOf(payment).minor)
  }
  return [...owed].flatMap(([customer, minor]) =>
    open.get(customer) === minor
      ? []
      : [`P3: customer ${customer} owes ${minor} on account 411, its open documents say ${open.get(customer)}`],
  )
}
