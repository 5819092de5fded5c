import { isCredit } from '../domain/crediting/purpose.ts'
import type { Invoice } from '../domain/invoice.ts'
import { noteTexts } from '../domain/legal/note-texts.ts'
import type { Dialect } from './dialects.ts'

/** BT-21 (none where notes have no codes) and BT-22. */
export type Note = { readonly subjectCode?: string; readonly text: string }

/** BG-1: the notes that a format writes, with the treatment by the state (BAR) for those who read it. */
export const notesOf = (invoice: Invoice, dialect: Dialect): Note[] => {
  const notes = legalNotesOf(invoice).filter((note) => dialect.creditNotesTellTerms || !isOfTerms(invoice, note))
  if (dialect.notes === 'single') return notes.length === 0 ? [] : [{ text: notes.map(({ text }) => text).join('\n') }]
  return [...notes, ...(dialect.treatment ? [{ subjectCode: 'BAR', text: invoice.treatment }] : [])]
}

/** The legal notes of the snapshot, and what EN 16931 has no field for. */
export const legalNotesOf = (invoice: Invoice): Note[] => [...invoice.notes, ...billingAddressNote(invoice)]

/** Late penalty, recovery indemnity and discount, on a document that asks for no payment. */
const isOfTerms = (invoice: Invoice, { subjectCode = '' }: Note): boolean =>
  isCredit(invoice) && ['PMD', 'PMT', 'AAB'].includes(subjectCode)

/** A billing address that differs is mandatory in France (L441-9 C. com.), and EN 16931 knows only the buyer's own (BG-8). */
const billingAddressNote = ({ billingAddress, language }: Invoice): Note[] => {
  if (billingAddress === undefined) return []
  const { line1, line2, line3, postcode, city, countryCode } = billingAddress
  const town = [postcode, city].filter((part) => part !== undefined).join(' ')
  const lines = [line1, line2, line3, town, countryCode].filter((part) => part !== undefined).join(', ')
  return [{ subjectCode: 'AAI', text: noteTexts[language].billingAddress(lines) }]
}

/** A note where the syntax has no place for its code: `#PMD#text`. */
export const subjectCoded = ({ subjectCode, text }: Note): string => (subjectCode === undefined ? text : `#${subjectCode}#${text}`)
