/** Events of a provider come late, twice and in any order, and calls fail on the way: whatever happens, each payment is in the books once. */
import { afterEach, describe, expect, it } from 'vitest'
import { toText } from '../../shared/domain/money.ts'
import { randomFrom } from '../support/house/chance.ts'
import { type Fate, openTill, type Till } from '../support/till.ts'

const day = 86_400
let till: Till
afterEach(() => till.stripe.stop())

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0 ? [[]] : all.flatMap((one, place) => permutations(all.toSpliced(place, 1)).map((rest) => [one, ...rest]))

const open = (invoiceId: string): string => {
  const header = till.house.records().headers.find((one) => one.invoiceId === invoiceId)!
  return header.open === undefined ? 'all' : toText(header.open)
}
/** An invoice's header has room for fifty payments. */
const paymentsOfOne = 40

describe('an invoice that is paid by card', () => {
  it('is paid in the books once its event has come, and reminded no more', async () => {
    till = await openTill()
    const invoice = await till.bill('SO-1')
    await till.stripe.press(await till.page(invoice), 'card')
    expect(open(invoice.invoiceId)).toBe('all')
    for (const event of till.told()) await till.deliver(event)
    expect(open(invoice.invoiceId)).toBe('0.00')
    const mails = till.house.app.ses.sent.length
    await till.house.advance(120 * day)
    expect(till.house.app.ses.sent).toHaveLength(mails)
    expect(till.wrong()).toEqual([])
  })

  it('is paid once, in whatever order the five events of its payment come, before or after Stripe has booked it', async () => {
    till = await openTill({ balanceAfter: 30 })
    const orders = permutations([0, 1, 2, 3, 4])
    let invoice: Awaited<ReturnType<Till['bill']>>
    for (const [index, order] of orders.entries()) {
      if (index % paymentsOfOne === 0) invoice = await till.bill(`SO-${index}`)
      const from = till.told().length
      await till.stripe.press(await till.page(invoice!, 100n, String(index)), 'card')
      // The fifth, charge.updated, is there when the charge is booked: those whose turn it is before come before that.
      for (const place of order) {
        if (place === 4) await till.pass(30)
        await till.deliver(till.told()[from + place]!)
      }
      expect(till.told()).toHaveLength(from + 5)
    }
    expect(till.house.records().payments).toHaveLength(orders.length)
    expect(till.wrong()).toEqual([])
  })
})

describe('an invoice that is paid by debit', () => {
  it('is paid days later, and until then nothing is booked', async () => {
    till = await openTill()
    till.deliverFrom(() => [0])
    const invoice = await till.bill('SO-1')
    await till.stripe.press(await till.page(invoice), 'debit')
    await till.pass(4 * day)
    expect(open(invoice.invoiceId)).toBe('all')
    await till.pass(2 * day)
    expect(open(invoice.invoiceId)).toBe('0.00')
    expect(till.house.records().payments).toMatchObject([{ method: 'sepaDebit', receivedOn: '2026-11-30' }])
    expect(till.wrong()).toEqual([])
  })

  it('is still owed when the debit fails', async () => {
    till = await openTill()
    till.deliverFrom(() => [0])
    const invoice = await till.bill('SO-1')
    await till.stripe.press(await till.page(invoice), 'debit-fails')
    await till.pass(6 * day)
    expect(open(invoice.invoiceId)).toBe('all')
    const told = till.house
      .records()
      .timeline.filter(({ occurrence: { type } }) => type === 'PaymentFailed')
      .map(({ occurrenceId, occurrence }) => [occurrenceId, occurrence])
    const facts = {
      type: 'PaymentFailed',
      invoiceId: invoice.invoiceId,
      method: 'sepaDebit',
      amount: '119.76',
      reason: 'insufficient_funds',
    }
    expect(told).toMatchObject([[expect.stringMatching(/^PaymentFailed-ch_/), facts]])
    expect(till.wrong()).toEqual([])
  })
})

describe('a debit that is on its way on the day of a reminder', () => {
  const reminders = () => till.house.app.ses.sent.map(({ tags }) => tags['kind']).filter((kind) => kind?.startsWith('reminder'))

  it('holds the reminder back, and ends the dunning once it has settled', async () => {
    till = await openTill()
    till.deliverFrom(() => [0])
    const invoice = await till.bill('SO-1')
    // Due on 24 December; the first reminder is of three days before.
    await till.pass(25 * day)
    await till.stripe.press(await till.page(invoice), 'debit')
    await till.pass(0)
    for (let days = 0; days < 60; days += 1) await till.pass(day)
    expect(reminders()).toEqual([])
    expect(till.wrong()).toEqual([])
  })

  it('lets the reminder go when it fails', async () => {
    till = await openTill()
    till.deliverFrom(() => [0])
    const invoice = await till.bill('SO-1')
    await till.pass(25 * day)
    await till.stripe.press(await till.page(invoice), 'debit-fails')
    await till.pass(0)
    for (let days = 0; days < 4; days += 1) await till.pass(day)
    expect(reminders()).toEqual([])
    for (let days = 0; days < 3; days += 1) await till.pass(day)
    expect(reminders()).toEqual(['reminder_due'])
    expect(till.wrong()).toEqual([])
  })

  it('whose end is never told holds it back for two weeks', async () => {
    till = await openTill()
    const invoice = await till.bill('SO-1')
    await till.pass(25 * day)
    await till.stripe.press(await till.page(invoice), 'debit')
    for (const event of till.told()) await till.deliver(event)
    for (let days = 0; days < 13; days += 1) await till.pass(day)
    expect(reminders()).toEqual([])
    for (let days = 0; days < 3; days += 1) await till.pass(day)
    expect(reminders()).toEqual(['reminder_first'])
  })
})

