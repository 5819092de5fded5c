// P14: what a delay costs is claimed once: one indemnity for an invoice, no two statements up to one day; and of an invoice as it stands when the
// statement is frozen, so never after a payment, a credit or a rejection that it did not see.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Invoice } from '../../../../shared/domain/invoice.ts'
import { invoiceHeaderSchema } from '../../../../shared/domain/invoice-header.ts'
import { equal, type Money } from '../../../../shared/domain/money.ts'
import type { Records } from '../records.ts'

export const feeViolations = (records: Records): string[] => {
  const statements = records.entries
    .flatMap(({ digest }) => records.snapshots.get(digest) ?? [])
    .filter(({ typeCode }) => typeCode === '84')
  const byInvoice = Map.groupBy(statements, ({ precedingInvoice }) => precedingInvoice?.number ?? 'none')
  return [
    ...[...byInvoice].flatMap(([number, all]) => claimedTwice(number, all)),
    ...statements.flatMap((statement) => blindClaim(records, statement)),
  ]
}

const claimedTwice = (number: string, all: readonly Invoice[]): string[] => {
  const claims = all.flatMap(({ lateFees }) => lateFees?.claim ?? [])
  const indemnities = claims.filter(({ indemnity }) => indemnity !== undefined).length
  const days = claims.map(({ until }) => until)
  return [
    ...(indemnities > 1 ? [`P14: ${indemnities} indemnities are claimed for the delay of ${number}`] : []),
    ...(new Set(days).size === days.length ? [] : [`P14: the delay of ${number} is claimed twice up to one day`]),
    ...(claims.some(({ fee }) => fee.minor < 0n) ? [`P14: less than nothing is claimed for the delay of ${number}`] : []),
  ]
}

/** The invoice as it was when its statement was frozen. */
const blindClaim = ({ booksHistory }: Records, { invoiceId, precedingInvoice, lateFees }: Invoice): string[] => {
  const frozen = booksHistory.get(`INVOICE#${invoiceId}/HEAD`)?.findLast(({ newImage }) => newImage?.['state']?.S === 'FROZEN')
  const before = booksHistory
    .get(`INVOICE#${precedingInvoice?.invoiceId}/HEAD`)
    ?.findLast((change) => Number(change.sequenceNumber) < Number(frozen?.sequenceNumber))
  if (frozen === undefined || before?.newImage === undefined) return []
  const header = invoiceHeaderSchema.parse(unmarshall(before.newImage))
  return seenAs(lateFees?.openRead, header.open) &&
    seenAs(lateFees?.disputedRead, header.disputed) &&
    header.rejected === undefined &&
    header.replacedBy === undefined
    ? []
    : [`P14: the delay of ${precedingInvoice?.number} is claimed after something that the claim did not see`]
}

const seenAs = (read: Money | undefined, now: Money | undefined): boolean =>
  read === undefined || now === undefined ? read === now : equal(read, now)
