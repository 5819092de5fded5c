/** What is compared, in one bundle as a Lambda has it: each font is parsed once, by whoever draws first. */
import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import type { IssuedInvoice } from '../../shared/domain/invoice.ts'
import { write } from '../../shared/einvoice/write.ts'
import { byHand } from './by-hand.ts'

const payPage = 'https://factures.lumiere.example/pay/x4j2kq7n5m3p6r2t7v3w5y6z2a4b5c6d7e3f2g4h'
const renderer = pdfmakeRenderer()

export type Peer = (issued: IssuedInvoice) => Promise<Uint8Array>

export const xmlOf = (issued: IssuedInvoice): Uint8Array => write(issued, 'facturX')

export const peers: Readonly<Record<string, Peer>> = {
  ours: (issued) => renderer.render(issued, payPage, xmlOf(issued)),
  'by hand': (issued) => byHand(issued, payPage, xmlOf(issued)),
}
