/** What the books say: where each account stands, and by how much a case has moved it. */
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

/** A line for each account: what the case has moved, and the trial balance after it. */
export const booksTable = (before: Balances, after: Balances): string =>
  table(
    ['account', 'posted Dr', 'posted Cr', 'balance Dr', 'balance Cr'],
    [...after].map(([account, balance]) => [account, ...columns(balance - (before.get(account) ?? 0n)), ...columns(balance)]),
  )
