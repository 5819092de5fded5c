import type { Address } from '../address.ts'

/** Countries whose companies are French debtors and creditors under the code de commerce: France and its overseas departments. */
const frenchCountries: ReadonlySet<string> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'])

/** Postcodes of France where the French rules for invoices and terms between companies do not apply: Monaco and the collectivities. */
const otherLaw = /^(980|97133|97150|97[578]|98[4-9])/

/** Whether the French rules on payment terms, late payment and mentions apply to a party at this address. */
export const isFrenchParty = ({ countryCode, postcode }: Pick<Address, 'countryCode' | 'postcode'>): boolean =>
  frenchCountries.has(countryCode) && !otherLaw.test((postcode ?? '').trim())
