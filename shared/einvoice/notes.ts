import type { Invoice } from '../domain/invoice.ts'
import type { Dialect } from './dialects.ts'

/** BT-21 (none where notes have no codes) and BT-22. */
export type Note = { readonly subjectCode?: string; readonly text: string }

/** BG-1: the legal notes of the snapshot, and the treatment by the state (BAR) for those who read it. */
export const notesOf = ({ notes, treatment }: Invoice, dialect: Dialect): Note[] => {
  if (dialect.notes === 'single') return notes.length === 0 ? [] : [{ text: notes.map(({ text }) => text).join('\n') }]
  return [...notes, ...(dialect.treatment ? [{ subjectCode: 'BAR', text: treatment }] : [])]
}

/** A note where the syntax has no place for its code: `#PMD#text`. */
export const subjectCoded = ({ subjectCode, text }: Note): string => (subjectCode === undefined ? text : `#${subjectCode}#${text}`)
