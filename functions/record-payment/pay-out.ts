import type * as z from 'zod'
import { dayAt } from '../../shared/domain/day.ts'
import { isZero, rounded } from '../../shared/domain/money.ts'
import { accountingDay } from '../../shared/domain/ledger/closed-periods.ts'
import { heldElsewhere } from '../../shared/domain/payment/payment-findings.ts'
import { payoutLines, type payoutRequestSchema, payoutReversed } from '../../shared/domain/payment/payout.ts'
import type { PostedEntry } from '../../shared/domain/payment/posted-entry.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { PostingBook } from '../../shared/ports/posting-book.ts'
import type { Attempt, Ports as Books } from './attempt.ts'

export type Payouts = { readonly postings: PostingBook }

type Input = z.output<typeof payoutRequestSchema>

/** Books that the provider has paid out, once under the payout's id; of one that failed the reverse of what was booked, if anything was. */
export const payOut = async (ports: Books & Payouts, input: Input): Promise<Attempt> => {
  const { sellerId, paymentId, currency, state } = input
  const at = ports.clock.now()
  const seller = await ports.masterData.seller(sellerId, at)
  if (seller === undefined) return { outcome: 'notFound' }
  const findings = heldElsewhere(currency, seller.bookCurrency)
  if (findings.length > 0) return { outcome: 'refused', findings }
  const entryId = `payout/${paymentId}`
  const paid = await ports.postings.find(sellerId, entryId)
  const same: Attempt = { outcome: 'sameAsBefore', paymentId, version: 1 }
  if (state === 'paid') {
    const amount = rounded(currency, input.amount)
    if (paid !== undefined || isZero(amount)) return same
    return post(ports, input, { seller, at, entryId, lines: payoutLines(amount, seller.accounts) })
  }
  const reverse = `${entryId}/failed`
  if (paid === undefined || (await ports.postings.find(sellerId, reverse)) !== undefined) return same
  return post(ports, input, { seller, at, entryId: reverse, lines: payoutReversed(paid.lines) })
}

type Posting = Pick<PostedEntry, 'entryId' | 'lines'> & { readonly seller: Seller; readonly at: PostedEntry['postedAt'] }

/** It has happened, so it is booked: in a closed month on the first open day. */
const post = async (ports: Books & Payouts, input: Input, { seller, at, entryId, lines }: Posting): Promise<Attempt> => {
  const { sellerId, paymentId } = input
  const today = dayAt(at, seller.zone)
  const on = input.on < today ? input.on : today
  const closedThrough = await ports.periods.closedThrough(sellerId)
  const date = accountingDay({ on, bookedOn: undefined, mustBeBooked: true, field: 'on' }, { today, closedThrough })
  if (!date.ok) return { outcome: 'refused', findings: [...date.findings] }
  const outcome = await ports.postings.post({ entryId, sellerId, journal: 'BQ', date: date.value, postedAt: at, lines })
  return outcome === 'conflict' ? outcome : { outcome: 'recorded', paymentId, version: 1 }
}
