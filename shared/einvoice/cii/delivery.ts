import type { Place } from '../../domain/address.ts'
import type { EInvoice } from '../einvoice.ts'
import { emptyElement, type XmlElement } from '../xml.ts'
import { postalAddress } from './party.ts'
import { dateTime } from './values.ts'

/** BG-13: where to (BT-70, BG-15) and when (BT-72). The schema demands the element in every invoice. */
export const delivery = ({ invoice: { deliverTo, deliveryDate } }: EInvoice): XmlElement => {
  if (deliverTo === undefined && deliveryDate === undefined) return emptyElement
  return {
    'ram:ShipToTradeParty': deliverTo && shipTo(deliverTo),
    'ram:ActualDeliverySupplyChainEvent': { 'ram:OccurrenceDateTime': dateTime(deliveryDate) },
  }
}

const shipTo = (place: Place): XmlElement => ({ 'ram:Name': place.name, 'ram:PostalTradeAddress': postalAddress(place) })
