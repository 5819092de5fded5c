import { pdfmakeRenderer } from '../../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { write } from '../../../shared/einvoice/write.ts'
import { payPage } from './gallery.ts'

const renderer = pdfmakeRenderer()

/** The document of an invoice as it is issued: with the XML that says the same inside. */
export const drawn = (issued: IssuedInvoice): Promise<Uint8Array> => renderer.render(issued, payPage, write(issued, 'facturX'))
