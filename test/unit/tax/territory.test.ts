/** The country code alone does not decide the VAT territory: a wrong one taxes an export or exempts a domestic sale. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { territoryOf } from '../../../shared/domain/tax/territory.ts'

const today = day('2026-11-24')
const at = (countryCode: string, postcode?: string, on = today) => territoryOf({ countryCode, postcode }, 'deliverTo', on)

describe('a place belongs to the VAT territory that its postcode or country says', () => {
  test.each([
    ['mainland France', 'FR', '69002', 'metropole', 'FR'],
    ['Ain, the first department', 'FR', '01000', 'metropole', 'FR'],
    ['Corsica, with rates of its own', 'FR', '20000', 'metropole', 'FR-COR'],
    ['Monaco under its own code', 'MC', '98000', 'metropole', 'FR-MC'],
    ['Monaco under a French postcode', 'FR', '98000', 'metropole', 'FR-MC'],
    ['Guadeloupe', 'FR', '97110', 'overseasTaxed', 'FR-GP-MQ'],
    ['Guadeloupe under its own code', 'GP', undefined, 'overseasTaxed', 'FR-GP-MQ'],
    ['Martinique', 'FR', '97200', 'overseasTaxed', 'FR-GP-MQ'],
    ['Réunion', 'FR', '97400', 'overseasTaxed', 'FR-RE'],
    ['Guyane', 'FR', '97300', 'overseasUntaxed', 'FR-GF'],
    ['Mayotte', 'FR', '97600', 'overseasUntaxed', 'FR-YT'],
    ['Saint-Barthélemy, whose postcode looks like Guadeloupe', 'FR', '97133', 'overseasUntaxed', 'FR-BL'],
    ['Saint-Martin, whose postcode looks like Guadeloupe', 'FR', '97150', 'overseasUntaxed', 'FR-MF'],
    ['Saint-Pierre-et-Miquelon', 'FR', '97500', 'overseasUntaxed', 'FR-PM'],
    ['New Caledonia', 'NC', '98800', 'overseasUntaxed', 'FR-PACIFIC'],
    ['mainland Spain', 'ES', '28013', 'memberState', 'ES'],
    ['Las Palmas', 'ES', '35001', 'outside', 'ES-CANARY'],
    ['Tenerife', 'ES', '38001', 'outside', 'ES-CANARY'],
    ['Ceuta', 'ES', '51001', 'outside', 'ES-CEUTA'],
    ['Melilla', 'ES', '52001', 'outside', 'ES-MELILLA'],
    ['Berlin', 'DE', '10115', 'memberState', 'DE'],
    ['Büsingen', 'DE', 'D-78266', 'outside', 'DE-BUESINGEN'],
    ['Helgoland', 'DE', '27498', 'outside', 'DE-HELGOLAND'],
    ['Livigno', 'IT', '23041', 'outside', 'IT-LIVIGNO'],
    ['Campione', 'IT', '22061', 'outside', 'IT-CAMPIONE'],
    ['San Marino under an Italian postcode', 'IT', '47890', 'outside', 'SM'],
    ['Åland', 'FI', '22100', 'outside', 'FI-ALAND'],
    ['Åland under its own code', 'AX', '22100', 'outside', 'FI-ALAND'],
    ['Mount Athos', 'GR', '630 86', 'outside', 'GR-ATHOS'],
    ['Athens', 'GR', '105 57', 'memberState', 'GR'],
    ['Greenland under a Danish postcode', 'DK', '3900', 'outside', 'GL'],
    ['Belfast', 'GB', 'bt1 5gs', 'northernIreland', 'XI'],
    ['Northern Ireland under XI', 'XI', 'BT1 5GS', 'northernIreland', 'XI'],
    ['London', 'GB', 'SW1A 1AA', 'outside', 'GB'],
    ['Jersey', 'JE', 'JE2 3AB', 'outside', 'JE'],
    ['Guernsey', 'GG', 'GY1 1AA', 'outside', 'GG'],
    ['Switzerland', 'CH', undefined, 'outside', 'CH'],
    ['a member state without territories of another kind needs no postcode', 'BE', undefined, 'memberState', 'BE'],
  ])('%s', (_, country, postcode, kind, id) => {
    const territory = at(country, postcode)
    expect(territory.ok && { kind: territory.value.kind, id: territory.value.id }).toEqual({ kind, id })
  })
})

describe('a place that does not tell its territory is a finding, never a guess', () => {
  test.each([
    ['Spain without a postcode may be the Canaries', 'ES', undefined, 'POSTCODE_MISSING'],
    ['France without a postcode may be overseas', 'FR', undefined, 'POSTCODE_MISSING'],
    ['a French postcode of no territory', 'FR', '99999', 'POSTCODE_INVALID'],
    ['a French postcode of four digits', 'FR', '6900', 'POSTCODE_INVALID'],
    ['an army postcode without a place', 'FR', '00100', 'POSTCODE_INVALID'],
    ['a British postcode cut short', 'GB', 'BT1', 'POSTCODE_INVALID'],
    ['EL is the VAT prefix of Greece, not its country code', 'EL', '10557', 'COUNTRY_UNKNOWN'],
    ['UK is no country code', 'UK', 'SW1A 1AA', 'COUNTRY_UNKNOWN'],
    ['a typing error must not pass for an export', 'ZZ', undefined, 'COUNTRY_UNKNOWN'],
  ])('%s', (_, country, postcode, code) => {
    const territory = at(country, postcode)
    expect(territory.ok ? [] : territory.findings.map((finding) => finding.code)).toEqual([code])
  })
})

describe('membership is dated', () => {
  test.each([
    ['the United Kingdom until the end of 2020', 'GB', 'SW1A 1AA', '2020-12-31', 'memberState', 'GB'],
    ['the United Kingdom no longer in 2021', 'GB', 'SW1A 1AA', '2021-01-01', 'outside', undefined],
    ['Northern Ireland with the United Kingdom in 2020', 'GB', 'BT1 5GS', '2020-12-31', 'memberState', 'GB'],
    ['Northern Ireland on its own in 2021', 'GB', 'BT1 5GS', '2021-01-01', 'northernIreland', 'XI'],
    ['Croatia not before its entry', 'HR', '10000', '2013-06-30', 'outside', undefined],
    ['Croatia from its entry', 'HR', '10000', '2013-07-01', 'memberState', 'HR'],
    ['Greece, whose VAT numbers begin with EL', 'GR', '10557', '2026-11-24', 'memberState', 'EL'],
  ])('%s', (_, country, postcode, on, kind, prefix) => {
    const territory = at(country, postcode, day(on))
    expect(territory.ok && [territory.value.kind, territory.value.prefix]).toEqual([kind, prefix])
  })
})
