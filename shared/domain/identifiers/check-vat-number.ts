import type { Finding } from '../finding.ts'
import { isUnionPrefix, isVatNumber, vatNumberExample, vatPrefixOf } from './vat-number.ts'

type Taxed = {
  readonly vatId?: string | undefined
  readonly siren?: string | undefined
  readonly address: { readonly countryCode: string }
}

/** Countries where a VAT number without a member state's prefix cannot be right; GR is written EL there. */
const prefixOf = (countryCode: string): string => (countryCode === 'GR' ? 'EL' : countryCode === 'MC' ? 'FR' : countryCode)

/** The VAT number of a party, if it has one (BT-31, BT-48; BR-CO-09). Numbers from outside the Union are taken as given. */
export const checkVatNumber = (party: 'seller' | 'customer', { vatId, siren, address }: Taxed): Finding[] => {
  if (vatId === undefined) return []
  const home = prefixOf(address.countryCode)
  const foreign = /^[A-Z]{2}[0-9A-Z]/.test(vatId) && !isUnionPrefix(vatPrefixOf(vatId)) && !isUnionPrefix(home)
  if (foreign) return []
  if (!isVatNumber(vatId)) return [invalid(party, vatId, isUnionPrefix(vatPrefixOf(vatId)) ? vatPrefixOf(vatId) : home)]
  return siren === undefined || !vatId.startsWith('FR') || vatId.endsWith(siren) ? [] : [ofAnother(party, vatId, siren)]
}

const invalid = (party: string, vatId: string, prefix: string): Finding => ({
  code: 'VAT_NUMBER_INVALID',
  field: `${party}.vatId`,
  expected: `a VAT number with country prefix and correct check digits, without spaces, such as ${vatNumberExample(prefix)}`,
  actual: vatId,
  remedy: `correct the VAT number of the ${party}`,
})

const ofAnother = (party: string, vatId: string, siren: string): Finding => ({
  code: 'VAT_NUMBER_NOT_OF_SIREN',
  field: `${party}.vatId`,
  expected: `a French VAT number that ends with the SIREN ${siren}`,
  actual: vatId,
  remedy: `correct the SIREN or the VAT number of the ${party}: they name different companies`,
})
