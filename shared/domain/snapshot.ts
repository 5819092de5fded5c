import * as z from 'zod'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { type Digest, digestSchema } from './ids.ts'
import { type Invoice, invoiceSchema } from './invoice.ts'

/** The bytes that stand for an invoice before it has a number: its canonical JSON. */
export const snapshotText = (invoice: Invoice): string => canonicalJson(z.encode(invoiceSchema, invoice))

/** Names a snapshot: the SHA-256 of its text. The hash chain seals it together with the number. */
export const snapshotDigest = (text: string): Digest => digestSchema.parse(sha256(text))
