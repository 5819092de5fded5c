/** Payments of one run, from a chance of their own: what comes in, is told twice, applied, undone and given back, all of it at any moment. */
import type { House } from '../house.ts'
import { type Random, randomFrom } from '../house/chance.ts'
import type { Act, Story } from './story.ts'

const day = 86_400

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!

/** Half of the histories have payments. */
export const paymentsOf = (seed: number): Story['script'] => {
  const random = randomFrom(seed + 0x9a1d)
  if (random() < 0.5) return []
  const does: Act = { act: 'pay' }
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({ atSeconds: 60 + random() * random() * 3 * day, does }))
}

const own = { sellerId: 'lumiere', by: 'finance' }

/** A transfer of one of a few ids: told twice, of part or more than is owed, of a customer, its parent or nobody. */
const comesIn = (house: House, random: Random): object => {
  const numbers = house.records().entries.map(({ number }) => number)
  const number = numbers.length === 0 ? 'F2026-000001' : pick(numbers, random)
  return {
    ...own,
    what: 'receive',
    paymentId: `BK-${1 + Math.floor(random() * 4)}`,
    payer: pick(['C-1001', 'C-1001', undefined], random),
    method: 'bankTransfer',
    amount: pick(['0.01', '25', '59.88', '119.76', '500'], random),
    currency: 'EUR',
    receivedOn: '2026-11-24',
    ...(random() < 0.5 ? { reference: number, apply: [] } : { apply: random() < 0.7 ? [{ invoice: number }] : [] }),
  }
}

/** What somebody does with a payment that is there, on a version that may have passed. */
const changed = (house: House, random: Random): object => {
  const { payments, entries } = house.records()
  const payment = payments.length === 0 ? undefined : pick(payments, random)
  if (payment === undefined || entries.length === 0) return comesIn(house, random)
  const common = { ...own, paymentId: payment.paymentId, version: payment.version }
  return pick(
    [
      { ...common, what: 'apply', apply: [{ invoice: pick(entries, random).number }] },
      { ...common, what: 'undo', allocationId: 1 + Math.floor(random() * 2), reason: 'of another' },
      {
        ...common,
        what: 'refund',
        refundId: `RF-${1 + Math.floor(random() * 2)}`,
        amount: pick(['1', '40.24'], random),
        on: '2026-11-24',
        reason: 'paid twice',
      },
    ],
    random,
  )
}

export const payOne = (house: House, random: Random): void => {
  const request = random() < 0.6 ? comesIn(house, random) : changed(house, random)
  house.ask('record-payment', request)
  if (random() < 0.4) house.ask('record-payment', request)
}
