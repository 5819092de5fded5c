/** Why: a plan begins with a civil day of the seller, whatever its zone; whoever reads at any moment must see the same settings. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { customerInForceAt } from '../../../shared/domain/customers/change-customer.ts'
import { addDays, addSeconds, day, dayAt, instantOf } from '../../../shared/domain/day.ts'
import { withMoments } from '../../../shared/domain/planned.ts'
import { sellerInForceAt } from '../../../shared/domain/seller-in-force.ts'
import { cases } from '../../support/cases.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const first = day('2027-03-20')
const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Asia/Kolkata')
/** Ten days with a change of the clocks in them; each day has one plan at most. */
const plans = fc.uniqueArray(fc.record({ at: fc.nat({ max: 9 }), days: fc.nat({ max: 90 }), named: fc.boolean() }), {
  selector: ({ at }) => at,
  maxLength: 6,
})
const moments = fc.nat({ max: 12 * 86_400 }).map((seconds) => addSeconds(instantOf('2027-03-19T00:00:00.000Z'), seconds))

const terms = (days: number) => ({ due: { kind: 'net', days }, agreed: true }) as const

test('each field is as the last plan that has begun on the civil day says, and what is ahead stays planned', () =>
  fc.assert(
    fc.property(zones, plans, moments, (zone, planned, at) => {
      const seller = aSeller({ zone })
      const set = planned.map((plan) => ({
        from: addDays(first, plan.at),
        set: { terms: terms(plan.days), ...(plan.named && { name: `From day ${plan.at}` }) },
      }))
      const today = dayAt(at, zone)
      const begun = planned.filter((plan) => addDays(first, plan.at) <= today).toSorted((a, b) => a.at - b.at)
      const ahead = set.map(({ from }) => from).filter((from) => from > today)

      const inForce = sellerInForceAt({ ...seller, planned: withMoments(set, zone) }, at)
      const named = begun.findLast((plan) => plan.named)
      expect(inForce.terms).toEqual(begun.length === 0 ? seller.terms : terms(begun.at(-1)!.days))
      expect(inForce.name).toBe(named === undefined ? seller.name : `From day ${named.at}`)
      expect((inForce.planned ?? []).map(({ from }) => from)).toEqual(ahead.toSorted())

      const customer = customerInForceAt({ ...aCustomer(), planned: withMoments(set, zone) }, at)
      expect(customer.terms).toEqual(begun.length === 0 ? undefined : terms(begun.at(-1)!.days))
      expect(customer.setByFinance).toEqual(named === undefined ? [] : ['name'])
    }),
    { numRuns: cases(500) },
  ))
