import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'
import { isIban } from './iban.ts'
import { checkSirenAndSiret } from './check-siren.ts'
import { checkVatNumber } from './check-vat-number.ts'

/** The seller's own numbers: SIREN, SIRET, VAT number, IBAN, and whether those that the law demands of it are there (242 nonies A, 1° and 2°). */
export const checkSeller = (seller: Seller): Finding[] => [
  ...checkSirenAndSiret('seller', seller),
  ...checkVatNumber('seller', seller),
  ...checkIban(seller),
  ...(seller.address.countryCode === 'FR' ? checkFrenchSeller(seller) : []),
]

const checkIban = (seller: Seller): Finding[] => {
  if (isIban(seller.bank.iban)) return []
  return [
    {
      code: 'IBAN_INVALID',
      field: 'seller.bank.iban',
      expected: 'an IBAN without spaces, with correct length and check digits',
      actual: seller.bank.iban,
      remedy: 'correct the IBAN from the bank details',
    },
  ]
}

const checkFrenchSeller = (seller: Seller): Finding[] => {
  const findings: Finding[] = []
  if (seller.siren === undefined)
    findings.push({
      code: 'SIREN_MISSING',
      field: 'seller.siren',
      expected: 'the SIREN of a French seller',
      actual: 'none',
      remedy: 'enter the SIREN of the seller',
    })
  if (seller.vatId === undefined && seller.vat.regime === 'normal')
    findings.push({
      code: 'VAT_NUMBER_MISSING',
      field: 'seller.vatId',
      expected: 'the VAT number of a seller that charges VAT',
      actual: 'none',
      remedy: 'enter the VAT number of the seller',
    })
  return findings
}