describe('more than is owed', () => {
  it('paid in two tabs at once is booked in full: what settles nothing is a credit of the customer', async () => {
    till = await openTill()
    const invoice = await till.bill('SO-1')
    const tabs = [await till.page(invoice, 11_976n, 'one tab'), await till.page(invoice, 11_976n, 'the other')]
    for (const tab of tabs) await till.stripe.press(tab, 'card')
    for (const event of till.told()) await till.deliver(event)
    const [first, second] = till.house.records().payments.map(({ payer, allocations }) => ({ payer, settles: allocations.length }))
    expect([first, second].toSorted((a, b) => b!.settles - a!.settles)).toEqual([
      { payer: 'C-1001', settles: 1 },
      { payer: 'C-1001', settles: 0 },
    ])
    expect(open(invoice.invoiceId)).toBe('0.00')
    expect(till.wrong()).toEqual([])
  })
})

describe('one balance in two tabs', () => {
  it('is one page for the same amount, and two for others: what is paid beyond it is a credit, and nothing is lost', async () => {
    till = await openTill()
    const invoice = await till.bill('SO-1')
    const [part, again, whole] = [
      await till.page(invoice, 5_000n, 'one balance'),
      await till.page(invoice, 5_000n, 'one balance'),
      await till.page(invoice, 11_976n, 'one balance'),
    ]
    expect(again).toBe(part)
    expect(whole).not.toBe(part)
    for (const tab of [part, whole]) await till.stripe.press(tab, 'card')
    for (const event of [...till.told(), ...till.told()]) await till.deliver(event)
    const paid = till.house.records().payments.map(({ amount }) => amount.minor)
    expect(new Set(paid)).toEqual(new Set([5_000n, 11_976n]))
    expect(paid).toHaveLength(2)
    const settled = till.house.records().payments.flatMap(({ allocations }) => allocations.map(({ amount }) => amount.minor))
    expect(settled.reduce((sum, one) => sum + one, 0n)).toBe(11_976n)
    expect(open(invoice.invoiceId)).toBe('0.00')
    expect(till.wrong()).toEqual([])
  })
})

describe('money that the provider holds in another currency than that of the books', () => {
  it('is not booked as if it were theirs: the webhook fails until finance has recorded it, and then finds it', async () => {
    till = await openTill({ heldIn: 'GBP' })
    const invoice = await till.bill('SO-1')
    await till.stripe.press(await till.page(invoice), 'card')
    const event = till.told().at(-1)!
    expect(await till.deliver(event)).toBe(500)
    expect(till.house.records().payments).toEqual([])
    expect(till.house.records().postings).toEqual([])
    const by = { what: 'receive', sellerId: 'lumiere', payer: 'C-1001', method: 'card', by: 'finance', apply: [] }
    const facts = { amount: '119.76', currency: 'EUR', fee: '2.05', receivedOn: '2026-11-24', reference: invoice.number }
    const recorded = await till.house.call('record-payment', { ...by, ...facts, paymentId: [...till.stripe.account.intents.keys()][0]! })
    expect(recorded).toMatchObject({ outcome: 'recorded' })
    expect(await till.deliver(event)).toBe(200)
    expect(till.house.records().payments).toHaveLength(1)
    expect(till.wrong()).toEqual([])
  })

  it('is refused of a dollar payment in any other, and taken in that of the books', async () => {
    till = await openTill()
    await till.bill('SO-1')
    const told = {
      what: 'receive',
      sellerId: 'lumiere',
      payer: 'C-1001',
      method: 'card',
      by: 'stripe',
      apply: [],
      amount: '130.00',
      currency: 'USD',
    }
    const tell = (paymentId: string, held: object) =>
      till.house.call('record-payment', { ...told, fee: '2.05', receivedOn: '2026-11-24', paymentId, ...held })
    const refused = { outcome: 'refused', findings: [expect.objectContaining({ code: 'HELD_IN_OTHER_CURRENCY' })] }
    expect(await tell('pi_pounds', { heldIn: 'GBP', bookAmount: '100.00' })).toMatchObject(refused)
    expect(await tell('pi_dollars', { heldIn: 'USD' })).toMatchObject({ outcome: 'refused' })
    expect(till.house.records().postings).toEqual([])
    expect(await tell('pi_euros', { heldIn: 'EUR', bookAmount: '117.00' })).toMatchObject({ outcome: 'recorded' })
    expect(till.house.records().payments).toMatchObject([{ paymentId: 'pi_euros', bookAmount: { currency: 'EUR', minor: 11_700n } }])
  })
})

describe('late, twice, out of order, with calls that fail and answers that are lost', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('all that was paid is in the books three days later (seed %i)', async (seed) => {
    const random = randomFrom(seed)
    till = await openTill({ balanceAfter: 600 })
    const upTo = (most: number) => Math.floor(random() * most)
    const fates: readonly Fate[] = ['answered', 'answered', 'answerLost', 'fails']
    till.deliverFrom(
      () => Array.from({ length: 1 + upTo(3) }, () => upTo(3600)),
      () => fates[upTo(fates.length)]!,
    )
    const invoices = [await till.bill('SO-1'), await till.bill('SO-2')]
    for (let payment = 0; payment < 12; payment += 1) {
      const page = await till.page(invoices[upTo(2)]!, BigInt(100 + upTo(4000)), String(payment))
      const buttons = ['card', 'card', 'debit', 'debit-fails', 'card-declined']
      await till.stripe.press(page, buttons[upTo(buttons.length)])
      await till.pass(upTo(3000))
    }
    for (let hours = 0; hours < 9 * 24; hours += 6) await till.pass(6 * 3600)
    expect(till.house.records().payments.length).toBeGreaterThan(0)
    expect(till.wrong()).toEqual([])
  })
})
