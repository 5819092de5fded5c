import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import type { Seller } from '../seller.ts'

export type ChannelQuestion = { readonly seller: Seller; readonly customer: Customer; readonly on: Day }

/** CHANNEL_REQUIRED when the law prescribes a channel that is not configured. */
export declare const channelFinding: (question: ChannelQuestion) => Finding | undefined

/** Whether the mail is only a copy, because the legal sending runs through another channel. */
export declare const mailIsCopy: (question: ChannelQuestion) => boolean
