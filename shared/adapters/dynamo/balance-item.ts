import { currencySchema } from '../../domain/currency.ts'
import type { SellerId } from '../../domain/ids.ts'
import type { AccountBalance } from '../../domain/ledger/balances.ts'
import type { StoredItem } from './item.ts'
import { balanceKey } from './keys.ts'
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
