import type { Said, SaidAddress, SaidId, SaidParty, SaidPlace, SaidRepresentative } from '../semantic-invoice.ts'
import { all, first, type Node, said, saidId, saidIds } from './node.ts'

/** BG-4 or BG-7, from its `Party`. */
export const ublParty = (party: Node | undefined): SaidParty => ({
  name: said(party, 'PartyLegalEntity/RegistrationName'),
  ids: saidIds(party, 'PartyIdentification/ID').filter(isNoCreditor),
  legalId: saidId(party, 'PartyLegalEntity/CompanyID'),
  vatId: taxNumber(party, true),
  taxId: taxNumber(party, false),
  electronicAddress: saidId(party, 'EndpointID'),
  address: ublAddress(first(party, 'PostalAddress')),
  contactName: said(party, 'Contact/Name'),
  phone: said(party, 'Contact/Telephone'),
  email: said(party, 'Contact/ElectronicMail'),
})

/** BG-11; undefined when there is none. */
export const ublRepresentative = (party: Node | undefined): SaidRepresentative | undefined =>
  party === undefined
    ? undefined
    : { name: said(party, 'PartyName/Name'), vatId: taxNumber(party, true), address: ublAddress(first(party, 'PostalAddress')) }

/** BT-70 and BG-15. */
export const ublPlace = (delivery: Node | undefined): SaidPlace | undefined => {
  const place = { name: said(delivery, 'DeliveryParty/PartyName/Name'), address: ublAddress(first(delivery, 'DeliveryLocation/Address')) }
  return place.name === undefined && place.address === undefined ? undefined : place
}

/** The creditor of a direct debit (BT-90) stands among the ids, under a scheme of its own. */
const isNoCreditor = ({ scheme }: SaidId): boolean => scheme !== 'SEPA'

/** The scheme VAT makes a VAT number (BT-31, BT-48), any other a tax number (BT-32). */
const taxNumber = (party: Node | undefined, isVat: boolean): Said =>
  all(party, 'PartyTaxScheme')
    .filter((scheme) => (said(scheme, 'TaxScheme/ID') === 'VAT') === isVat)
    .map((scheme) => said(scheme, 'CompanyID'))[0]

const ublAddress = (address: Node | undefined): SaidAddress | undefined =>
  address === undefined
    ? undefined
    : {
        line1: said(address, 'StreetName'),
        line2: said(address, 'AdditionalStreetName'),
        line3: said(address, 'AddressLine/Line'),
        city: said(address, 'CityName'),
        postcode: said(address, 'PostalZone'),
        subdivision: said(address, 'CountrySubentity'),
        countryCode: said(address, 'Country/IdentificationCode'),
      }
