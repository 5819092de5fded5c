import type { IssuedInvoice } from '../../shared/domain/invoice.ts'
import { write } from '../../shared/einvoice/write.ts'

/** What is compared, each in a bundle of its own as a Lambda has it, where each font is parsed once. */
export type Peer = {
  readonly draw: (issued: IssuedInvoice) => Promise<Uint8Array>
  /** The part of it that writes the XML. */
  readonly xmlOf: (issued: IssuedInvoice) => Uint8Array
}

export const xmlOf: Peer['xmlOf'] = (issued) => write(issued, 'facturX')

export const payPage = 'https://factures.lumiere.example/pay/x4j2kq7n5m3p6r2t7v3w5y6z2a4b5c6d7e3f2g4h'
