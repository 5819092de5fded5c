import * as z from 'zod'
import { type StagedFile, stagedFileSchema } from '../../shared/domain/archived-file.ts'
import { isFeeStatement } from '../../shared/domain/crediting/purpose.ts'
import { formatsOf } from '../../shared/domain/einvoicing/formats.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import type { IssuedInvoice } from '../../shared/domain/invoice.ts'
import { payPageAddress } from '../../shared/domain/page-address.ts'
import { write } from '../../shared/einvoice/write.ts'
import type { Staging } from '../../shared/ports/archive.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Renderer } from '../../shared/ports/renderer.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, invoiceId: invoiceIdSchema })
export const outputSchema = z.object({ files: z.array(stagedFileSchema) })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'findEntry' | 'readSnapshot'>
  readonly renderer: Renderer
  readonly staging: Pick<Staging, 'put'>
  /** Base address of the pages; the document prints the plain one of its pay page. */
  readonly pagesUrl: string
}

/**
 * An issued invoice (its entry and its snapshot) becomes files in the staging bucket: the PDF with its Factur-X, and an XML for each other
 * format that its customer gets; of a statement of late fees the PDF alone. A repeat is safe: the same invoice gives the same bytes, and a staging key is made of the invoice and their
 * hash.
 */
export const generateInvoice =
  (ports: Ports) =>
  async ({ sellerId, invoiceId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const entry = await ports.invoices.findEntry(invoiceId)
    if (entry === undefined || entry.sellerId !== sellerId) throw defect(`invoice ${invoiceId} of ${sellerId} is not issued`)
    const invoice = await ports.invoices.readSnapshot(entry.digest)
    const issued = { invoice, issue: { number: entry.number, issueDate: entry.issueDate } }
    if (isFeeStatement(invoice)) return { files: [await stagePlain(ports, issued)] }
    return { files: await Promise.all(formatsOf(invoice).map((format) => stage(ports, issued, format))) }
  }

const stage = async ({ renderer, staging, pagesUrl }: Ports, issued: IssuedInvoice, format: EInvoiceFormat): Promise<StagedFile> => {
  const { invoiceId } = issued.invoice
  const xml = write(issued, format)
  const bytes = format === 'facturX' ? await renderer.render(issued, payPageAddress(pagesUrl, invoiceId), xml) : xml
  const { key, sha256 } = await staging.put(invoiceId, { content: format, bytes })
  return { content: format, stagingKey: key, sha256 }
}

const stagePlain = async ({ renderer, staging, pagesUrl }: Ports, issued: IssuedInvoice): Promise<StagedFile> => {
  const { invoiceId } = issued.invoice
  const bytes = await renderer.render(issued, payPageAddress(pagesUrl, invoiceId), undefined)
  const { key, sha256 } = await staging.put(invoiceId, { content: 'document', bytes })
  return { content: 'document', stagingKey: key, sha256 }
}
