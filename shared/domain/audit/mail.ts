import { isChased } from '../crediting/purpose.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { type MailClaim, mailClaimKey, type MailKind } from '../mail-claim.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn, readable } from './found.ts'

/** The claim of one kind of mail of an invoice, or that there is none. */
export type ClaimedMail = { readonly kind: MailKind; readonly claim: Found<MailClaim> }

/** One claim for each invoice and kind; an invoice counts as sent together with its mail, and not before. */
export const examineMails = (header: InvoiceHeader, mails: readonly ClaimedMail[]): Examined[] =>
  mails.flatMap(({ kind, claim: found }) => {
    const claim = itemIn(found)
    const faults = claim === undefined ? [] : claimFaults(header, kind, claim)
    const sent = kind.type === 'issue' && found.state !== 'unreadable' ? sentFaults(header, claim) : []
    const chased = kind.type === 'reminder' && claim !== undefined && !isChased(header) ? [neverReminded] : []
    return [readable(found), examined('mail', found.where, [...faults, ...sent, ...chased])]
  })

const neverReminded: Fault = { expected: 'no reminder of a credit note, nor of late fees', actual: 'a reminder was claimed' }

const claimFaults = ({ invoiceId, sellerId }: InvoiceHeader, kind: MailKind, claim: MailClaim): Fault[] => [
  ...compared('claim', mailClaimKey(invoiceId, kind), claim.claimKey),
  ...compared('claim by its own facts', claim.claimKey, mailClaimKey(claim.invoiceId, claim.kind)),
  ...compared('seller', sellerId, claim.sellerId),
  ...(claim.resends > 1 ? [{ expected: 'one counted repeat of the mail at most', actual: `${claim.resends} repeats` }] : []),
  ...(claim.state === 'SENT' && claim.messageId === undefined
    ? [{ expected: 'the message id of a mail that was sent', actual: 'no message id' }]
    : []),
]

/** A sent invoice whose issue mail is in doubt or was refused reached the customer by a fresh link, so its claim is there in any case. */
const sentFaults = ({ state }: InvoiceHeader, claim: MailClaim | undefined): Fault[] => {
  if (state === 'SENT' && (claim === undefined || claim.state === 'CLAIMED'))
    return [
      {
        expected: 'an issue mail, as the invoice counts as sent',
        actual: claim === undefined ? 'no mail was claimed' : 'a mail that is claimed only',
      },
    ]
  if ((state === 'FROZEN' || state === 'STORED') && claim?.state === 'SENT')
    return [{ expected: 'an invoice that counts as sent, as its mail was', actual: `an invoice that is ${state}` }]
  return []
}
