/** What the port promises of a payment provider, kept by the adapter over HTTP against the fake. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stripePayments } from '../../../shared/adapters/stripe/stripe-payments.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { money } from '../../../shared/domain/money.ts'
import type { Moved } from '../../../shared/ports/payments.ts'
import { anOrderOf, aProvider, invoiceId, openedAt, type Provider } from '../../support/stripe.ts'

const day = 86_400
const eur = (minor: bigint) => money('EUR', minor)

let provider: Provider
beforeEach(async () => {
  provider = await aProvider()
})
afterEach(() => provider.stop())

const moved = async (since: string): Promise<Moved[]> => {
  const all: Moved[] = []
  for await (const movement of provider.payments.movementsSince(instantOf(since))) all.push(movement)
  return all
}

describe('a checkout', () => {
  it('opens a page of the provider for what is owed at this moment, in the way that the seller takes', async () => {
    const address = openedAt(await provider.payments.openCheckout(anOrderOf({ methods: ['sepaDebit'] })))
    const { page } = await provider.press(address)
    expect(page).toContain('F2026-000001')
    expect(page).toContain('€120.00')
    expect(page).toContain('SEPA')
    expect(page).not.toContain('card')
  })

  it('is the same page when it is asked for again, and another one once the balance has changed', async () => {
    const ask = async (changes = {}) => openedAt(await provider.payments.openCheckout(anOrderOf(changes)))
    const first = await ask()
    expect(await ask()).toBe(first)
    expect(await ask({ amount: eur(5000n), balanceVersion: 'EUR 50.00/1' })).not.toBe(first)
    expect(await ask({ balanceVersion: 'EUR 120.00/2' })).not.toBe(first)
    expect(await ask({ paidAddress: 'https://pages.example/paid?key=k2' })).not.toBe(first)
  })

  it('brings the payer back to where it was told', async () => {
    const address = openedAt(await provider.payments.openCheckout(anOrderOf()))
    expect((await provider.press(address)).page).toContain('https://pages.example/invoice?key=k1')
    expect(await provider.press(address, 'card')).toMatchObject({ status: 303, location: 'https://pages.example/paid?key=k1' })
  })

  it.each(['card', 'debit'])('is not opened a second time for a balance that was paid (%s), or pends', async (button) => {
    const paymentId = await provider.pay(button)
    expect(await provider.payments.openCheckout(anOrderOf())).toEqual({ outcome: 'underWay', paymentId })
  })

  it('is opened again when the debit that was to pay it has failed', async () => {
    await provider.pay('debit-fails')
    await provider.pass(5 * day)
    expect((await provider.payments.openCheckout(anOrderOf())).outcome).toBe('opened')
  })

  it('is opened again when the page before has expired, as often as that happens', async () => {
    const pages = new Set<string>()
    for (let days = 0; days < 4; days += 1) {
      pages.add(openedAt(await provider.payments.openCheckout(anOrderOf())))
      await provider.pass(day - 1)
      pages.add(openedAt(await provider.payments.openCheckout(anOrderOf())))
      await provider.pass(1)
    }
    expect(pages.size).toBe(4)
  })
})

describe('a checkout that the provider does not open', () => {
  it('is not taken where the amount is too small for it', async () => {
    expect(await provider.payments.openCheckout(anOrderOf({ amount: eur(49n) }))).toEqual({ outcome: 'notTaken' })
  })

  it('since it broke down, is opened all the same: its failure is kept for a day under the key that met it', async () => {
    let failures = 1
    const breaks = (path: string) => path === '/v1/checkout/sessions' && (failures -= 1) >= 0
    const broken = await aProvider({ breaks })
    const address = openedAt(await broken.payments.openCheckout(anOrderOf()))
    expect(openedAt(await broken.payments.openCheckout(anOrderOf()))).toBe(address)
    await broken.stop()
  })
})

describe('a payment', () => {
  it('by card has succeeded at once, with what it cost and for whom it was', async () => {
    const paymentId = await provider.pay('card')
    expect(await provider.payments.payment(paymentId)).toMatchObject({
      state: 'succeeded',
      amount: eur(12_000n),
      method: 'card',
      purpose: { sellerId: 'lumiere', invoiceId },
      movement: { kind: 'payment', amount: eur(12_000n), fee: eur(205n), net: eur(11_795n), at: '2026-11-24T11:00:00.000Z' },
      failure: undefined,
    })
  })

  it('in another currency tells what it is in that of the account', async () => {
    const paymentId = await provider.pay('card', { amount: money('USD', 10_000n) })
    const { amount, movement } = (await provider.payments.payment(paymentId))!
    expect(amount).toEqual(money('USD', 10_000n))
    expect(movement).toMatchObject({ amount: eur(9000n), fee: eur(160n), net: eur(8840n) })
  })

  it.each([
    [money('JPY', 4500n), '¥4,500'],
    [money('ISK', 4500n), '4,500'],
    [money('KWD', 4500n), '4.500'],
  ])('of %o is asked for in the units of the provider', async (amount, shown) => {
    const { page } = await provider.press(openedAt(await provider.payments.openCheckout(anOrderOf({ amount }))))
    // The króna is counted in hundredths there, which the fake's page does not know.
    expect(page).toContain(amount.currency === 'ISK' ? '450,000' : shown)
    expect((await provider.payments.payment(await provider.pay('card', { amount })))?.amount).toEqual(amount)
  })

  it('of a third decimal that the provider does not take is refused', async () => {
    await expect(provider.payments.openCheckout(anOrderOf({ amount: money('KWD', 4501n) }))).rejects.toMatchObject({ name: 'Defect' })
  })

  it('whose capture is later has no movement until it is booked', async () => {
    const slow = await aProvider({ balanceAfter: 60 })
    const paymentId = await slow.pay('card')
    expect(await slow.payments.payment(paymentId)).toMatchObject({ state: 'succeeded', movement: undefined })
    await slow.pass(60)
    expect((await slow.payments.payment(paymentId))?.movement?.fee).toEqual(eur(205n))
    await slow.stop()
  })

  it('by debit pends for days and then has succeeded', async () => {
    const paymentId = await provider.pay('debit')
    expect(await provider.payments.payment(paymentId)).toMatchObject({ state: 'pending', method: 'sepaDebit', movement: undefined })
    await provider.pass(5 * day)
    expect(await provider.payments.payment(paymentId)).toMatchObject({ state: 'succeeded', movement: { fee: eur(35n) } })
  })

  it('that was declined says why, and may be tried again on the same page', async () => {
    const address = openedAt(await provider.payments.openCheckout(anOrderOf()))
    expect((await provider.press(address, 'card-declined')).page).toContain('declined')
    const paymentId = [...provider.account.intents.keys()][0]!
    expect(await provider.payments.payment(paymentId)).toMatchObject({ state: 'failed', failure: { code: 'card_declined' } })
    await provider.press(address, 'card')
    expect(await provider.payments.payment(paymentId)).toMatchObject({ state: 'succeeded', failure: undefined })
  })

  it('that nobody knows is undefined', async () => {
    expect(await provider.payments.payment('pi_unknown')).toBeUndefined()
  })
})

/** As the seller does in the provider's dashboard. */
const atDashboard = async (path: string, body = ''): Promise<{ id: string }> => {
  const headers = { authorization: `Bearer ${provider.key}`, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${provider.address}${path}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as { id: string }
}

const reversalsOf = async (paymentId: string) => {
  const payment = await provider.payments.payment(paymentId)
  expect(payment?.isReversed).toBe(true)
  return provider.payments.reversals(payment!.paymentId)
}

describe('what comes after a payment', () => {
  it('a refund takes its amount from the balance and leaves the fee', async () => {
    const paymentId = await provider.pay('card')
    const { id } = await atDashboard('/v1/refunds', `payment_intent=${paymentId}&amount=2000`)
    expect(await reversalsOf(paymentId)).toMatchObject([
      { reversalId: id, kind: 'refund', amount: eur(2000n), taken: { kind: 'refund', amount: eur(-2000n), fee: eur(0n) } },
    ])
    await atDashboard(`/_fake/refunds/${id}/fail`)
    expect(await reversalsOf(paymentId)).toMatchObject([{ taken: { net: eur(-2000n) }, returned: { kind: 'refund', net: eur(2000n) } }])
  })

  it.each(['won', 'lost'] as const)('a dispute takes the money at once, and brings it back if it is won (%s)', async (end) => {
    const paymentId = await provider.pay('card')
    const { id } = await atDashboard(`/_fake/disputes/${paymentId}`)
    expect(await reversalsOf(paymentId)).toMatchObject([
      { reversalId: id, kind: 'openDispute', taken: { kind: 'dispute', net: eur(-14_000n) }, evidenceBy: expect.any(String) },
    ])
    await atDashboard(`/_fake/disputes/${id}/${end}`)
    const [reversal] = await reversalsOf(paymentId)
    expect(reversal?.kind).toBe(`${end}Dispute`)
    expect(reversal?.returned?.net).toEqual(end === 'won' ? eur(14_000n) : undefined)
  })

  it('a payout takes what is available, and is paid a day later', async () => {
    await provider.pay('card')
    await provider.pass(2 * day)
    const { id } = await atDashboard('/_fake/payouts')
    expect(await provider.payments.payout(id)).toMatchObject({ amount: eur(11_795n), state: 'underWay', movement: { net: eur(-11_795n) } })
    await provider.pass(day)
    expect(await provider.payments.payout(id)).toMatchObject({ state: 'paid', failedAt: undefined })
    expect(await provider.payments.paidOut(id)).toMatchObject([
      { movement: { kind: 'payout', source: id }, sellerId: undefined },
      { movement: { kind: 'payment', net: eur(11_795n) }, sellerId: 'lumiere' },
    ])
    await atDashboard(`/_fake/payouts/${id}/fail`)
    expect(await provider.payments.payout(id)).toMatchObject({ state: 'failed', failedAt: '2026-11-27T11:00:00.000Z' })
  })

  it('what moved is of the payment or payout that it moved for', async () => {
    const paymentId = await provider.pay('card')
    await provider.pass(2 * day)
    const { id: payoutId } = await atDashboard('/_fake/payouts')
    await atDashboard(`/v1/refunds`, `payment_intent=${paymentId}&amount=2000`)
    await atDashboard(`/_fake/disputes/${paymentId}`)
    await provider.pass(day)
    await atDashboard(`/_fake/payouts/${payoutId}/fail`)
    const all = await moved('2026-11-24T11:00:00.000Z')
    expect(all.map(({ movement, subject }) => [movement.kind, subject])).toEqual([
      ['payout', { payoutId }],
      ['dispute', { paymentId }],
      ['refund', { paymentId }],
      ['payout', { payoutId }],
      ['payment', { paymentId }],
    ])
  })

  it('all that moved since an instant is listed, over as many pages as it takes', async () => {
    for (let paid = 0; paid < 3; paid += 1) await provider.pay('card', { balanceVersion: String(paid) })
    await provider.pass(day)
    const address = openedAt(await provider.payments.openCheckout(anOrderOf({ balanceVersion: 'next day' })))
    await provider.press(address, 'card')
    for (let refunds = 0; refunds < 110; refunds += 1)
      await atDashboard('/v1/refunds', `payment_intent=${[...provider.account.intents.keys()].at(-1)}&amount=1`)
    expect(await moved('2026-11-25T11:00:00.000Z')).toHaveLength(111)
    const all = await moved('2026-11-24T11:00:00.000Z')
    expect(all).toHaveLength(114)
    expect(new Set(all.map(({ movement }) => movement.movementId)).size).toBe(114)
  })
})

describe('a call that fails', () => {
  it('with a key that the provider does not know is a defect, which tells nothing of the key', async () => {
    const wrong = stripePayments(async () => ({ key: 'sk_test_wrong', address: provider.address }))
    const failure = await wrong.payment('pi_1').catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'Defect', message: expect.not.stringContaining('sk_test_wrong') })
  })

  it('because nobody answers may be repeated', async () => {
    const lost = await aProvider()
    await lost.stop()
    await expect(lost.payments.payment('pi_1')).rejects.toMatchObject({ name: 'DownstreamUnavailable' })
  })
})
