/** A wrong or missing number on an invoice is a fine or a refused deduction: each must be named with what to do. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { checkCustomerIdentity } from '../../../shared/domain/identifiers/check-customer-identity.ts'
import { checkSeller } from '../../../shared/domain/identifiers/check-seller.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const today = day('2026-11-24')
const codesAndFields = (findings: readonly { code: string; field: string }[]) => findings.map(({ code, field }) => `${code} ${field}`)
const address = (countryCode: string, postcode?: string) => ({ line1: '1', city: 'X', countryCode, postcode })

describe('a seller', () => {
  test('with correct numbers has no finding', () => {
    expect(checkSeller(aSeller())).toEqual([])
  })
  test.each([
    [
      'a wrong SIREN',
      { siren: '552100555', siret: undefined, vatId: undefined, vat: { regime: 'franchise', servicesDue: 'receipt' } },
      ['SIREN_INVALID seller.siren'],
    ],
    ['a wrong SIRET', { siret: '55210055400014' }, ['SIRET_INVALID seller.siret']],
    ['a SIRET of another company', { siret: '73282932000074' }, ['SIRET_NOT_OF_SIREN seller.siret']],
    ['a wrong VAT number', { vatId: 'FR22552100554' }, ['VAT_NUMBER_INVALID seller.vatId']],
    ['a VAT number of another company', { vatId: 'FR44732829320' }, ['VAT_NUMBER_NOT_OF_SIREN seller.vatId']],
    ['a wrong IBAN', { bank: { iban: 'FR7630006000011234567890188', accountName: 'X' } }, ['IBAN_INVALID seller.bank.iban']],
    ['no SIREN', { siren: undefined, siret: undefined }, ['SIREN_MISSING seller.siren']],
    ['no VAT number', { vatId: undefined }, ['VAT_NUMBER_MISSING seller.vatId']],
  ] as const)('with %s', (_, changes, expected) => {
    expect(codesAndFields(checkSeller(aSeller(changes)))).toEqual(expected)
  })
  test('under the franchise needs no VAT number', () => {
    expect(checkSeller(aSeller({ vatId: undefined, vat: { regime: 'franchise', servicesDue: 'receipt' } }))).toEqual([])
  })
  test('has all its findings at once', () => {
    const seller = aSeller({ siren: '552100555', siret: '55210055400014', vatId: 'FR22552100554', bank: { iban: 'X', accountName: 'X' } })
    expect(codesAndFields(checkSeller(seller))).toEqual([
      'SIREN_INVALID seller.siren',
      'SIRET_INVALID seller.siret',
      'SIRET_NOT_OF_SIREN seller.siret',
      'VAT_NUMBER_INVALID seller.vatId',
      'IBAN_INVALID seller.bank.iban',
    ])
  })
})

describe('a customer', () => {
  const without = { siren: undefined, siret: undefined, vatId: undefined }
  test.each([
    ['with correct numbers', {}, []],
    ['with a wrong SIREN', { siren: '732829321', siret: undefined, vatId: undefined }, ['SIREN_INVALID customer.siren']],
    ['with the SIRET of another company', { siret: '55210055400013' }, ['SIRET_NOT_OF_SIREN customer.siret']],
    ['a French business without SIREN', without, ['SIREN_MISSING customer.siren']],
    ['a French public body without SIREN', { ...without, kind: 'public' }, ['SIREN_MISSING customer.siren']],
    ['a business in Guyane without SIREN', { ...without, address: address('GF') }, ['SIREN_MISSING customer.siren']],
    ['a consumer', { ...without, kind: 'consumer' }, []],
    ['a business in Monaco has no SIREN', { ...without, address: address('FR', '98000') }, []],
    ['a foreign business', { ...without, address: address('DE') }, []],
    ['a German number without prefix', { ...without, address: address('DE'), vatId: '136695976' }, ['VAT_NUMBER_INVALID customer.vatId']],
    ['a Greek number with GR', { ...without, address: address('GR'), vatId: 'GR094259216' }, ['VAT_NUMBER_INVALID customer.vatId']],
    ['a Swiss number is taken as given', { ...without, address: address('CH'), vatId: 'CHE123456789' }, []],
    [
      'a number without any prefix is refused anywhere',
      { ...without, address: address('CH'), vatId: '123456789' },
      ['VAT_NUMBER_INVALID customer.vatId'],
    ],
    [
      'a wrong German number of a Swiss company',
      { ...without, address: address('CH'), vatId: 'DE136695978' },
      ['VAT_NUMBER_INVALID customer.vatId'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(codesAndFields(checkCustomerIdentity(aCustomer(changes), today))).toEqual(expected)
  })

  test('needs a SIREN from the day when the mention became mandatory', () => {
    expect(checkCustomerIdentity(aCustomer(without), day('2026-08-31'))).toEqual([])
    expect(codesAndFields(checkCustomerIdentity(aCustomer(without), day('2026-09-01')))).toEqual(['SIREN_MISSING customer.siren'])
  })

  test('is told an example of the number that its country gives', () => {
    const [finding] = checkCustomerIdentity(aCustomer({ ...without, address: address('GR'), vatId: 'GR094259216' }), today)
    expect(finding?.expected).toContain('EL094259216')
  })
})
