import { sha256 } from '../../shared/domain/canonical-json.ts'
import type { Customer } from '../../shared/domain/customer.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import type { MailOrder } from '../../shared/domain/mail-claim.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

/** Everything a mail depends on, read at the moment of sending; the queue's message says only which mail. */
export type Truth = {
  readonly header: InvoiceHeader
  readonly entry: JournalEntry
  readonly invoice: Invoice
  readonly seller: Seller
  readonly customer: Customer
  /** The address on file at this moment. */
  readonly recipient: { readonly name: string | undefined; readonly address: string }
}

type Ports = { readonly invoices: InvoiceBook; readonly masterData: MasterData; readonly clock: Clock }

export const readTruth = async ({ invoices, masterData, clock }: Ports, { sellerId, invoiceId }: MailOrder): Promise<Truth> => {
  const [header, entry] = await Promise.all([invoices.find(invoiceId), invoices.findEntry(invoiceId)])
  if (header === undefined || entry === undefined) throw defect(`a mail was ordered for invoice ${invoiceId}, which is not issued`)
  const now = clock.now()
  const [invoice, seller, customer] = await Promise.all([
    invoices.readSnapshot(entry.digest),
    masterData.seller(sellerId, now),
    masterData.customer(sellerId, header.customerId, now),
  ])
  if (seller === undefined || customer === undefined) throw defect(`seller or customer of invoice ${invoiceId} is missing`)
  return {
    header,
    entry,
    invoice,
    seller,
    customer,
    recipient: { name: customer.contactName ?? customer.name, address: customer.invoiceEmail },
  }
}

export const recipientHash = (address: string): string => sha256(address.toLowerCase())
