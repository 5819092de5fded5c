/** What Stripe takes back comes late, twice and in any order too: the books hold what Stripe's balance says, and what was settled is owed again. */
import { afterEach, describe, expect, it } from 'vitest'
import { toText } from '../../shared/domain/money.ts'
import { randomFrom } from '../support/house/chance.ts'
import { closeDispute, dispute as disputed, failRefund, refund } from '../support/stripe.ts'
import { type Fate, openTill, type Till } from '../support/till.ts'

const day = 86_400
let till: Till
afterEach(() => till.stripe.stop())

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0 ? [[]] : all.flatMap((one, place) => permutations(all.toSpliced(place, 1)).map((rest) => [one, ...rest]))

const headerOf = (invoiceId: string) => till.house.records().headers.find((one) => one.invoiceId === invoiceId)!
const open = (invoiceId: string): string => toText(headerOf(invoiceId).open!)
const items = () =>
  till.house
    .records()
    .workItems.filter(({ kind }) => kind === 'takenBack')
    .map(({ workItemId, state }) => `${workItemId.endsWith('-lost') ? 'lost ' : ''}${state}`)
const remindersAfter = async (days: number): Promise<(string | undefined)[]> => {
  for (let passed = 0; passed < days; passed += 1) await till.pass(day)
  return till.house.app.ses.sent.map(({ tags }) => tags['kind']).filter((kind) => kind?.startsWith('reminder'))
}

const paidByCard = async () => {
  till = await openTill()
  till.deliverFrom(() => [0])
  const invoice = await till.bill('SO-1')
  await till.stripe.press(await till.page(invoice), 'card')
  await till.pass(0)
  expect(open(invoice.invoiceId)).toBe('0.00')
  return { ...invoice, charge: [...till.stripe.account.charges.values()][0]! }
}

describe('an invoice that was paid by card', () => {
  it('is owed again as far as Stripe has refunded it, which finance is told of, and reminded only after two weeks', async () => {
    const { invoiceId, charge } = await paidByCard()
    await till.pass(40 * day)
    refund(till.stripe.account, { charge, amount: 5000 })
    await till.pass(0)
    expect([open(invoiceId), items(), till.wrong()]).toEqual(['50.00', ['OPEN'], []])
    expect(await remindersAfter(13)).toEqual([])
    expect(await remindersAfter(20)).not.toEqual([])
  })

  it('is paid again when the refund fails, and nothing is left to a person', async () => {
    const { invoiceId, charge } = await paidByCard()
    const made = refund(till.stripe.account, { charge })
    await till.pass(0)
    expect([open(invoiceId), items()]).toEqual(['119.76', ['OPEN']])
    failRefund(till.stripe.account, made)
    await till.pass(0)
    expect([open(invoiceId), items(), till.wrong()]).toEqual(['0.00', ['DONE'], []])
    expect(await remindersAfter(90)).toEqual([])
  })

  it('is not reminded while its payment is disputed, and paid again when that is won', async () => {
    const { invoiceId, charge } = await paidByCard()
    const made = disputed(till.stripe.account, charge)
    await till.pass(0)
    expect([open(invoiceId), items(), till.wrong()]).toEqual(['119.76', ['OPEN'], []])
    expect(await remindersAfter(90)).toEqual([])
    closeDispute(till.stripe.account, made, 'won')
    await till.pass(0)
    expect([open(invoiceId), items(), till.wrong()]).toEqual(['0.00', ['DONE'], []])
  })

  it('is owed, and left to a person, when the dispute is lost', async () => {
    const { invoiceId, charge } = await paidByCard()
    closeDispute(till.stripe.account, disputed(till.stripe.account, charge), 'lost')
    await till.pass(0)
    expect([open(invoiceId), items().toSorted(), till.wrong()]).toEqual(['119.76', ['DONE', 'lost OPEN'], []])
    expect(await remindersAfter(60)).not.toEqual([])
  })
})

describe('the events of a payment, its refund and its dispute', () => {
  it('come to the same books in every order', async () => {
    till = await openTill()
    const invoice = await till.bill('SO-1')
    let round = 0
    for (const order of permutations([0, 1, 2, 3, 4])) {
      // An invoice's header has room for fifty payments, and none of these stays on it.
      const from = till.told().length
      await till.stripe.press(await till.page(invoice, 1000n, String((round += 1))), 'card')
      const charge = [...till.stripe.account.charges.values()].at(-1)!
      refund(till.stripe.account, { charge, amount: 300 })
      closeDispute(till.stripe.account, disputed(till.stripe.account, charge), round % 2 === 0 ? 'won' : 'lost')
      const told = till.told().slice(from)
      const meant = ['payment_intent.succeeded', 'refund.created', 'charge.dispute.created', 'charge.dispute.closed', 'charge.refunded']
      for (const place of order) await till.deliver(told.find(({ type }) => type === meant[place])!)
      if (round % 20 === 0) expect(till.wrong()).toEqual([])
      await settleRest(invoice.invoiceId)
    }
    expect(till.wrong()).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'late, twice, with calls that fail and answers that are lost, come to what Stripe holds (seed %i)',
    async (seed) => {
      const random = randomFrom(seed)
      till = await openTill({ balanceAfter: 600 })
      const upTo = (most: number) => Math.floor(random() * most)
      const fates: readonly Fate[] = ['answered', 'answered', 'answerLost', 'fails']
      till.deliverFrom(
        () => Array.from({ length: 1 + upTo(3) }, () => upTo(3600)),
        () => fates[upTo(fates.length)]!,
      )
      const invoice = await till.bill('SO-1')
      for (let payment = 0; payment < 6; payment += 1) {
        await till.stripe.press(await till.page(invoice, BigInt(500 + upTo(4000)), String(payment)), 'card')
        await till.pass(900)
        const charge = [...till.stripe.account.charges.values()].at(-1)!
        if (upTo(2) === 0) {
          const made = refund(till.stripe.account, { charge, amount: 100 + upTo(300) })
          if (upTo(2) === 0) failRefund(till.stripe.account, made)
        }
        await till.pass(upTo(3000))
        const made = upTo(2) === 0 ? disputed(till.stripe.account, charge) : undefined
        await till.pass(upTo(3000))
        if (made !== undefined && upTo(3) > 0) closeDispute(till.stripe.account, made, upTo(2) === 0 ? 'won' : 'lost')
      }
      for (let hours = 0; hours < 4 * 24; hours += 6) await till.pass(6 * 3600)
      expect(till.wrong()).toEqual([])
    },
  )
})

/** What a round has left on the invoice is undone, so that its header has room for all rounds. */
const settleRest = async (invoiceId: string): Promise<void> => {
  for (const { paymentId, allocationId } of headerOf(invoiceId).payments ?? []) {
    const { version } = till.house.records().payments.find((one) => one.paymentId === paymentId)!
    await till.house.call('record-payment', {
      what: 'undo',
      sellerId: 'lumiere',
      by: 'finance',
      paymentId,
      version,
      allocationId,
      reason: 'the next round',
    })
  }
}
