import type { Address } from '../../domain/address.ts'
import type { Party } from '../../domain/invoice.ts'
import type { EInvoice } from '../einvoice.ts'
import { textWith, type XmlElement } from '../xml.ts'
import { taxScheme } from './values.ts'

/** BG-4. */
export const sellerParty = ({ invoice: { seller }, showsVatNumbers }: EInvoice): XmlElement => ({
  ...addresses(seller),
  'cac:PartyTaxScheme': showsVatNumbers ? (vatRegistration(seller) ?? taxRegistration(seller)) : undefined,
  ...entityAndContact(seller),
})

/** BG-7. */
export const buyerParty = ({ invoice: { buyer }, showsVatNumbers }: EInvoice): XmlElement => ({
  ...addresses(buyer),
  'cac:PartyTaxScheme': showsVatNumbers ? vatRegistration(buyer) : undefined,
  ...entityAndContact(buyer),
})

/** BT-34 or BT-49, SIRET (0009) as BT-29 or BT-46, BG-5 or BG-8. */
const addresses = ({ electronicAddress, siret, address }: Party): XmlElement => ({
  'cbc:EndpointID': electronicAddress && textWith({ schemeID: electronicAddress.scheme }, electronicAddress.id),
  'cac:PartyIdentification': { 'cbc:ID': textWith({ schemeID: '0009' }, siret) },
  'cac:PostalAddress': postalAddress(address),
})

/** The name, SIREN (0002) as BT-30 or BT-47, BG-6 or BG-9. */
const entityAndContact = ({ name, siren, contactName, phone, email }: Party): XmlElement => ({
  'cac:PartyLegalEntity': { 'cbc:RegistrationName': name, 'cbc:CompanyID': textWith({ schemeID: '0002' }, siren) },
  'cac:Contact': { 'cbc:Name': contactName, 'cbc:Telephone': phone, 'cbc:ElectronicMail': email },
})

export const postalAddress = (address: Address): XmlElement => ({
  'cbc:StreetName': address.line1,
  'cbc:AdditionalStreetName': address.line2,
  'cbc:CityName': address.city,
  'cbc:PostalZone': address.postcode,
  'cbc:CountrySubentity': address.subdivision,
  'cac:AddressLine': { 'cbc:Line': address.line3 },
  'cac:Country': { 'cbc:IdentificationCode': address.countryCode },
})

/** BT-31 or BT-48. */
const vatRegistration = ({ vatId }: Party): XmlElement | undefined =>
  vatId === undefined ? undefined : { 'cbc:CompanyID': vatId, ...taxScheme }

/** BT-32: a seller that charges no VAT may have no VAT number; an exempt invoice then names the SIREN (BR-E-02). */
const taxRegistration = ({ siren }: Party): XmlElement | undefined =>
  siren === undefined ? undefined : { 'cbc:CompanyID': siren, 'cac:TaxScheme': { 'cbc:ID': 'TAX' } }
