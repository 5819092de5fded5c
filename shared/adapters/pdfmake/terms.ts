import type { Content } from 'pdfmake'
import type { DueRule } from '../../domain/payment-terms.ts'
import { words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const dueText = ({ invoice, catalogue }: Sheet): string => {
  const { due } = invoice.terms
  const rule = (one: DueRule): string => catalogue.document.payment.rule(one)
  return due.kind === 'instalments' ? [...new Set(due.parts.map((part) => rule(part.due)))].join(' ; ') : rule(due)
}

/** VAT on services falls due on debits only by option, which the invoice must say (decree 2022-1299). */
const taxOnDebits = ({ invoice, catalogue }: Sheet): string[] =>
  invoice.vatGroups.some(({ taxPoints }) => taxPoints.some(({ basis }) => basis === 'debits')) ? [catalogue.document.vat.onDebits] : []

/** Terms, the notes that the law demands (BG-1), and what else the snapshot says. */
export const terms = (sheet: Sheet): Content => {
  const texts = [`${dueText(sheet)}.`, ...sheet.invoice.notes.map(({ text }) => text)]
  const debits = taxOnDebits(sheet).filter((text) => !texts.includes(text))
  return {
    stack: [...texts, ...debits].map((text) => words(text, { fontSize: 7, color: sheet.ink.quiet, lineHeight: 1.2, margin: [0, 0, 0, 2] })),
  }
}
