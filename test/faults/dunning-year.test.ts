// Why: what customers get over a year of payments, pauses and holidays is compared with what a person would work out from the calendar.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'

const start = '2026-11-24'
const plus = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000

const steps = [
  { step: 'before', daysFromDue: -4, template: 'beforeDue' as const },
  { step: 'due', daysFromDue: 0, template: 'dueToday' as const },
  { step: 'first', daysFromDue: 8, template: 'firstReminder' as const },
  { step: 'second', daysFromDue: 24, template: 'secondReminder' as const },
  { step: 'final', daysFromDue: 130, template: 'finalReminder' as const },
  { step: 'last', daysFromDue: 300, template: 'finalReminder' as const },
]

type Story = { readonly orderId: string; readonly net: number; readonly paidOn?: string; readonly paused?: readonly [string, string] }

const stories: readonly Story[] = [
  { orderId: 'SO-1', net: 30 },
  { orderId: 'SO-2', net: 11 },
  { orderId: 'SO-3', net: 38, paused: ['2027-01-05', '2027-03-29'] },
  { orderId: 'SO-4', net: 60, paidOn: '2027-02-15' },
  { orderId: 'SO-5', net: 45, paused: ['2027-01-02', '2027-01-10'], paidOn: '2027-07-01' },
  { orderId: 'SO-6', net: 21, paused: ['2026-12-01', '2027-12-01'] },
]

/** Weekends, and the holidays of France from the printed calendar of 2026 and 2027. */
const printed =
  '2026-12-25 2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14 2027-08-15 2027-11-01 2027-11-11 2027-12-25'
const isFree = (date: string) => printed.includes(date) || [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())

/** A person's way: every working morning, the latest step whose time has come and that is later than what was sent. */
const workedOut = ({ net, paidOn = '9999', paused: [from, until] = ['9999', '9999'] }: Story): string[] => {
  const due = plus(start, net)
  const sent: string[] = []
  let last = -1
  for (let today = plus(start, 1); today <= plus(start, 400); today = plus(today, 1)) {
    if (isFree(today) || today > paidOn || (today > from && today < until)) continue
    let nextMorning = plus(today, 1)
    while (isFree(nextMorning)) nextMorning = plus(nextMorning, 1)
    const come = steps.findLastIndex(({ daysFromDue }) => {
      const date = plus(due, daysFromDue)
      return daysFromDue <= 0 ? nextMorning > date : date <= today
    })
    if (come <= last) continue
    last = come
    sent.push(`${today} ${steps[come]!.step}`)
  }
  return sent
}

const invoiceOf = (house: House, orderId: string) => house.records().headers.find((header) => header.orderId === orderId)!

const mailed = (house: House, orderId: string) => {
  const { invoiceId } = invoiceOf(house, orderId)
  return house.app.ses.sent.flatMap(({ at, tags }) => {
    const local = at.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' })
    if (tags['invoice'] !== invoiceId || !tags['kind']!.startsWith('reminder_')) return []
    expect(Number(local.slice(11, 13))).toBe(9)
    return [`${local.slice(0, 10)} ${tags['kind']!.slice('reminder_'.length)}`]
  })
}

const pause = (house: House, { orderId }: Story, until: string) => {
  const { sellerId, invoiceId } = invoiceOf(house, orderId)
  return house.call('steer-dunning', {
    sellerId,
    invoiceId,
    steering: { action: 'pause', until, reason: 'asked for by phone' },
    by: 'anna',
  })
}

const pay = (house: House, { orderId }: Story, receivedOn: string) =>
  house.call('record-payment', {
    what: 'receive',
    sellerId: 'lumiere',
    paymentId: `BK-${orderId}`,
    payer: 'C-1001',
    method: 'bankTransfer',
    amount: '119.76',
    currency: 'EUR',
    receivedOn,
    apply: [{ invoice: invoiceOf(house, orderId).number }],
    by: 'anna',
  })

describe('the dunning of 400 days', () => {
  it('is to the day what a person works out from the policy, the calendar, payments and pauses', async () => {
    const house = await openHouse({
      start: `${start}T11:00:00.000Z`,
      seller: { dunning: [{ policyId: 'standard', steps }], reminderTimes: { fromHour: 9, untilHour: 18 } },
    })
    for (const { orderId, net } of stories)
      await house.publish(events.placed({ orderId, paymentTerms: { due: { kind: 'net', days: net }, agreed: true } }))
    const days = stories.flatMap(({ paidOn, paused }) => [paidOn, paused?.[0]].flatMap((date) => date ?? []))
    let before = start
    for (const today of [...new Set(days)].toSorted()) {
      await house.advance(secondsBetween(before, today))
      for (const story of stories) {
        if (story.paused?.[0] === today) expect(await pause(house, story, story.paused[1])).toEqual({ outcome: 'recorded' })
        if (story.paidOn === today) expect(await pay(house, story, today)).toMatchObject({ outcome: 'recorded' })
      }
      before = today
    }
    await house.advance(secondsBetween(before, plus(start, 400)))
    const lists = Object.fromEntries(stories.map((story) => [story.orderId, mailed(house, story.orderId)]))
    expect(lists).toEqual(Object.fromEntries(stories.map((story) => [story.orderId, workedOut(story)])))
    expect(Object.values(lists).flat().length).toBeGreaterThan(15)
  })
})
