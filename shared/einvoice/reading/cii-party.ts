import type { Said, SaidAddress, SaidParty, SaidPlace, SaidRepresentative } from '../semantic-invoice.ts'
import { all, attributeOf, first, type Node, said, saidId, saidIds } from './node.ts'

/** BG-4 or BG-7, from its element. */
export const ciiParty = (party: Node | undefined): SaidParty => ({
  name: said(party, 'Name'),
  ids: [...saidIds(party, 'GlobalID'), ...saidIds(party, 'ID')],
  legalId: saidId(party, 'SpecifiedLegalOrganization/ID'),
  vatId: registration(party, 'VA'),
  taxId: registration(party, 'FC'),
  electronicAddress: saidId(party, 'URIUniversalCommunication/URIID'),
  address: ciiAddress(party),
  contactName: said(party, 'DefinedTradeContact/PersonName') ?? said(party, 'DefinedTradeContact/DepartmentName'),
  phone: said(party, 'DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber'),
  email: said(party, 'DefinedTradeContact/EmailURIUniversalCommunication/URIID'),
})

/** BG-11; undefined when there is none. */
export const ciiRepresentative = (party: Node | undefined): SaidRepresentative | undefined =>
  party === undefined ? undefined : { name: said(party, 'Name'), vatId: registration(party, 'VA'), address: ciiAddress(party) }

/** BT-70 and BG-15. */
export const ciiPlace = (party: Node | undefined): SaidPlace | undefined =>
  party === undefined ? undefined : { name: said(party, 'Name'), address: ciiAddress(party) }

/** VA is a VAT number (BT-31, BT-48), FC another tax number (BT-32). */
const registration = (party: Node | undefined, scheme: 'VA' | 'FC'): Said =>
  all(party, 'SpecifiedTaxRegistration/ID')
    .filter((id) => attributeOf(id, 'schemeID') === scheme)
    .map((id) => said({ id }, 'id'))[0]

const ciiAddress = (party: Node | undefined): SaidAddress | undefined => {
  const address = first(party, 'PostalTradeAddress')
  if (address === undefined) return undefined
  return {
    line1: said(address, 'LineOne'),
    line2: said(address, 'LineTwo'),
    line3: said(address, 'LineThree'),
    city: said(address, 'CityName'),
    postcode: said(address, 'PostcodeCode'),
    subdivision: said(address, 'CountrySubDivisionName'),
    countryCode: said(address, 'CountryID'),
  }
}
