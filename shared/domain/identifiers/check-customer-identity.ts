import type { Customer } from '../customer.ts'
import { type Day, day } from '../day.ts'
import type { Finding } from '../finding.ts'
import { checkSirenAndSiret } from './check-siren.ts'
import { checkVatNumber } from './check-vat-number.ts'

/** Since then the buyer's SIREN is a mandatory mention (242 nonies A, 1° annexe II CGI; decrees 2022-1299 and 2024-266). */
const sirenDueFrom = day('2026-09-01')

/** Companies here are in the Sirene register: France, and the overseas departments under a country code of their own. */
const countriesOfSirene: ReadonlySet<string> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'])

/** The customer's numbers, and whether the SIREN that a French invoice must show is there. Consumers have none. */
export const checkCustomerIdentity = (customer: Customer, on: Day): Finding[] => [
  ...checkSirenAndSiret('customer', customer),
  ...checkVatNumber('customer', customer),
  ...(customer.siren === undefined && needsSiren(customer, on) ? [sirenMissing] : []),
]

/** Monaco has French postcodes (98000) and no SIREN. */
const needsSiren = ({ kind, address }: Customer, on: Day): boolean =>
  on >= sirenDueFrom && kind !== 'consumer' && countriesOfSirene.has(address.countryCode) && !(address.postcode ?? '').startsWith('980')

const sirenMissing: Finding = {
  code: 'SIREN_MISSING',
  field: 'customer.siren',
  expected: 'the SIREN of a French business or public customer',
  actual: 'none',
  remedy: 'ask the customer for its SIREN, or look it up in the Sirene register',
}
