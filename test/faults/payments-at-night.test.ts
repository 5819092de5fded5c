/** What no webhook brought is in the books after the night: once, whatever else happens, and whatever the night before could not do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dispute, failPayout, payOut, refund } from '../support/stripe.ts'
import { openTill, type Till } from '../support/till.ts'

const day = 86_400
let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.stripe.stop())

const payByCard = async (orderId: string): Promise<string> => {
  await till.stripe.press(await till.page(await till.bill(orderId)), 'card')
  return [...till.stripe.account.intents.keys()].at(-1)!
}
const lastCharge = () => [...till.stripe.account.charges.values()].at(-1)!
const ended = (asked: number, recorded: number) => ({ outcome: 'reconciled', asked, recorded })

describe('with the webhooks off', () => {
  it('payments, what was taken back of them, and what was paid out are in the books after the night, and are not found again', async () => {
    const paid = await payByCard('SO-1')
    const refunded = await payByCard('SO-2')
    refund(till.stripe.account, { charge: lastCharge(), amount: 700 })
    const disputed = await payByCard('SO-3')
    dispute(till.stripe.account, lastCharge())
    await till.pass(2 * day)
    const { id } = payOut(till.stripe.account)
    await till.pass(day)
    expect(till.wrong()).not.toEqual([])
    const found = [`${paid} 1`, `${refunded} 2`, `${disputed} 2`, `${id} 1`].toSorted()
    expect(await till.reconcile()).toEqual({ ended: ended(4, 6), found, failed: [] })
    expect(till.wrong()).toEqual([])
    expect(await till.reconcile()).toEqual({ ended: ended(4, 0), found: [], failed: [] })
    expect(till.wrong()).toEqual([])
  })

  it('a payout that came back after the night that booked it comes back in the next', async () => {
    await payByCard('SO-1')
    await till.pass(2 * day)
    const payout = payOut(till.stripe.account)
    await till.pass(day)
    await till.reconcile()
    failPayout(till.stripe.account, payout)
    await till.pass(day)
    expect(await till.reconcile()).toEqual({ ended: ended(2, 1), found: [`${payout.id} 1`], failed: [] })
    expect(till.wrong()).toEqual([])
  })

  it('what it could not follow keeps no other back, fails the night, and is repaired by the next', async () => {
    const first = await payByCard('SO-1')
    const second = await payByCard('SO-2')
    await till.pass(day)
    expect(await till.reconcile((id) => id === first)).toEqual({
      ended: '1 of 2 payments and payouts could not be followed',
      found: [`${second} 1`],
      failed: [first],
    })
    await till.pass(day)
    expect(await till.reconcile()).toEqual({ ended: ended(2, 1), found: [`${first} 1`], failed: [] })
    expect(till.wrong()).toEqual([])
  })
})

describe('with the webhooks on', () => {
  it('the night finds nothing, and a webhook that comes after the night finds what that has booked', async () => {
    till.deliverFrom(() => [0])
    await payByCard('SO-1')
    await till.pass(day)
    expect(await till.reconcile()).toEqual({ ended: ended(1, 0), found: [], failed: [] })
    for (const event of till.told()) expect(await till.deliver(event)).toBe(200)
    expect(till.wrong()).toEqual([])
  })

  it('what is younger than an hour is left to its webhook, and what is older than a week was followed for a week', async () => {
    const paid = await payByCard('SO-1')
    await till.pass(1800)
    expect(await till.reconcile()).toMatchObject({ ended: ended(0, 0) })
    await till.pass(1800)
    expect(await till.reconcile()).toMatchObject({ ended: ended(1, 1), found: [`${paid} 1`] })
    await till.pass(7 * day)
    expect(await till.reconcile()).toMatchObject({ ended: ended(0, 0) })
  })
})
