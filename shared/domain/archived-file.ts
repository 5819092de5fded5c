import * as z from 'zod'
import { isLateFees } from './crediting/purpose.ts'
import { eInvoiceFormatSchema } from './einvoice.ts'

/**
 * What a file of an invoice holds: an e-invoice in a format, where Factur-X is the PDF itself; a PDF
 * without XML, of a document that is no e-invoice; or what our rules say of them.
 */
export const fileContentSchema = z.enum([...eInvoiceFormatSchema.options, 'document', 'validationReport'])
export type FileContent = z.infer<typeof fileContentSchema>

/** A file on its way to the archive. */
export const stagedFileSchema = z.object({
  content: fileContentSchema.exclude(['validationReport']),
  stagingKey: z.string(),
  sha256: z.string(),
})
export type StagedFile = z.infer<typeof stagedFileSchema>

/** A file in the archive: its place, its version there, and the SHA-256 of its bytes in hexadecimal. */
export const archivedFileSchema = z.object({ key: z.string(), versionId: z.string(), sha256: z.string() })
export type ArchivedFile = z.infer<typeof archivedFileSchema>

/** A file beside the PDF, in the same archive. */
export const furtherFileSchema = archivedFileSchema.extend({ content: fileContentSchema.exclude(['facturX', 'document']) })
export type FurtherFile = z.infer<typeof furtherFileSchema>

export type FurtherEInvoice = ArchivedFile & { readonly content: Exclude<FurtherFile['content'], 'validationReport'> }

/** How a file is named after the number of its invoice. */
export const fileNameOf = (number: string, content: FileContent): string => {
  switch (content) {
    case 'facturX':
    case 'document':
      return `${number}.pdf`
    case 'validationReport':
      return `${number}.validation.json`
    default:
      return `${number}.${content}.xml`
  }
}

export const mediaTypeOf = (content: FileContent): string => {
  switch (content) {
    case 'facturX':
    case 'document':
      return 'application/pdf'
    case 'validationReport':
      return 'application/json'
    default:
      return 'application/xml'
  }
}

/** What the PDF of a document is. */
export const documentContentOf = (header: { readonly queue: string }): 'facturX' | 'document' =>
  isLateFees(header) ? 'document' : 'facturX'

/** The e-invoices beside the PDF, which the customer gets with it. */
export const furtherEInvoices = ({
  furtherFiles = [],
}: {
  readonly furtherFiles?: readonly FurtherFile[] | undefined
}): FurtherEInvoice[] => furtherFiles.flatMap(({ content, ...file }) => (content === 'validationReport' ? [] : [{ ...file, content }]))
