import type { Address } from '../../domain/address.ts'
import type { Party } from '../../domain/invoice.ts'
import type { EInvoice } from '../einvoice.ts'
import { textWith, type XmlElement } from '../xml.ts'

/** BG-4. */
export const sellerParty = ({ invoice: { seller }, showsVatNumbers }: EInvoice): XmlElement => ({
  ...identity(seller),
  ...contactAndAddress(seller),
  'ram:SpecifiedTaxRegistration': showsVatNumbers ? (vatRegistration(seller) ?? taxRegistration(seller)) : undefined,
})

/** BG-7. */
export const buyerParty = ({ invoice: { buyer }, showsVatNumbers }: EInvoice): XmlElement => ({
  ...identity(buyer),
  ...contactAndAddress(buyer),
  'ram:SpecifiedTaxRegistration': showsVatNumbers ? vatRegistration(buyer) : undefined,
})

/** SIRET (0009) as BT-29 or BT-46, the name, SIREN (0002) as BT-30 or BT-47. */
const identity = ({ name, siren, siret }: Party): XmlElement => ({
  'ram:GlobalID': textWith({ schemeID: '0009' }, siret),
  'ram:Name': name,
  'ram:SpecifiedLegalOrganization': { 'ram:ID': textWith({ schemeID: '0002' }, siren) },
})

/** BG-6 or BG-9, BG-5 or BG-8, BT-34 or BT-49. */
const contactAndAddress = ({ contactName, phone, email, address, electronicAddress }: Party): XmlElement => ({
  'ram:DefinedTradeContact': {
    'ram:PersonName': contactName,
    'ram:TelephoneUniversalCommunication': { 'ram:CompleteNumber': phone },
    'ram:EmailURIUniversalCommunication': { 'ram:URIID': email },
  },
  'ram:PostalTradeAddress': postalAddress(address),
  'ram:URIUniversalCommunication': electronicAddress && {
    'ram:URIID': textWith({ schemeID: electronicAddress.scheme }, electronicAddress.id),
  },
})

export const postalAddress = (address: Address): XmlElement => ({
  'ram:PostcodeCode': address.postcode,
  'ram:LineOne': address.line1,
  'ram:LineTwo': address.line2,
  'ram:LineThree': address.line3,
  'ram:CityName': address.city,
  'ram:CountryID': address.countryCode,
  'ram:CountrySubDivisionName': address.subdivision,
})

/** BT-31 or BT-48. */
const vatRegistration = ({ vatId }: Party): XmlElement | undefined =>
  vatId === undefined ? undefined : { 'ram:ID': textWith({ schemeID: 'VA' }, vatId) }

/** BT-32: a seller that charges no VAT may have no VAT number; an exempt invoice then names the SIREN (BR-E-02). */
const taxRegistration = ({ siren }: Party): XmlElement | undefined =>
  siren === undefined ? undefined : { 'ram:ID': textWith({ schemeID: 'FC' }, siren) }
