/** A wrong late fee costs the customer's trust, a missing one the seller's money: who owes what from when, and when nothing. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { invoiceIdSchema } from '../../../shared/domain/ids.ts'
import { latePaymentSchema } from '../../../shared/domain/late-fees/late-payment-setting.ts'
import { lateFeesOf } from '../../../shared/domain/late-fees/late-fees.ts'
import { aLateClaim, toldOn } from '../../support/late-fees.ts'

const onceOwed = { indemnity: '40.00' }

describe('interest', () => {
  test('runs from the day after the due date, the day that is asked for included', () => {
    expect(toldOn(aLateClaim(), '2026-01-31')).toBe('notLate')
    expect(toldOn(aLateClaim(), '2026-02-01')).toEqual({
      periods: ['2026-02-01..2026-02-01 1d 1000.00 12.15% 0.33'],
      interest: '0.33',
      ...onceOwed,
    })
  })

  test('takes the rate of each half-year, and is rounded once: the shares of the periods add up', () => {
    expect(toldOn(aLateClaim(), '2026-08-31')).toEqual({
      // 1000 x (12.15 x 150 + 12.40 x 62) / 36500 = 70.9945: each by itself is 49.93 and 21.06
      periods: ['2026-02-01..2026-06-30 150d 1000.00 12.15% 49.93', '2026-07-01..2026-08-31 62d 1000.00 12.4% 21.06'],
      interest: '70.99',
      ...onceOwed,
    })
  })

  test('counts 365 days in a leap year too', () => {
    const claim = aLateClaim({ issued: '2023-12-01', invoice: { penaltyPercent: decimal('36.5') } })
    expect(toldOn(claim, '2024-12-31')).toMatchObject({ interest: '366.00' })
  })

  test('a payment lowers what bears interest from its own day, and the last one ends it', () => {
    const claim = aLateClaim({
      paid: [
        ['2026-02-11', 'EUR 400.00'],
        ['2026-02-21', 'EUR 600.00'],
      ],
    })
    expect(toldOn(claim, '2026-06-30')).toEqual({
      periods: ['2026-02-01..2026-02-10 10d 1000.00 12.15% 3.33', '2026-02-11..2026-02-20 10d 600.00 12.15% 2.00'],
      interest: '5.33',
      ...onceOwed,
    })
  })

  test('a credit lowers it from its own day', () => {
    const claim = aLateClaim({ credited: [['2026-02-11', 'EUR 400.00']] })
    expect(toldOn(claim, '2026-02-20')).toMatchObject({
      periods: ['2026-02-01..2026-02-10 10d 1000.00 12.15% 3.33', '2026-02-11..2026-02-20 10d 600.00 12.15% 2.00'],
    })
  })

  test('a payment on the day that is asked for lowers what bears interest on that day', () => {
    const claim = aLateClaim({ paid: [['2026-02-20', 'EUR 400.00']] })
    expect(toldOn(claim, '2026-02-20')).toMatchObject({
      periods: ['2026-02-01..2026-02-19 19d 1000.00 12.15% 6.32', '2026-02-20..2026-02-20 1d 600.00 12.15% 0.20'],
    })
  })

  test('each instalment runs by itself, and a payment settles the one that fell due first', () => {
    const terms = {
      due: {
        kind: 'instalments',
        parts: [
          { percent: '50', due: { kind: 'net', days: 30 } },
          { percent: '50', due: { kind: 'net', days: 40 } },
        ],
      },
      agreed: true,
    }
    const claim = aLateClaim({ terms, paid: [['2026-02-06', 'EUR 500.00']] })
    expect(toldOn(claim, '2026-02-20')).toEqual({
      periods: ['2026-02-01..2026-02-05 5d 500.00 12.15% 0.83', '2026-02-11..2026-02-20 10d 500.00 12.15% 1.67'],
      interest: '2.50',
      ...onceOwed,
    })
  })

  test('of a French public buyer has the rate of the half-year in which it began, for as long as it runs', () => {
    const claim = aLateClaim({ invoice: { buyerKind: 'public', penaltyPercent: decimal('20') } })
    expect(toldOn(claim, '2026-08-31')).toMatchObject({ periods: ['2026-02-01..2026-08-31 212d 1000.00 10.15% 58.95'] })
  })

  test('of a French public buyer keeps its rate when a part is paid later', () => {
    const claim = aLateClaim({ invoice: { buyerKind: 'public' }, paid: [['2026-07-11', 'EUR 400.00']] })
    expect(toldOn(claim, '2026-07-20')).toMatchObject({
      periods: ['2026-02-01..2026-07-10 160d 1000.00 10.15% 44.49', '2026-07-11..2026-07-20 10d 600.00 10.15% 1.67'],
    })
  })

  test('is not guessed for a half-year whose rate is in no table: it says from when', () => {
    const fees = lateFeesOf(aLateClaim(), day('2027-01-31'))
    expect(fees).toMatchObject({ owed: true, rateUnknownFrom: '2027-01-01' })
    expect(fees.owed && fees.periods.at(-1)?.until).toBe('2026-12-31')
  })

  test('says where each rate comes from', () => {
    const fees = lateFeesOf(aLateClaim(), day('2026-02-01'))
    expect(fees.owed && fees.periods[0]?.rate.source).toBe(
      'L441-10 C. com.: ECB main refinancing rate of 2026-01-01 (2.15 %, decision in force since 2025-06-11) and 10 points',
    )
  })
})

describe('the contract rate', () => {
  test.each([
    ['holds at three times the legal rate of the day of issue', '7.86', '7.86%'],
    ['does not hold below it: the rate of the law does', '7.85', '12.15%'],
  ])('%s', (_, penaltyPercent, rate) => {
    const told = toldOn(aLateClaim({ invoice: { penaltyPercent: decimal(penaltyPercent) } }), '2026-02-20')
    expect(JSON.stringify(told)).toContain(` ${rate} `)
  })

  test('is the only one under the rule `contractual`: without it nothing is claimed', () => {
    const setting = { rule: { kind: 'contractual' } }
    expect(toldOn(aLateClaim({ setting }), '2026-02-20')).toBe('noContractRate')
    expect(toldOn(aLateClaim({ setting, invoice: { penaltyPercent: decimal('15') } }), '2026-02-20')).toMatchObject({ interest: '8.22' })
  })
})

test('a public buyer owes what the law says, even under the rule `contractual`', () => {
  const claim = aLateClaim({ setting: { rule: { kind: 'contractual' } }, invoice: { buyerKind: 'public' } })
  expect(toldOn(claim, '2026-03-02')).toMatchObject({ interest: '8.34' })
})

test.each([
  ['a contract rate below 0', { penaltyPercent: '-0.1' }],
  ['a fixed sum of 0', { rule: { kind: 'fixed', amount: '0' } }],
  ['a cap of 0', { capPercent: '0' }],
])('%s is no setting: nobody is paid for being paid late', (_, setting) => {
  expect(latePaymentSchema.safeParse(setting).success).toBe(false)
})

describe('a rule of the seller', () => {
  test.each([
    ['a fixed sum is owed once, in the place of interest', { rule: { kind: 'fixed', amount: '25' } }, { interest: '0.00', flat: '25.00' }],
    [
      'a percentage is of what was unpaid when it fell due',
      { rule: { kind: 'percent', percent: '2.5' } },
      { interest: '0.00', flat: '15.00' },
    ],
    ['a cap holds for interest', { capPercent: '0.1' }, { interest: '1.00', periods: ['2026-02-01..2026-03-31 59d 600.00 12.15% 1.00'] }],
    ['a cap holds for what takes its place', { capPercent: '1', rule: { kind: 'fixed', amount: '25' } }, { flat: '10.00' }],
    ['a cap holds for a percentage', { capPercent: '1', rule: { kind: 'percent', percent: '2.5' } }, { flat: '10.00' }],
    ['`none` claims nothing', { rule: { kind: 'none' } }, 'switchedOff'],
    ['an exempt customer owes nothing', { exemptCustomers: ['C-1001'] }, 'exemptCustomer'],
    ['the exemption of one is not that of another', { exemptCustomers: ['C-1002'] }, { interest: '11.78' }],
  ])('%s', (_, setting, expected) => {
    const told = toldOn(aLateClaim({ setting, paid: [['2026-01-20', 'EUR 400.00']] }), '2026-03-31')
    if (typeof expected === 'string') expect(told).toBe(expected)
    else expect(told).toMatchObject(expected)
  })

  test('has no cap for a sum in another currency than the invoice', () => {
    const setting = { capPercent: '1', rule: { kind: 'fixed', amount: '25' } }
    expect(toldOn(aLateClaim({ setting, invoice: { currency: 'USD' } }), '2026-03-31')).toMatchObject({ flat: '25.00' })
  })

  test('puts nothing in the place of the interest of a public buyer', () => {
    const claim = aLateClaim({ setting: { rule: { kind: 'fixed', amount: '25' } }, invoice: { buyerKind: 'public' } })
    expect(toldOn(claim, '2026-03-02')).toMatchObject({ interest: '8.34' })
  })

  test.each([
    ['ten days after the due date when it says nothing', {}, '2026-02-10'],
    ['as many days as it says', { statementAfter: { unit: 'days', days: 3 } }, '2026-02-03'],
    ['a month: the same day of the next, or its last', { statementAfter: { unit: 'month' } }, '2026-02-28'],
  ])('sets when a statement is issued: %s', (_, setting, statementFrom) => {
    expect(lateFeesOf(aLateClaim({ setting }), day('2026-06-01'))).toMatchObject({ statementFrom })
  })
})

describe('nothing is owed', () => {
  const insolvent = { insolvent: true, insolvencyOpenedOn: '2026-02-11' }
  test.each([
    ['by a consumer', { invoice: { buyerKind: 'consumer' as const } }, 'consumer'],
    ['for a credit note', { invoice: { typeCode: '381' as const } }, 'creditNote'],
    [
      'for an invoice that another replaces',
      { standing: { replacedBy: invoiceIdSchema.parse('a'.repeat(40)), rejected: undefined } },
      'replaced',
    ],
    ['for one that its buyer has refused', { standing: { replacedBy: undefined, rejected: 'refused' as const } }, 'refusedByBuyer'],
    ['when it was paid on the due date', { paid: [['2026-01-31', 'EUR 1000.00']] as const }, 'notLate'],
    [
      'when all that was not credited since was paid in time',
      { paid: [['2026-01-31', 'EUR 700.00']] as const, credited: [['2026-02-15', 'EUR 300.00']] as const },
      'notLate',
    ],
    [
      'when the rest is credited on the day that is asked for',
      { paid: [['2026-01-31', 'EUR 700.00']] as const, credited: [['2026-03-31', 'EUR 300.00']] as const },
      'notLate',
    ],
    ['under a law that was not in force yet', { issued: '2012-06-01' }, 'lawUnknown'],
    ['when insolvency proceedings are open and nobody says since when', { customer: { insolvent: true } }, 'insolvent'],
    ['of what fell due on the day before they opened', { customer: { insolvent: true, insolvencyOpenedOn: '2026-02-01' } }, 'insolvent'],
    ['of what falls due after they opened', { customer: { insolvent: true, insolvencyOpenedOn: '2026-01-31' } }, 'insolvent'],
  ])('%s', (_, sample, reason) => {
    expect(toldOn(aLateClaim(sample), '2026-03-31')).toBe(reason)
  })

  test('anew once insolvency proceedings are open; what was owed before stays', () => {
    expect(toldOn(aLateClaim({ customer: insolvent }), '2026-03-31')).toMatchObject({
      periods: ['2026-02-01..2026-02-10 10d 1000.00 12.15% 3.33'],
      ...onceOwed,
    })
    expect(toldOn(aLateClaim({ customer: insolvent }), '2026-02-11')).toMatchObject({ interest: '3.33' })
    expect(toldOn(aLateClaim({ customer: insolvent }), '2026-02-05')).toMatchObject({ interest: '1.66' })
  })

  test('where the law of the seller is not in the books', () => {
    const { invoice } = aLateClaim().issued
    const seller = { ...invoice.seller, address: { ...invoice.seller.address, countryCode: 'US' } }
    expect(toldOn(aLateClaim({ invoice: { seller } }), '2026-03-31')).toBe('lawUnknown')
  })
})

test('whoever pays a day late owes the indemnity, and no interest for the day of the payment', () => {
  expect(toldOn(aLateClaim({ paid: [['2026-02-01', 'EUR 1000.00']] }), '2026-03-31')).toEqual({
    periods: [],
    interest: '0.00',
    ...onceOwed,
  })
})
