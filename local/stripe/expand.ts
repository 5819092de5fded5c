import type { Account } from './account.ts'

const findAnywhere = (account: Account, id: string): object | undefined => {
  const { sessions, intents, charges, balance, refunds, disputes, payouts } = account
  for (const objects of [sessions, intents, charges, balance, refunds, disputes, payouts]) {
    const found = objects.get(id)
    if (found !== undefined) return found
  }
  return undefined
}

/** The object with the ids at these paths replaced by what they name: `latest_charge.balance_transaction`. */
export const expanded = (account: Account, object: object, paths: readonly string[]): object => {
  const copy = structuredClone(object) as Record<string, unknown>
  for (const path of paths) {
    let place = copy
    for (const name of path.split('.')) {
      const value = place[name]
      const found = typeof value === 'string' ? findAnywhere(account, value) : value
      if (typeof found !== 'object' || found === null) break
      if (typeof value === 'string') place[name] = structuredClone(found)
      place = place[name] as Record<string, unknown>
    }
  }
  return copy
}
