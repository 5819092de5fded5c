import type { Account } from './account.ts'

const findAnywhere = (account: Account, id: string): object | undefined => {
  const { sessions, intents, charges, balance, refunds, disputes, payouts } = account
  for (const objects of [sessions, intents, charges, balance, refunds, disputes, payouts]) {
    const found = objects.get(id)
    if (found !== undefined) return found
  }
  return undefined
}

/** The object with the ids at these paths replaced by what they name: `latest_charge.balance_transaction`; `data.` is each of a list. */
export const expanded = (account: Account, object: object, paths: readonly string[]): object => {
  const copy = structuredClone(object)
  for (const path of paths) expandAt(account, copy, path.split('.'))
  return copy
}

const expandAt = (account: Account, place: object, [name, ...rest]: readonly string[]): void => {
  if (name === undefined) return
  const value = (place as Record<string, unknown>)[name]
  const found = typeof value === 'string' ? structuredClone(findAnywhere(account, value)) : value
  if (typeof found !== 'object' || found === null) return
  if (typeof value === 'string') Object.assign(place, { [name]: found })
  for (const each of Array.isArray(found) ? found : [found]) expandAt(account, each, rest)
}
