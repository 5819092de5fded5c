import type { Invoice } from '../../domain/invoice.ts'
import type { XmlElement } from '../xml.ts'
import { postalAddress } from './party.ts'

/** BG-13: when (BT-72), where to (BG-15) and to whom (BT-70). */
export const delivery = ({ deliverTo, deliveryDate }: Invoice): XmlElement => ({
  'cbc:ActualDeliveryDate': deliveryDate,
  'cac:DeliveryLocation': { 'cac:Address': deliverTo && postalAddress(deliverTo) },
  'cac:DeliveryParty': { 'cac:PartyName': { 'cbc:Name': deliverTo?.name } },
})
