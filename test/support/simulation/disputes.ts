/** Disputes of one run, from a chance of their own: opened, told twice, given an owner and ended, all of it at any moment. */
import type { House } from '../house.ts'
import { type Random, randomFrom } from '../house/chance.ts'
import type { Act, Story } from './story.ts'

const day = 86_400

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!

/** A third of the histories have disputes. */
export const disputesOf = (seed: number): Story['script'] => {
  const random = randomFrom(seed + 0xd15b)
  if (random() < 0.66) return []
  const does: Act = { act: 'dispute' }
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({ atSeconds: 60 + random() * random() * 3 * day, does }))
}

const own = { sellerId: 'lumiere', by: 'finance' }
const parts = [{ what: 'all' }, { what: 'lines', lines: [1] }, { what: 'amount', amount: '25' }, { what: 'amount', amount: '500' }]

export const disputeOne = (house: House, random: Random): void => {
  const { entries } = house.records()
  if (entries.length === 0) return
  const { invoiceId } = pick(entries, random)
  const named = { ...own, invoiceId, disputeId: `D-${1 + Math.floor(random() * 3)}` }
  const open = { ...named, what: 'open', category: 'other', part: pick(parts, random), openedBy: pick(['buyer', 'finance'], random) }
  const request = pick(
    [
      open,
      open,
      { ...named, what: 'assign', owner: pick(['anna', 'berta'], random) },
      { ...named, what: 'resolve', resolution: { as: 'rejection', reason: 'delivered as ordered' } },
      { ...named, what: 'resolve', resolution: { as: 'creditNote', creditNoteId: pick(entries, random).invoiceId, reason: 'credited' } },
    ],
    random,
  )
  house.ask('dispute-invoice', request)
  if (random() < 0.4) house.ask('dispute-invoice', request)
}
