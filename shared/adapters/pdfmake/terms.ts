import type { Content } from 'pdfmake'
import type { DueRule } from '../../domain/payment-terms.ts'
import { words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const dueText = ({ invoice, catalogue }: Sheet): string => {
  const { due } = invoice.terms
  const rule = (one: DueRule): string => catalogue.document.payment.rule(one)
  return due.kind === 'instalments' ? [...new Set(due.parts.map((part) => rule(part.due)))].join(' ; ') : rule(due)
}

/** Terms, and the notes that the law demands (BG-1); the note ABL stands in the footer. */
export const terms = (sheet: Sheet): Content => {
  const notes = sheet.invoice.notes.filter(({ subjectCode }) => subjectCode !== 'ABL')
  const look = { fontSize: 7, color: sheet.ink.quiet, lineHeight: 1.2 }
  return {
    unbreakable: true,
    stack: [`${dueText(sheet)}.`, ...notes.map(({ text }) => text)].map((text) => words(text, { ...look, margin: [0, 0, 0, 2] })),
  }
}
