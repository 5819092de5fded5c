/** Terms beyond the legal caps are fined (L441-16 C. com.): every cap is checked one day below and one day above. */
import { describe, expect, test } from 'vitest'
import { checkTerms } from '../../../shared/domain/legal/payment-caps.ts'
import { paymentTermsSchema } from '../../../shared/domain/payment-terms.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const net = (days: number) => ({ kind: 'net', days })
const found = (due: unknown, agreed: boolean, parties: { seller?: object; customer?: object } = {}) =>
  checkTerms(paymentTermsSchema.parse({ due, agreed }), { seller: aSeller(parties.seller), customer: aCustomer(parties.customer) }).map(
    (finding) => finding.code,
  )
const over = ['TERMS_OVER_CAP']
const publicBuyer = { customer: { kind: 'public' } }
const abroad = { customer: { address: { line1: '1', city: 'Berlin', postcode: '10115', countryCode: 'DE' } } }

describe('payment terms between French companies', () => {
  test.each([
    ['30 days without agreement', net(30), false, {}, []],
    ['31 days without agreement', net(31), false, {}, over],
    ['end of month without agreement is 30 days at most', { kind: 'endOfMonthPlus', days: 0 }, false, {}, []],
    ['end of month and a day without agreement', { kind: 'endOfMonthPlus', days: 1 }, false, {}, over],
    ['60 days agreed', net(60), true, {}, []],
    ['61 days agreed', net(61), true, {}, over],
    ['45 days end of month agreed, first reading', { kind: 'endOfMonthPlus', days: 45 }, true, {}, []],
    ['46 days end of month agreed, first reading', { kind: 'endOfMonthPlus', days: 46 }, true, {}, over],
    ['45 days end of month agreed, second reading', { kind: 'daysThenEndOfMonth', days: 45 }, true, {}, []],
    ['46 days end of month agreed, second reading', { kind: 'daysThenEndOfMonth', days: 46 }, true, {}, over],
    ['a fixed day after 30 days can be 60', { kind: 'fixedDay', dayOfMonth: 10, afterDays: 30 }, true, {}, []],
    ['a fixed day after 31 days can be 61', { kind: 'fixedDay', dayOfMonth: 10, afterDays: 31 }, true, {}, over],
    ['30 days of a public buyer', net(30), true, publicBuyer, []],
    ['a public buyer cannot agree 31', net(31), true, publicBuyer, over],
    ['transport: 30 days', net(30), true, { seller: { sector: 'transport' } }, []],
    ['transport cannot agree 31', net(31), true, { seller: { sector: 'transport' } }, over],
    ['perishable food: 30 days', net(30), true, { seller: { sector: 'perishable' } }, []],
    [
      'perishable food cannot agree 45 days end of month',
      { kind: 'endOfMonthPlus', days: 45 },
      true,
      { seller: { sector: 'perishable' } },
      over,
    ],
    ['consumers have no cap', net(90), false, { customer: { kind: 'consumer' } }, []],
    ['customers abroad have no French cap', net(90), true, abroad, []],
  ])('%s', (_, due, agreed, parties, expected) => {
    expect(found(due, agreed, parties)).toEqual(expected)
  })

  test.each([
    ['the last instalment counts', ['50', '50'], [30, 61], over],
    ['instalments within the cap', ['50', '50'], [30, 60], []],
    ['instalments that do not add up', ['50', '49.99'], [0, 30], ['INSTALMENTS_NOT_COMPLETE']],
    ['an instalment of nothing', ['100', '0'], [0, 30], ['INSTALMENTS_NOT_COMPLETE']],
    ['a negative instalment', ['150', '-50'], [0, 30], ['INSTALMENTS_NOT_COMPLETE']],
    ['thirds with exact decimals', ['33.333333333', '33.333333333', '33.333333334'], [0, 30, 60], []],
  ])('%s', (_, percents, days, expected) => {
    const parts = percents.map((percent, index) => ({ percent, due: net(days[index] ?? 0) }))
    expect(found({ kind: 'instalments', parts }, true)).toEqual(expected)
  })

  test('the finding names the cap and its source', () => {
    const [finding] = checkTerms(paymentTermsSchema.parse({ due: net(90), agreed: true }), { seller: aSeller(), customer: aCustomer() })
    expect(finding).toMatchObject({ field: 'terms.due', actual: 'net: up to 90 days' })
    expect(finding?.expected).toContain('60 days')
    expect(finding?.expected).toContain('L441-10')
  })
})
