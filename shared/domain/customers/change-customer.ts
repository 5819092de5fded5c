import { canonicalJson } from '../canonical-json.ts'
import type { Instant } from '../day.ts'
import { dueBy, setBy } from '../planned.ts'
import { type Customer, type CustomerProfile, customerProfileSchema, customerSchema } from '../customer.ts'

const profileFields: readonly string[] = customerProfileSchema.keyof().options
const isProfileField = (field: string): boolean => profileFields.includes(field)

const only = (of: object, keep: (field: string) => boolean): object =>
  Object.fromEntries(Object.entries(of).filter(([field, value]) => keep(field) && value !== undefined))

const fieldOf = (of: object, field: string): unknown => new Map<string, unknown>(Object.entries(of)).get(field)
const said = (of: object, field: string): string => canonicalJson(fieldOf(of, field) ?? null)
const differs = (a: object, b: object, field: string): boolean => said(a, field) !== said(b, field)

const fixedIn = ({ setByFinance }: Customer): string[] => setByFinance.filter(isProfileField)

/**
 * The profile as the upstream system said it last. Unknown of a customer of which finance has set fields before that was kept, and of one
 * that only finance has spoken of.
 */
const upstreamOf = (stored: Customer): object | undefined =>
  stored.upstream ?? (fixedIn(stored).length === 0 ? only(stored, isProfileField) : undefined)

type Told = Pick<Customer, 'sellerId' | 'customerId' | 'revision'> & { readonly customer: CustomerProfile }

/** The upstream system's profile, whole, but for the fields that finance has set; what is no part of the profile stays as it is. */
export const toldByUpstream = (stored: Customer | undefined, { customer: profile, ...told }: Told): Customer => {
  const fixed = stored === undefined ? [] : fixedIn(stored)
  const kept = only(stored ?? {}, (field) => field !== 'upstream' && (fixed.includes(field) || !isProfileField(field)))
  const taken = only(profile, (field) => !fixed.includes(field))
  const upstream = fixed.length > 0 ? { upstream: profile } : {}
  return customerSchema.parse({ ...kept, ...taken, ...upstream, ...told, version: (stored?.version ?? 0) + 1 })
}

/** Fields of a profile that finance has set, and of which the upstream system says something else: proposed, not applied. */
export const proposedBy = (stored: Customer, profile: CustomerProfile): string[] =>
  fixedIn(stored).filter((field) => differs(stored, profile, field))

/**
 * The customer as finance wants it. Whatever finance makes other than the upstream system says is set by finance from now on, as is what
 * it names in `setByFinance`; a field that it names no longer, and leaves as it was, is given back and says what upstream says.
 */
export const wantedByFinance = (stored: Customer, wanted: Customer): Customer => {
  const upstream = upstreamOf(stored)
  const isFixed = (field: string): boolean =>
    wanted.setByFinance.includes(field) || (differs(wanted, stored, field) && (upstream === undefined || differs(wanted, upstream, field)))
  const fixed = profileFields.filter(isFixed)
  return customerSchema.parse({
    ...only(wanted, (field) => field !== 'upstream' && (!isProfileField(field) || fixed.includes(field))),
    ...only(upstream ?? stored, (field) => isProfileField(field) && !fixed.includes(field)),
    ...(upstream !== undefined && fixed.length > 0 && { upstream }),
    revision: stored.revision,
    version: stored.version + 1,
    setByFinance: fixed,
  })
}

/** A customer that the upstream system has not spoken of: its first revision is still to come, and all that is stated here is finance's. */
export const createdByFinance = (wanted: Customer): Customer => {
  const { upstream: _, ...record } = wanted
  const stated = profileFields.filter((field) => fieldOf(record, field) !== undefined)
  return { ...record, revision: 0, version: 1, setByFinance: stated }
}

/** The customer as it is in force at a moment: what was planned for a day that has begun is as if finance had set it on that day. */
export const customerInForceAt = (stored: Customer, at: Instant): Customer => {
  const { due, ahead } = dueBy(stored.planned, at)
  if (due.length === 0) return stored
  const { planned: _, ...record } = stored
  const set = setBy(due)
  const setByFinance = [...new Set([...fixedIn(stored), ...Object.keys(set).filter(isProfileField)])]
  const wanted = customerSchema.parse({ ...record, ...set, setByFinance, ...(ahead.length > 0 && { planned: ahead }) })
  return { ...wantedByFinance(stored, wanted), version: stored.version }
}
