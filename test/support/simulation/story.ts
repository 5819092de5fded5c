/** What happens in one run, drawn from its seed before it begins: who orders what, when each event arrives, how the mails fare. */
import type { HouseOptions, OrderEvent } from '../house.ts'
import { type Random, randomFrom, shuffled } from '../house/chance.ts'
import { correctionsOf } from './corrections.ts'
import { creditNotesOf, creditsOf } from './credits.ts'
import { disputesOf } from './disputes.ts'
import { paymentsOf } from './payments.ts'
import { customerTold, otherCustomer, tellOrder, triggers } from './shop.ts'

export type Act =
  | { readonly act: 'publish'; readonly events: readonly OrderEvent[] }
  | { readonly act: 'meet'; readonly events: readonly OrderEvent[] }
  | { readonly act: 'desk' | 'credit' | 'rebate' | 'reject' | 'correct' | 'pay' | 'dispute' }

export type Trouble = { readonly rate: number; readonly seconds: number }

/** How the two deployments share the work: only the newest is there; a release goes out (and back); both stay side by side. */
export const rollouts = ['newest only', 'rollout', 'rollback', 'side by side'] as const
export type Rollout = (typeof rollouts)[number]

export type Story = {
  readonly seed: number
  readonly orders: number
  readonly start: string
  readonly seller: NonNullable<HouseOptions['seller']>
  readonly script: readonly { readonly atSeconds: number; readonly does: Act }[]
  readonly trouble: Trouble
  readonly rollout: Rollout
  /** How long the story is watched after its last event, so that its dunning is seen or not. */
  readonly daysAfter: number
  /** Between a change and its showing in indexes, at most. */
  readonly indexLagMs: number
  /** The share of mails whose provider says or does something else than to deliver them. */
  readonly mailTrouble: number
}

const minute = 60
const hour = 3600
const day = 86_400

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!

/** Noon of a working day, a minute before the seller's midnight, and the last hour of the seller's year. */
const starts = ['2026-11-24T11:00:00.000Z', '2026-11-24T22:59:00.000Z', '2026-12-31T22:30:00.000Z'] as const

/** Most events come within half an hour, some days later; a part of them twice, once more by another road. */
const arrivals = (told: readonly OrderEvent[], random: Random): Story['script'] =>
  shuffled(told, random).flatMap((event) => {
    const atSeconds = random() < 0.12 ? random() * 4 * day : random() * 30 * minute
    const does: Act = random() < 0.1 ? { act: 'meet', events: [event] } : { act: 'publish', events: [event] }
    const again =
      random() < 0.2
        ? [
            {
              atSeconds: random() < 0.3 ? random() * 4 * day : atSeconds + random() * minute,
              does: { act: 'publish', events: [event] } as const,
            },
          ]
        : []
    return [{ atSeconds, does }, ...again]
  })

const deskDays = (random: Random): Story['script'] =>
  Array.from({ length: Math.floor(random() * 4) }, () => ({ atSeconds: random() * 2 * day, does: { act: 'desk' } }))

const byTime = (script: Story['script']): Story['script'] => script.toSorted((a, b) => a.atSeconds - b.atSeconds)

/** A random history: up to four orders of two customers (or as many as told), everything that may go wrong. */
export const historyOf = (seed: number, crowd?: number): Story => {
  const random = randomFrom(seed)
  const trigger = pick(triggers, random)
  const drawn = pick([1, 1, 1, 2, 2, 3, 4], random)
  const orders = crowd ?? drawn
  const orderIds = Array.from({ length: orders }, (_, at) => `SO-${at + 1}`)
  const told = orderIds.flatMap((orderId) => tellOrder(orderId, trigger, random))
  const changes = told.some(({ detail }) => 'customerId' in detail && detail.customerId === otherCustomer) ? customerTold(random) : []
  return {
    seed,
    orders,
    start: pick([starts[0], ...starts], random),
    seller: {
      billing: { trigger, onePer: 'shipment', orderCharges: pick(['first', 'proRata'], random) },
      creditNotes: creditNotesOf(seed),
    },
    script: byTime([
      ...arrivals([...told, ...changes], random),
      ...deskDays(random),
      ...creditsOf(seed, orderIds),
      ...correctionsOf(seed),
      ...paymentsOf(seed),
      ...disputesOf(seed),
    ]),
    trouble: {
      rate: random() < 0.1 ? 0 : 0.02 + random() * 0.12,
      seconds: pick([20 * minute, 20 * minute, 20 * minute, 2 * hour, day], random),
    },
    rollout: random() < 0.5 ? 'newest only' : pick(rollouts, random),
    daysAfter: random() < 0.12 ? 45 : 2,
    indexLagMs: random() < 0.5 ? 0 : random() * 5000,
    mailTrouble: random() < 0.3 ? 0 : random() * 0.3,
  }
}

/** One order told in order, its calls quick and its mails delivered: what each fault at each call is tried on. */
export const plainStoryOf = (seed: number): Story => {
  const random = randomFrom(seed)
  const trigger = pick(triggers, random)
  const told = tellOrder('SO-1', trigger, random)
  const changes = told.some(({ detail }) => 'customerId' in detail && detail.customerId === otherCustomer) ? customerTold(random) : []
  const script = [...changes, ...told].map((event, at) => ({
    atSeconds: at * pick([1, 20, 90], random),
    does: { act: 'publish', events: [event] } as const,
  }))
  return {
    seed,
    orders: 1,
    start: pick(starts, random),
    seller: { billing: { trigger, onePer: 'shipment', orderCharges: 'first' } },
    script: byTime(script),
    trouble: { rate: 0, seconds: 0 },
    rollout: 'newest only',
    daysAfter: 1,
    indexLagMs: 0,
    mailTrouble: 0,
  }
}
