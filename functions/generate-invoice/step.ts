import * as z from 'zod'
import { defect } from '../../shared/domain/failures.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { payPageAddress } from '../../shared/domain/page-address.ts'
import type { Staging } from '../../shared/ports/archive.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { Renderer } from '../../shared/ports/renderer.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, invoiceId: invoiceIdSchema })
export const outputSchema = z.object({ stagingKey: z.string(), sha256: z.string() })

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'findEntry' | 'readSnapshot'>
  readonly renderer: Renderer
  readonly staging: Pick<Staging, 'put'>
  /** Base address of the pages; the document prints the plain one of its pay page. */
  readonly pagesUrl: string
}

/**
 * An issued invoice (its entry and its snapshot) becomes a PDF in the staging bucket. A repeat is safe: the same invoice gives the same
 * bytes, and the staging key is made of the invoice and their hash.
 */
export const generateInvoice =
  ({ invoices, renderer, staging, pagesUrl }: Ports) =>
  async ({ sellerId, invoiceId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const entry = await invoices.findEntry(invoiceId)
    if (entry === undefined || entry.sellerId !== sellerId) throw defect(`invoice ${invoiceId} of ${sellerId} is not issued`)
    const invoice = await invoices.readSnapshot(entry.digest)
    const bytes = await renderer.render(
      { invoice, issue: { number: entry.number, issueDate: entry.issueDate } },
      payPageAddress(pagesUrl, invoiceId),
    )
    const { key, sha256 } = await staging.put(invoiceId, bytes)
    return { stagingKey: key, sha256 }
  }
