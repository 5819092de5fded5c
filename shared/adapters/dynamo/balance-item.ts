import type { Update } from '@aws-sdk/client-dynamodb'
import { currencySchema } from '../../domain/currency.ts'
import type { SellerId } from '../../domain/ids.ts'
import type { AccountBalance } from '../../domain/ledger/balances.ts'
import { stored, type StoredItem } from './item.ts'
import { balanceKey, type Key } from './keys.ts'
import { getItem } from './read.ts'
import type { Store } from './store.ts'

type Counter = { readonly account: string; readonly currency: string; readonly side: 'debit' | 'credit' }

/** `411000 EUR debit`: one attribute for each counter. Its number has up to 38 digits, so it is read as text, never as a JS number. */
export const counterName = ({ account, currency, side }: Counter): string => `${account} ${currency} ${side}`

const counterPattern = /^(\d{3,10}) ([A-Z]{3}) (?:debit|credit)$/

export const readBalances = async (store: Store, at: { sellerId: SellerId; journal: string; month: string }): Promise<AccountBalance[]> => {
  const item = await getItem(store, store.tables.books, balanceKey(at.sellerId, at.journal, at.month))
  return item === undefined ? [] : balancesIn(item)
}

export const balancesIn = (item: StoredItem): AccountBalance[] => {
  const pairs = new Set(Object.keys(item).flatMap((name) => pairOf(name) ?? []))
  return [...pairs].toSorted().map((pair) => {
    const [account = '', code] = pair.split(' ')
    const currency = currencySchema.parse(code)
    const minor = (side: Counter['side']): bigint => BigInt(item[counterName({ account, currency, side })]?.N ?? '0')
    return { account, currency, debitMinor: minor('debit'), creditMinor: minor('credit') }
  })
}

const pairOf = (name: string): string | undefined => {
  const [, account, currency] = counterPattern.exec(name) ?? []
  return account === undefined ? undefined : `${account} ${currency}`
}

/** Adds to the counters, without a condition: it happens with the rest of its transaction or not at all. Counters that stay as they are take no room. */
export const addedTo = (table: string, key: Key, balances: readonly AccountBalance[]): Update => {
  const counters = balances.flatMap(countersOf).filter(({ minor }) => minor !== 0n)
  return {
    TableName: table,
    Key: stored(key),
    UpdateExpression: `SET #of = :of${counters.length > 0 ? ` ADD ${counters.map((_, index) => `#c${index} :c${index}`).join(',')}` : ''}`,
    ExpressionAttributeNames: { '#of': 'of', ...Object.fromEntries(counters.map(({ name }, index) => [`#c${index}`, name])) },
    ExpressionAttributeValues: {
      ':of': { S: 'balance' },
      ...Object.fromEntries(counters.map(({ minor }, index) => [`:c${index}`, { N: minor.toString() }])),
    },
  }
}

const countersOf = ({ account, currency, debitMinor, creditMinor }: AccountBalance) => [
  { name: counterName({ account, currency, side: 'debit' }), minor: debitMinor },
  { name: counterName({ account, currency, side: 'credit' }), minor: creditMinor },
]
