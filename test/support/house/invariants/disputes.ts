// P13: an invoice says what its open disputes hold back, none held back more than was open when it was opened, and nobody is chased for it.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { isAllDisputed } from '../../../../shared/domain/dispute/disputed.ts'
import { invoiceHeaderSchema } from '../../../../shared/domain/invoice-header.ts'
import { toText } from '../../../../shared/domain/money.ts'
import type { ChangeRecord } from '../../peers/dynamo/stream.ts'
import type { Records } from '../records.ts'

export const disputeViolations = (records: Records): string[] => [
  ...records.headers.flatMap((header) => saidOtherwise(records, header)),
  ...records.headers.flatMap(({ invoiceId }) => disputedBeyond(records.booksHistory.get(`INVOICE#${invoiceId}/HEAD`) ?? [])),
  ...chasedForDisputed(records),
]

type Header = Records['headers'][number]

const saidOtherwise = ({ disputes }: Records, { invoiceId, number, disputed }: Header): string[] => {
  const open = disputes.filter((dispute) => dispute.invoiceId === invoiceId && dispute.state === 'open')
  const held = open.reduce((sum, { amount }) => sum + amount.minor, 0n)
  const said = disputed?.minor ?? 0n
  return held === said ? [] : [`P13: open disputes hold back ${held} cents of ${number}, which says ${said}`]
}

const headersOf = (history: readonly ChangeRecord[]) =>
  history.flatMap(({ newImage }) => (newImage === undefined ? [] : [invoiceHeaderSchema.parse(unmarshall(newImage))]))

/** Payments and credits may lower what is open later. */
const disputedBeyond = (history: readonly ChangeRecord[]): string[] =>
  headersOf(history).flatMap(({ number, open, disputed }, at, all) => {
    const before = all[at - 1]?.disputed?.minor ?? 0n
    if (disputed === undefined || disputed.minor <= before || disputed.minor <= (open?.minor ?? 0n)) return []
    return [`P13: ${toText(disputed)} of ${number} is disputed, of which ${open === undefined ? 'nobody says what' : toText(open)} is open`]
  })

/** At the moment at which a reminder is claimed, something is owed that nobody disputes. */
const chasedForDisputed = ({ booksHistory, claims }: Records): string[] =>
  claims
    .filter(({ kind }) => kind.type === 'reminder')
    .flatMap(({ claimKey, invoiceId }) => {
      const claimed = booksHistory.get(`MAIL#${claimKey}/CLAIM`)?.findLast(({ eventName }) => eventName === 'INSERT')
      const before = (booksHistory.get(`INVOICE#${invoiceId}/HEAD`) ?? []).filter(
        (change) => Number(change.sequenceNumber) < Number(claimed?.sequenceNumber),
      )
      const header = headersOf(before).at(-1)
      return header !== undefined && isAllDisputed(header) ? [`P13: ${claimKey} was claimed though all that is owed is disputed`] : []
    })
