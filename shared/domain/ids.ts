import { createHash } from 'node:crypto'
import * as z from 'zod'
import { lengthPrefixed } from './canonical-json.ts'

const identifierExpected = 'expected letters, digits and . _ : / + - only, beginning with a letter or digit'

const identifier = (longest: number) =>
  z
    .string({ error: identifierExpected })
    .min(1)
    .max(longest)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:/+-]*$/, { error: identifierExpected })

const sellerIdExpected = 'expected lower-case letters, digits and hyphens, at most 40'

/** A legal entity that sells; the top of every key. */
export const sellerIdSchema = z
  .string({ error: sellerIdExpected })
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: sellerIdExpected })
  .brand<'SellerId'>()
export type SellerId = z.infer<typeof sellerIdSchema>

export const orderIdSchema = identifier(60).brand<'OrderId'>()
export type OrderId = z.infer<typeof orderIdSchema>

export const customerIdSchema = identifier(60).brand<'CustomerId'>()
export type CustomerId = z.infer<typeof customerIdSchema>

/** Names one billable fact of an order: `order`, or the publisher's id of a shipment or delivery. */
export const factIdSchema = identifier(60).brand<'FactId'>()
export type FactId = z.infer<typeof factIdSchema>

/** 40 characters of base 32: the hash of seller, order, fact and purpose, fit for keys, links, tags and execution names. */
export const invoiceIdSchema = z
  .string()
  .regex(/^[a-z2-7]{40}$/)
  .brand<'InvoiceId'>()
export type InvoiceId = z.infer<typeof invoiceIdSchema>

/** SHA-256 of a snapshot's canonical JSON. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>()
export type Digest = z.infer<typeof digestSchema>

/** What a document is made for: to bill a fact, to credit what was billed, to replace it, or to claim what is owed for paying it late. */
export const purposeSchema = z.enum(['invoice', 'creditNote', 'correction', 'lateFees'])
export type Purpose = z.infer<typeof purposeSchema>

/** What an invoice is for; the revision of the order is not part of it, so a newer revision cannot bill the same fact twice. */
export type BillableFact = { readonly sellerId: SellerId; readonly orderId: OrderId; readonly factId: FactId; readonly purpose: Purpose }

export const invoiceIdOf = ({ sellerId, orderId, factId, purpose }: BillableFact): InvoiceId =>
  invoiceIdSchema.parse(
    base32(
      createHash('sha256')
        .update(lengthPrefixed([sellerId, orderId, factId, purpose]))
        .digest(),
    ).slice(0, 40),
  )

/** The name of a workflow execution: one for each attempt at a fact. */
export const executionName = (invoiceId: InvoiceId, attempt: number): string => `inv-${invoiceId}-${attempt}`

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base 32, lower case, without padding. */
export const base32 = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
