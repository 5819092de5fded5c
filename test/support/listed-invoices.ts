/** Invoices with a snapshot of their own, so that they can be listed and found; of one customer unless the changes say otherwise. */
import { expect } from 'vitest'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { type Books, freezeOf, noon, orderFor, queueFor } from './books.ts'
import { anIssuedInvoice } from './invoices/examples.ts'

type Sample = { readonly number?: number; readonly changes?: Partial<Invoice>; readonly at?: typeof noon }

const line = { sku: 'LAMP', name: 'Lamp', quantity: '2', unitCode: 'C62', netPrice: '50' }

export const frozenInvoice = async (
  { invoices, orders }: Books,
  sellerId: SellerId,
  { number = 1, changes = {} }: Sample = {},
): Promise<InvoiceHeader> => {
  const sample = { sellerId, number }
  const freeze = freezeOf(sample, 1)
  const { invoiceId, customerId } = freeze.header
  const { invoice } = anIssuedInvoice({ lines: [line], changes: { invoiceId, sellerId, customerId, ...changes } })
  const digest = await invoices.putSnapshot(invoice)
  await orders.save({ order: orderFor(sample), occurrences: [], workItems: [], wait: undefined })
  const header = { ...freeze.header, digest, customerId: invoice.customerId }
  const lines = freeze.pointer.lines.map((posting) => ({ ...posting, ...(posting.auxiliary && { auxiliary: invoice.customerId }) }))
  expect(await invoices.freezeDraft({ ...freeze, header, pointer: { ...freeze.pointer, digest, lines } })).toBe('frozen')
  return header
}

export const issuedInvoice = async (books: Books, sellerId: SellerId, sample: Sample = {}) => {
  const { invoiceId } = await frozenInvoice(books, sellerId, sample)
  await books.invoices.commitOldest(queueFor(sellerId), sample.at ?? noon)
  return invoiceId
}
