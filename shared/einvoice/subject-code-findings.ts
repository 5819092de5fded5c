import type { Finding } from '../domain/finding.ts'
import type { Invoice } from '../domain/invoice.ts'
import { type Note, legalNotesOf } from './notes.ts'

/** In UBL a note has no field for its subject code but `#PMD#text`, so a text that holds such a thing itself would be misread (BR-CL-08). */
const looksLikeCode = /#[^#]{3}#/

export const subjectCodeFindings = (invoice: Invoice): Finding[] =>
  legalNotesOf(invoice)
    .filter(({ text }) => looksLikeCode.test(text))
    .map(misread)

const misread = ({ subjectCode, text }: Note): Finding => ({
  code: 'EINVOICE_RULE',
  rule: 'BR-CL-08',
  field: `notes[${subjectCode ?? ''}]`,
  expected: 'a text without three characters between two signs #, which a reader of UBL takes for a subject code',
  actual: text,
  remedy: "Remove the signs # from the seller's legal texts or the customer's billing address, then release the order.",
})
