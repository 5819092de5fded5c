/** Why: a reminder of what is paid, promised or paused is what customers write angry letters about. */
import { describe, expect, test } from 'vitest'
import { addSeconds } from '../../../shared/domain/day.ts'
import { amountAsked, dunningStanding, lookAgainAt } from '../../../shared/domain/dunning-standing.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import { freshSeller, headerFor, noon } from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'

const { invoice } = anIssuedInvoice({ lines: [{ sku: 'L', name: 'Lampe', quantity: '1', unitCode: 'C62', netPrice: '5' }] })
const sent: InvoiceHeader = { ...headerFor({ sellerId: freshSeller(), number: 1 }), state: 'SENT' }
const standing = (header: Partial<InvoiceHeader>, insolvent = false) =>
  dunningStanding({ header: { ...sent, ...header }, customer: { insolvent } }, noon)

const [soon, tomorrow, nextWeek] = [3600, 86_400, 7 * 86_400].map((seconds) => addSeconds(noon, seconds))

describe('whether an invoice may be reminded of', () => {
  test('one that is owed may', () => {
    expect(standing({})).toEqual({ state: 'open' })
    expect(standing({ open: money('EUR', 1n) })).toEqual({ state: 'open' })
  })
  test('nothing is asked for what is paid, rejected or a credit note', () => {
    expect(standing({ open: money('EUR', 0n) })).toMatchObject({ state: 'over', because: 'nothingOwed' })
    expect(standing({ rejected: 'refused' })).toMatchObject({ state: 'over', because: 'rejected' })
    expect(standing({ queue: `${sent.sellerId}#creditNote` })).toMatchObject({ state: 'over', because: 'creditNote' })
  })
  test('of several reasons to wait the longest counts, and one that is over counts no more', () => {
    expect(standing({ pausedUntil: soon, promisedUntil: nextWeek, pendingUntil: tomorrow })).toEqual({
      state: 'held',
      because: 'promised',
      until: nextWeek,
    })
    expect(standing({ pausedUntil: noon, promisedUntil: noon, pendingUntil: noon })).toEqual({ state: 'open' })
  })
  test('a customer in insolvency proceedings is not chased', () => {
    expect(standing({}, true)).toEqual({ state: 'held', because: 'insolvent', until: undefined })
  })
  test('one of which all is disputed is not chased, one of which a part is asks for the rest', () => {
    const [part, all] = [money('EUR', 40n), money('EUR', 100n)]
    expect(standing({ open: all, disputed: all })).toEqual({ state: 'held', because: 'disputed', until: undefined })
    expect(standing({ open: all, disputed: part })).toEqual({ state: 'open' })
    expect(amountAsked({ open: all, disputed: part }, invoice)).toEqual(money('EUR', 60n))
  })
  test('what is held is looked at as its hold ends, and once a day at least', () => {
    expect([soon, nextWeek, undefined].map((until) => lookAgainAt({ until }, noon))).toEqual([soon, tomorrow, tomorrow])
  })
})
