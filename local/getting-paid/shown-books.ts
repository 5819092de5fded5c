/** What the books say: the entries that a case has posted, and the trial balance after it. */
import { table } from '../desk-table.ts'
import type { Ground } from './ground.ts'

type Balances = ReadonlyMap<string, bigint>

const minor = (text: string): bigint => BigInt(text.replace('.', ''))
const shown = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const columns = (amount: bigint): [string, string] => (amount >= 0n ? [amount === 0n ? '' : shown(amount), ''] : ['', shown(amount)])

/** Debits above zero, in cents; of all months until the one that it is now. */
export const balancesOf = async ({ cloud, shop, accountant }: Ground): Promise<Balances> => {
  const month = cloud.clock.now().toISOString().slice(0, 7)
  const { data } = await accountant.api.sellers.showTrialBalance(shop.sellerId, { month })
  return new Map(data.rows.map(({ account, closing }) => [account, minor(closing.debit) - minor(closing.credit)]))
}

type Line = Record<'journal' | 'entryDate' | 'name' | 'account' | 'debit' | 'credit', string> & { auxiliary?: string | undefined }
export type Ledger = readonly Line[]

const postedJournals = ['BQ', 'PP', 'OD'] as const

/** Every line of the books so far: those of the documents, then those of what was posted besides. */
export const ledgerOf = async ({ cloud, shop, accountant }: Ground): Promise<Ledger> => {
  const { sellers } = accountant.api
  const today = cloud.clock.now()
  const until = today.toISOString().slice(0, 10)
  const from = new Date(today.getTime() - 60 * 86_400_000).toISOString().slice(0, 10)
  const documents = await sellers.listJournal(shop.sellerId, { from, until, limit: 100 })
  const posted = await Promise.all(
    postedJournals.map((journal) => sellers.listEntries(shop.sellerId, { journal, from, until, limit: 100 })),
  )
  return [
    ...documents.data.rows.map(({ number: name, ...row }) => ({ ...row, name })),
    ...posted.flatMap(({ data }) => data.rows.map(({ entryId: name, ...row }) => ({ ...row, name }))),
  ]
}

const amountIn = (text: string): string => (minor(text) === 0n ? '' : text)

/** The entries that are new, as a journal shows them. */
export const entriesTable = (before: Ledger, after: Ledger): string => {
  const known = new Set(before.map(({ journal, name }) => `${journal} ${name}`))
  const added = after.filter(({ journal, name }) => !known.has(`${journal} ${name}`))
  return table(
    ['journal', 'date', 'entry', 'account', 'customer', 'debit', 'credit'],
    added.map(({ journal, entryDate, name, account, auxiliary = '', debit, credit }) => [
      journal,
      entryDate,
      name,
      account,
      auxiliary,
      amountIn(debit),
      amountIn(credit),
    ]),
  )
}

export const trialBalanceTable = (balances: Balances): string =>
  table(
    ['trial balance', 'debit', 'credit'],
    [...balances].filter(([, balance]) => balance !== 0n).map(([account, balance]) => [account, ...columns(balance)]),
  )
