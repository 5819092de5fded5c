import type { SemanticInvoice } from '../semantic-invoice.ts'

/** How the state treats an invoice, as its note BAR says it (BR-FR-20). */
export const treatments: ReadonlySet<string> = new Set(['B2B', 'B2BINT', 'B2C', 'B2CINT', 'OUTOFSCOPE', 'ARCHIVEONLY'])

const treatmentOf = ({ notes }: SemanticInvoice): string | undefined => notes.find(({ subjectCode }) => subjectCode === 'BAR')?.text

export const isBetweenBusinesses = (invoice: SemanticInvoice): boolean => treatmentOf(invoice) === 'B2B'

/** Between a business and a consumer no penalties and no indemnity are due (L441-10 C. com.), so the notes are not asked for. */
export const isToConsumer = (invoice: SemanticInvoice): boolean => treatmentOf(invoice)?.startsWith('B2C') ?? false
