/** What Stripe pays out moves from the provider to the bank, once, whatever becomes of the calls; what comes back moves back. */
import { afterEach, describe, expect, it } from 'vitest'
import type { SellerId } from '../../shared/domain/ids.ts'
import { money } from '../../shared/domain/money.ts'
import { randomFrom } from '../support/house/chance.ts'
import { failPayout, openedAt, payOut, refund, anOrderOf } from '../support/stripe.ts'
import { type Fate, openTill, type Till } from '../support/till.ts'

const day = 86_400
let till: Till
afterEach(() => till.stripe.stop())

const bank = (): bigint =>
  till.house
    .records()
    .postings.flatMap(({ lines }) => lines)
    .filter(({ account }) => account === '512000')
    .reduce((sum, { side, bookAmount }) => sum + (side === 'debit' ? bookAmount.minor : -bookAmount.minor), 0n)
const posted = (): string[] =>
  till.house
    .records()
    .postings.map(({ entryId }) => entryId)
    .filter((entryId) => entryId.startsWith('payout/'))

const paidByCard = async () => {
  till = await openTill()
  till.deliverFrom(() => [0])
  const invoice = await till.bill('SO-1')
  await till.stripe.press(await till.page(invoice), 'card')
  await till.pass(2 * day)
  return invoice
}

describe('a payout', () => {
  it('is in the bank once it is paid, on the day of its arrival, and once however often that is told', async () => {
    await paidByCard()
    const { id } = payOut(till.stripe.account)
    await till.pass(0)
    expect([posted(), till.wrong()]).toEqual([[], []])
    await till.pass(day)
    expect([posted(), bank(), till.wrong()]).toEqual([[`payout/${id}`], 11_771n, []])
    expect(till.house.records().postings.find(({ entryId }) => entryId === `payout/${id}`)).toMatchObject({
      journal: 'BQ',
      date: '2026-11-27',
    })
    for (const event of till.told()) expect(await till.deliver(event)).toBe(200)
    expect([posted(), bank(), till.wrong()]).toEqual([[`payout/${id}`], 11_771n, []])
  })

  it('that fails after it was paid comes back, and is paid out again with what came in since', async () => {
    const invoice = await paidByCard()
    const failed = payOut(till.stripe.account)
    await till.pass(day)
    failPayout(till.stripe.account, failed)
    await till.pass(0)
    expect([posted(), bank(), till.wrong()]).toEqual([[`payout/${failed.id}`, `payout/${failed.id}/failed`], 0n, []])
    await till.stripe.press(await till.page(invoice, 1000n, 'more'), 'card')
    await till.pass(2 * day)
    const again = payOut(till.stripe.account)
    await till.pass(day)
    for (const event of till.told().toReversed()) expect(await till.deliver(event)).toBe(200)
    expect([posted().toSorted(), bank(), till.wrong()]).toEqual([
      [failed.id, again.id].flatMap((id) => (id === failed.id ? [`payout/${id}`, `payout/${id}/failed`] : [`payout/${id}`])).toSorted(),
      BigInt(again.amount),
      [],
    ])
  })

  it('that fails before it was paid was never in the bank', async () => {
    await paidByCard()
    failPayout(till.stripe.account, payOut(till.stripe.account))
    await till.pass(2 * day)
    expect([posted(), bank(), till.wrong()]).toEqual([[], 0n, []])
  })

  it('of two sellers is split by whose payments and refunds it pays out; what is of nobody rings, and the rest is booked', async () => {
    await paidByCard()
    const other = anOrderOf({ sellerId: 'nordwind' as SellerId, amount: money('EUR', 5000n) })
    await till.stripe.press(openedAt(await till.stripe.payments.openCheckout(other)), 'card')
    const charge = [...till.stripe.account.charges.values()].at(-1)!
    refund(till.stripe.account, { charge, amount: 700 })
    await till.pass(2 * day)
    const { id } = payOut(till.stripe.account)
    await till.stripe.pass(0)
    const shares = new Map<string | undefined, bigint>()
    for (const { sellerId, movement } of await till.stripe.payments.paidOut(id))
      shares.set(sellerId, (shares.get(sellerId) ?? 0n) + (movement.kind === 'payout' ? 0n : movement.net.minor))
    expect(Object.fromEntries(shares)).toEqual({ lumiere: 11_771n, nordwind: 4200n, undefined: 0n })
    await till.pass(day)
    // The other seller is of other books: its share is refused here, which rings.
    expect(await till.deliver(till.told().find(({ type }) => type === 'payout.paid')!)).toBe(500)
    expect([posted(), bank()]).toEqual([[`payout/${id}`], 11_771n])
  })
})

describe('late, twice, out of order, with calls that fail and answers that are lost', () => {
  it.each([1, 2, 3, 4])('what Stripe holds is what the books say it holds (seed %i)', async (seed) => {
    const random = randomFrom(seed)
    till = await openTill()
    const upTo = (most: number) => Math.floor(random() * most)
    const fates: readonly Fate[] = ['answered', 'answered', 'answerLost', 'fails']
    till.deliverFrom(
      () => Array.from({ length: 1 + upTo(3) }, () => upTo(3600)),
      () => fates[upTo(fates.length)]!,
    )
    const invoice = await till.bill('SO-1')
    for (let round = 0; round < 4; round += 1) {
      await till.stripe.press(await till.page(invoice, BigInt(1000 + upTo(3000)), String(round)), 'card')
      if (upTo(2) === 0) refund(till.stripe.account, { charge: [...till.stripe.account.charges.values()].at(-1)!, amount: 100 })
      await till.pass(2 * day)
      const made = payOut(till.stripe.account)
      await till.pass(upTo(2 * day))
      if (upTo(2) === 0) failPayout(till.stripe.account, made)
    }
    for (let hours = 0; hours < 5 * 24; hours += 12) await till.pass(12 * 3600)
    expect(till.wrong()).toEqual([])
  })
})
