import type { Content } from 'pdfmake'
import type { DueRule } from '../../domain/payment-terms.ts'
import { words } from './blocks.ts'
import { isCreditNote } from './kind-words.ts'
import type { Sheet } from './sheet.ts'

/** A sentence for each rule of the terms; instalments often share one. A credit note asks for no payment. */
const dueTexts = (sheet: Sheet): string[] => {
  const { invoice, catalogue } = sheet
  if (isCreditNote(sheet)) return []
  const { due } = invoice.terms
  const rules: readonly DueRule[] = due.kind === 'instalments' ? due.parts.map((part) => part.due) : [due]
  return [...new Set(rules.map((rule) => `${catalogue.document.payment.rule(rule)}.`))]
}

/** Terms, and the notes that the law demands (BG-1); the note ABL stands in the footer. */
export const terms = (sheet: Sheet): Content => {
  const notes = sheet.invoice.notes.filter(({ subjectCode }) => subjectCode !== 'ABL')
  const look = { fontSize: 7, color: sheet.ink.quiet, lineHeight: 1.2 }
  return {
    unbreakable: true,
    stack: [...dueTexts(sheet), ...notes.map(({ text }) => text)].map((text) => words(text, { ...look, margin: [0, 0, 0, 2] })),
  }
}
