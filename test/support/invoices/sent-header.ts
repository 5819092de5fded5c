import { instantOf } from '../../../shared/domain/day.ts'
import { digestSchema } from '../../../shared/domain/ids.ts'
import { type InvoiceHeader, invoiceHeaderSchema } from '../../../shared/domain/invoice-header.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'

/** The header of an invoice that is archived and sent, as the pages of the open net find it. */
export const sentHeader = ({ invoice, issue }: IssuedInvoice, changes: Partial<InvoiceHeader> = {}): InvoiceHeader => ({
  ...invoiceHeaderSchema.parse({
    invoiceId: invoice.invoiceId,
    sellerId: invoice.sellerId,
    orderId: 'SO-1',
    factId: 'order',
    customerId: invoice.customerId,
    state: 'SENT',
    draft: 1,
    digest: digestSchema.parse('0'.repeat(64)),
    queue: 'lumiere#invoice',
    zone: invoice.zone,
    frozenAt: instantOf('2026-11-25T09:00:00.000Z'),
    number: issue.number,
    issueDate: issue.issueDate,
    archive: { key: 'k', versionId: 'v', sha256: 's' },
    linkVersion: 2,
  }),
  ...changes,
})
