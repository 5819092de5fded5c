// P10: no more is credited than was invoiced, in total, in a VAT group and of a line; the invoice says how much; nobody is chased for it.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { creditedAmounts, isStillOwed } from '../../../../shared/domain/crediting/credited-invoice.ts'
import { isCreditNote } from '../../../../shared/domain/crediting/purpose.ts'
import { compare, sum } from '../../../../shared/domain/decimal.ts'
import type { Invoice } from '../../../../shared/domain/invoice.ts'
import { invoiceHeaderSchema } from '../../../../shared/domain/invoice-header.ts'
import { equal, toText, total } from '../../../../shared/domain/money.ts'
import type { Records } from '../records.ts'

export const creditViolations = (records: Records): string[] => [
  ...issued(records).flatMap((invoice) => creditedBeyond(invoice, issued(records))),
  ...records.headers.flatMap((header) => saidOtherwise(records, header)),
  ...chasedForNothing(records),
]

const issued = ({ entries, snapshots }: Records): Invoice[] => entries.flatMap(({ digest }) => snapshots.get(digest) ?? [])

const creditedBeyond = (invoice: Invoice, all: readonly Invoice[]): string[] => {
  const notes = all.filter(({ typeCode, precedingInvoice }) => typeCode === '381' && precedingInvoice?.invoiceId === invoice.invoiceId)
  const rebates = all.flatMap(({ rebate }) => rebate?.parts ?? []).filter(({ invoiceId }) => invoiceId === invoice.invoiceId)
  const claims = rebates.map(({ claim }) => claim)
  const { currency, totals, vatGroups, lines } = invoice
  const most = [
    { of: 'gross', invoiced: totals.gross, credited: [...notes.map((note) => note.totals.gross), ...claims.map(({ gross }) => gross)] },
    ...vatGroups.flatMap(({ category, rate, base, tax }) => {
      const groups = [...notes.flatMap((note) => note.vatGroups), ...claims.flatMap((claim) => claim.groups)].filter(
        (group) => group.category === category && group.rate === rate,
      )
      return [
        { of: `base of ${category} ${rate}`, invoiced: base, credited: groups.map((group) => group.base) },
        { of: `tax of ${category} ${rate}`, invoiced: tax, credited: groups.map((group) => group.tax) },
      ]
    }),
    ...lines.map(({ orderLineId, netAmount }) => {
      const ofLine = notes.flatMap((note) => note.lines).filter((line) => line.orderLineId === orderLineId)
      const rebated = claims.flatMap((claim) => claim.lines).filter(({ lineId }) => lineId === orderLineId)
      return {
        of: `net of line ${orderLineId}`,
        invoiced: netAmount,
        credited: [...ofLine.map((line) => line.netAmount), ...rebated.map(({ amount }) => amount)],
      }
    }),
  ]
  return most.flatMap(({ of, invoiced, credited }) => {
    const amount = total(currency, credited)
    return amount.minor <= invoiced.minor
      ? []
      : [`P10: ${toText(amount)} of the ${of} of invoice ${invoice.invoiceId} is credited, it says ${toText(invoiced)}`]
  })
}

/** The header says what the order's claims say; what is claimed of units is no more than was billed. */
const saidOtherwise = ({ orders, snapshots }: Records, header: Records['headers'][number]): string[] => {
  const order = orders.find(({ orderId }) => orderId === header.orderId)
  const invoice = snapshots.get(header.digest)
  if (order === undefined || invoice === undefined || isCreditNote(header)) return []
  const { credited, open, replacedBy } = creditedAmounts(order, invoice, header)
  const claims = order.facts.flatMap((fact) => (fact.credit?.invoiceId === invoice.invoiceId ? (fact.credited?.lines ?? []) : []))
  const said = header.credited ?? total(invoice.currency, [])
  return [
    ...(replacedBy === header.replacedBy
      ? []
      : [`P10: ${header.number} is replaced by ${replacedBy}, its header says ${header.replacedBy}`]),
    ...(equal(credited, said) && equal(open, header.open ?? invoice.totals.gross)
      ? []
      : [`P10: ${toText(credited)} of ${header.number} is credited, its header says ${toText(said)}`]),
    ...invoice.lines.flatMap(({ orderLineId, quantity }) => {
      const units = sum(claims.filter(({ lineId }) => lineId === orderLineId).map((line) => line.quantity))
      return compare(units, quantity) > 0
        ? [`P10: ${units} of ${quantity} units of line ${orderLineId} of ${header.number} are credited`]
        : []
    }),
  ]
}

/** At the moment at which a reminder is claimed, its invoice is owed, nobody has put it off, and its customer is solvent. */
const chasedForNothing = ({ booksHistory, claims }: Records): string[] =>
  claims
    .filter(({ kind }) => kind.type === 'reminder')
    .flatMap(({ claimKey, sellerId, invoiceId, claimedAt, resends }) => {
      const claimed = booksHistory.get(`MAIL#${claimKey}/CLAIM`)?.findLast(({ eventName }) => eventName === 'INSERT')
      const before = (item: string) =>
        booksHistory.get(item)?.findLast((change) => Number(change.sequenceNumber) < Number(claimed?.sequenceNumber))?.newImage
      const image = before(`INVOICE#${invoiceId}/HEAD`)
      if (claimed === undefined || image === undefined) return []
      const header = invoiceHeaderSchema.parse(unmarshall(image))
      const { insolvent } = unmarshall(before(`CUSTOMER#${sellerId}#${header.customerId}/CUSTOMER`) ?? {})
      return [
        ...(isStillOwed(header) && !isCreditNote(header) ? [] : [`P6: ${claimKey} was claimed though nothing was owed`]),
        ...([header.pausedUntil, header.promisedUntil].some((until) => until !== undefined && resends === 0 && until > claimedAt)
          ? [`P6: ${claimKey} was claimed during a pause`]
          : []),
        ...(insolvent === true ? [`P6: ${claimKey} was claimed though insolvency proceedings are open`] : []),
      ]
    })
