import { checkSeries } from '../../shared/domain/crediting/check-series.ts'
import type { Customer } from '../../shared/domain/customer.ts'
import { customerInForceAt } from '../../shared/domain/customers/change-customer.ts'
import { dayAt, type Instant } from '../../shared/domain/day.ts'
import { type Checked, failed, type Finding, passed } from '../../shared/domain/finding.ts'
import { checkSeller } from '../../shared/domain/identifiers/check-seller.ts'
import { checkAccounts } from '../../shared/domain/ledger/check-accounts.ts'
import { plannedFindings, withMoments } from '../../shared/domain/planned.ts'
import { sellerInForceAt } from '../../shared/domain/seller-in-force.ts'
import type { Seller } from '../../shared/domain/seller.ts'

const settingsFindings = (seller: Seller): Finding[] => [...checkSeller(seller), ...checkSeries(seller), ...checkAccounts(seller)]

/** A seller whose settings are right now and on each day for which a change is planned, with the moments at which those begin. */
export const checkedSettings = (seller: Seller, at: Instant): Checked<Seller> => {
  const { planned, ...now } = seller
  const first = [...settingsFindings(now), ...plannedFindings(planned ?? [], dayAt(at, seller.zone))]
  if (first.length > 0 || planned === undefined || planned.length === 0) return first.length > 0 ? failed(...first) : passed(now)
  const whole = { ...now, planned: withMoments(planned, seller.zone) }
  const later = whole.planned.flatMap(({ from, since }) =>
    settingsFindings(sellerInForceAt(whole, since)).map((finding) => ({ ...finding, field: `${finding.field} from ${from} on` })),
  )
  return later.length > 0 ? failed(...later) : passed(whole)
}

/** A customer whose plans begin today or later, with the moments at which they do. */
export const checkedPlans = (customer: Customer, seller: Seller | undefined, at: Instant): Checked<Customer> => {
  const { planned = [], ...now } = customer
  if (planned.length === 0) return passed(now)
  if (seller === undefined) return failed(unknownSeller(customer))
  const findings = plannedFindings(planned, dayAt(at, seller.zone))
  return findings.length > 0 ? failed(...findings) : passed({ ...now, planned: withMoments(planned, seller.zone) })
}

const unknownSeller = ({ sellerId }: Customer): Finding => ({
  code: 'SELLER_UNKNOWN',
  field: 'sellerId',
  expected: 'a registered seller, in whose zone the days of a plan begin',
  actual: sellerId,
  remedy: 'Register the seller first.',
})

/** The policy of each moment is one that the seller has then: with none of that name its first would be used, and nobody would know. */
export const dunningFindings = (customer: Customer, seller: Seller, at: Instant): Finding[] =>
  [at, ...(customer.planned ?? []).flatMap(({ since }) => since ?? [])].flatMap((moment) => {
    const { dunningPolicy: actual } = customerInForceAt(customer, moment)
    const known = sellerInForceAt(seller, moment).dunning.map(({ policyId }) => policyId)
    if (actual === undefined || known.includes(actual)) return []
    const expected = `one of the seller's policies: ${known.join(', ')}`
    return [
      { code: 'DUNNING_POLICY_UNKNOWN', field: 'dunningPolicy', expected, actual, remedy: 'Name one of these, or add it to the seller.' },
    ]
  })
