import type { Content } from 'pdfmake'
import { noteTexts } from '../../domain/legal/note-texts.ts'
import type { DueRule } from '../../domain/payment-terms.ts'
import { words } from './blocks.ts'
import { feeSentences } from './fee-sentences.ts'
import { isCreditNote, reasonOf } from './kind-words.ts'
import type { Sheet } from './sheet.ts'

/** A sentence for each rule of the terms; instalments often share one. Of a credit note, what becomes of its amount. */
const dueTexts = (sheet: Sheet): string[] => {
  const { invoice, catalogue } = sheet
  if (isCreditNote(sheet)) return [noteTexts[sheet.invoice.language].creditSettlement]
  if (invoice.lateFees !== undefined) return feeSentences(sheet, invoice.lateFees)
  const { due } = invoice.terms
  const rules: readonly DueRule[] = due.kind === 'instalments' ? due.parts.map((part) => part.due) : [due]
  return [...new Set(rules.map((rule) => `${catalogue.document.payment.rule(rule)}.`))]
}

/** Terms, and the notes that the law demands (BG-1); the note ABL stands in the footer, the reason of a credit beside its amount. */
export const terms = (sheet: Sheet): Content => {
  const notes = sheet.invoice.notes.filter(({ subjectCode, text }) => subjectCode !== 'ABL' && text !== reasonOf(sheet))
  const look = { fontSize: 7, color: sheet.ink.quiet, lineHeight: 1.2 }
  return {
    unbreakable: true,
    stack: [...dueTexts(sheet), ...notes.map(({ text }) => text)].map((text) => words(text, { ...look, margin: [0, 0, 0, 2] })),
  }
}
