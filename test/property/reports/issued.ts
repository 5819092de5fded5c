/** Why: books of any invoices, credit notes and corrected invoices, issued on any days, for what must hold for all reports. */
import * as fc from 'fast-check'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { isCredit } from '../../../shared/domain/crediting/purpose.ts'
import { day, type Day, instantOf } from '../../../shared/domain/day.ts'
import { digestSchema, invoiceIdSchema } from '../../../shared/domain/ids.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import type { JournalEntry, PostingLine } from '../../../shared/domain/journal-entry.ts'
import type { IssuedDocument } from '../../../shared/domain/reports/issued-document.ts'
import { anyHistory, creditNotesOf, invoicesIn } from '../crediting/histories.ts'

export const issued = (invoice: Invoice, place: { sequence: number; issueDate: Day; replaced?: Invoice }): IssuedDocument => {
  const kind = isCredit(invoice) ? 'creditNote' : 'invoice'
  const number = `${isCredit(invoice) ? 'A' : 'F'}2026-${String(place.sequence).padStart(6, '0')}`
  const entry: JournalEntry = {
    invoiceId: invoice.invoiceId,
    sellerId: invoice.sellerId,
    journal: isCredit(invoice) ? 'VA26' : 'VT26',
    series: `${invoice.sellerId}#${kind}#2026`,
    sequence: place.sequence,
    number,
    issueDate: place.issueDate,
    postedAt: instantOf(`${place.issueDate}T10:00:00.000Z`),
    digest: digestSchema.parse(sha256(number)),
    previousLink: '0',
    link: '1',
    lines: invoice.posting,
  }
  return { entry, facts: invoice, replaced: place.replaced }
}

const anyDay = fc.integer({ min: 0, max: 150 }).map((days) => day(new Date(Date.UTC(2026, 7, 1 + days)).toISOString().slice(0, 10)))

/** Posted as the domain posts a corrected invoice; that the new one says the same as the old is the hardest case for the sums. */
const corrected = (original: Invoice, other: Invoice): Invoice => {
  const reversed = original.posting.map((line): PostingLine => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' }))
  const invoiceId = invoiceIdSchema.parse(original.invoiceId.replace(/^./, 'z').slice(0, 40).replace(/z/, 'b'))
  return { ...other, invoiceId, typeCode: '384', posting: [...reversed, ...other.posting] }
}

/** Some documents in the order of their days; credit notes and corrected invoices after what they are about. */
export const anyBooks = (currency: 'EUR' | 'USD' | 'JPY' | 'KWD', seed: number): fc.Arbitrary<IssuedDocument[]> => {
  const invoices = invoicesIn(currency, 60, seed)
  const one = fc.record({
    invoice: fc.constantFrom(...invoices),
    other: fc.constantFrom(...invoices),
    delivered: fc.option(anyDay),
    days: fc.array(anyDay, { minLength: 7, maxLength: 7 }).map((days) => days.toSorted()),
    wishes: anyHistory,
    isCorrected: fc.boolean(),
  })
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((all) => {
    const planned = all.flatMap(({ invoice, other, delivered, days, wishes, isCorrected }) => {
      const original = delivered === null ? invoice : deliveredOn(invoice, delivered)
      const later = isCorrected ? [corrected(original, other)] : creditNotesOf(original, wishes)
      return [
        { invoice: original, issueDate: days[0]!, replaced: undefined },
        ...later.map((each, at) => ({ invoice: each, issueDate: days[at + 1]!, replaced: isCorrected ? original : undefined })),
      ]
    })
    return planned
      .toSorted((a, b) => (a.issueDate < b.issueDate ? -1 : 1))
      .map(({ invoice, issueDate, replaced }, at) => issued(invoice, { sequence: at + 1, issueDate, ...(replaced && { replaced }) }))
  })
}

const deliveredOn = (invoice: Invoice, date: Day): Invoice => ({
  ...invoice,
  deliveryDate: date,
  vatGroups: invoice.vatGroups.map((group) => ({
    ...group,
    taxPoints: group.taxPoints.map((point) => (point.basis === 'delivery' ? { ...point, date } : point)),
  })),
})
