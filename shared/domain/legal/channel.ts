import type { Address } from '../address.ts'
import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'
import { isInFrenchEInvoicing, territoryOf } from '../tax/territory.ts'
import { type ObligatoryChannel, obligatoryChannels } from './data/channels.ts'

export type ChannelQuestion = { readonly seller: Seller; readonly customer: Customer; readonly on: Day }

/**
 * CHANNEL_REQUIRED when the law prescribes a channel for this invoice and mail is not it, unless the seller has signed that the platform
 * receives its invoices from elsewhere.
 */
export const channelFinding = (question: ChannelQuestion): Finding | undefined => {
  const required = obligatoryChannel(question)
  if (required === undefined || question.seller.channel.handedToPlatformElsewhere) return undefined
  return {
    code: 'CHANNEL_REQUIRED',
    field: 'seller.channel',
    expected: `${required.channel}, obligatory since ${required.from} (${required.source})`,
    actual: 'mail alone',
    remedy: 'send this invoice through the channel, and record that the platform receives the invoices of this seller from elsewhere',
  }
}

/** Whether the mail is only a copy, because the legal sending runs through the platform elsewhere; the mail then says so. */
export const mailIsCopy = (question: ChannelQuestion): boolean =>
  question.seller.channel.handedToPlatformElsewhere && obligatoryChannel(question) !== undefined

/** Both sides in the same country: cross-border invoices are reported, not exchanged through the domestic channel. */
const obligatoryChannel = ({ seller, customer, on }: ChannelQuestion): ObligatoryChannel | undefined => {
  const country = countryOf(seller.address, on)
  if (country === undefined || country !== countryOf(customer.address, on)) return undefined
  return obligatoryChannels.findLast(
    (row) => row.country === country && row.from <= on && row.sizes.includes(seller.channel.size) && row.buyers.includes(customer.kind),
  )
}

/** An address that does not tell its territory has no channel: the VAT decision holds it. */
const countryOf = (address: Address, on: Day): string | undefined => {
  const territory = territoryOf(address, 'address', on)
  if (!territory.ok) return undefined
  return isInFrenchEInvoicing(territory.value) ? 'FR' : territory.value.id
}
