import type { Content, DocumentDefinition } from 'pdfmake'
import { isZero } from '../../domain/money.ts'
import { dayText, moneyText } from '../../texts/formats.ts'
import { gap, words } from './blocks.ts'
import { madeOn } from './factur-x.ts'
import { facts } from './facts.ts'
import { feeTable, feeTotal } from './fee-table.ts'
import { type Frame, framed, legalFormOf } from './frame.ts'
import { isCreditNote, reasonOf, refersTo, titleOf } from './kind-words.ts'
import { copyBanner, letterhead } from './letterhead.ts'
import { lineTable } from './line-table.ts'
import { deliveryPlace, parties } from './parties.ts'
import { payment } from './payment.ts'
import type { Sheet } from './sheet.ts'
import { terms } from './terms.ts'
import { totals } from './totals.ts'

/** The one thing that every reader looks for first. */
const headline = (sheet: Sheet): Content => {
  const below = [refersTo(sheet), reasonOf(sheet)].filter((text) => text !== undefined)
  return { stack: [amountAsked(sheet), ...below.map((text) => words(text, { color: sheet.ink.quiet, margin: [0, 2, 0, 0] }))] }
}

const amountAsked = (sheet: Sheet): Content => {
  const { invoice, dueParts, catalogue, ink } = sheet
  const { document, formats } = catalogue
  const look = { bold: true, fontSize: 13, color: ink.heading }
  if (isCreditNote(sheet)) return words(document.credit.amount(moneyText(invoice.totals.gross, formats)), look)
  const [first] = dueParts
  if (first === undefined || isZero(invoice.totals.due)) return words(document.nothingDue, look)
  const ask = words(document.amountDueBy(moneyText(first.amount, formats), dayText(first.date, formats)), look)
  if (dueParts.length === 1) return ask
  const whole = document.firstInstalmentOf(dueParts.length, moneyText(invoice.totals.due, formats))
  return { stack: [ask, words(whole, { color: ink.quiet, margin: [0, 2, 0, 0] })] }
}

/** Legal form, capital and register: the note ABL of the snapshot, which has its place in the footer, or the party's own fields. */
const legalForm = ({ invoice: { notes, seller } }: Sheet): string =>
  notes.find(({ subjectCode }) => subjectCode === 'ABL')?.text ?? legalFormOf(seller)

const frameOf = (sheet: Sheet): Frame => {
  const { invoice, issue, catalogue, ink, logo } = sheet
  return { title: titleOf(sheet), reference: issue.number, seller: invoice.seller, legalForm: legalForm(sheet), catalogue, ink, logo }
}

const body = (sheet: Sheet): Content[] => {
  const { lateFees } = sheet.invoice
  return lateFees === undefined ? [lineTable(sheet), gap(12), totals(sheet)] : [feeTable(sheet, lateFees), gap(12), feeTotal(sheet)]
}

export const invoiceDocument = (sheet: Sheet): DocumentDefinition => {
  const frame = frameOf(sheet)
  const content = [
    letterhead(frame),
    copyBanner(sheet),
    gap(14),
    parties({ ...sheet.invoice, deliverTo: deliveryPlace(sheet.invoice) }, sheet),
    gap(13),
    headline(sheet),
    gap(8),
    facts(sheet),
    gap(10),
    ...body(sheet),
    gap(12),
    payment(sheet),
    gap(8),
    terms(sheet),
  ]
  return framed(frame, { madeOn: madeOn(sheet), content })
}
