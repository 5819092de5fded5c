import type { Day } from '../day.ts'
import { type Checked, type Finding, failed, passed } from '../finding.ts'
import { memberStates, northernIrelandFrom } from './data/member-states.ts'
import { type PostcodeRule, type TerritoryEntry, countriesThatAreTerritories, postcodeRules } from './data/territories.ts'
import { thirdCountries } from './data/third-countries.ts'

/** A place for VAT; `prefix` is the one of the VAT numbers of a member state or Northern Ireland. */
export type Territory = TerritoryEntry & { readonly prefix?: string }

type Place = { readonly countryCode: string; readonly postcode?: string | undefined }

/**
 * The VAT territory of a place on a day. The country code alone does not decide it: where postcodes tell territories apart, a missing or
 * malformed one is a finding, so that no place is guessed. `field` is the path of the place, such as `deliverTo`.
 */
export const territoryOf = (place: Place, field: string, on: Day): Checked<Territory> => {
  const own = countriesThatAreTerritories.get(place.countryCode)
  if (own !== undefined) return passed(asOf(own, on))
  const rule = postcodeRules.get(place.countryCode)
  if (rule === undefined) return countryOf(place.countryCode, field, on)
  const postcode = compact(place.postcode ?? '')
  if (!rule.form.test(postcode)) return failed(postcodeFinding(place, field, rule))
  const row = rule.rows.find((candidate) => candidate.postcode.test(postcode))
  if (row !== undefined) return passed(asOf(row.territory, on))
  return rule.complete ? failed(postcodeFinding(place, field, rule)) : countryOf(place.countryCode, field, on)
}

/** Whether goods that go from one to the other stay in one area of VAT. */
export const sameArea = (a: Territory, b: Territory): boolean => a.area === b.area

/** Whether French VAT applies there. */
export const isFrench = (territory: Territory): boolean => territory.kind === 'metropole' || territory.kind === 'overseasTaxed'

/**
 * Whether French e-invoicing is domestic there: the mainland, Guadeloupe, Martinique and Réunion; not Guyane, Mayotte and the
 * collectivities (DGFiP, questions on overseas territories, 2026-01), nor Monaco, whose companies have no SIREN.
 */
export const isInFrenchEInvoicing = (territory: Territory): boolean => isFrench(territory) && territory.id !== 'FR-MC'

/** Postcodes come as `D-78266`, `630 86`, `bt1 5gs`. */
const compact = (postcode: string): string =>
  postcode
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^[A-Z]{1,2}-/, '')

const asOf = (territory: TerritoryEntry, on: Day): Territory => {
  if (territory.kind !== 'northernIreland') return territory
  return on >= northernIrelandFrom ? { ...territory, prefix: 'XI' } : { ...territory, kind: 'memberState', prefix: 'GB' }
}

const countryOf = (country: string, field: string, on: Day): Checked<Territory> => {
  const state = memberStates.find((member) => member.country === country)
  if (state !== undefined && state.from <= on && (state.until === undefined || on <= state.until))
    return passed({ id: country, area: country, kind: 'memberState', name: country, prefix: state.prefix })
  if (state !== undefined || thirdCountries.has(country)) return passed({ id: country, area: country, kind: 'outside', name: country })
  return failed({
    code: 'COUNTRY_UNKNOWN',
    field: `${field}.countryCode`,
    expected: 'an ISO 3166-1 country code (GR for Greece, GB for the United Kingdom, XI for Northern Ireland)',
    actual: country,
    remedy: 'correct the country code',
  })
}

const postcodeFinding = (place: Place, field: string, rule: PostcodeRule): Finding => ({
  code: place.postcode === undefined ? 'POSTCODE_MISSING' : 'POSTCODE_INVALID',
  field: `${field}.postcode`,
  expected: `a postcode of ${place.countryCode} such as ${rule.example}, since it decides the VAT territory`,
  actual: place.postcode ?? 'none',
  remedy: 'complete or correct the postcode',
})
