import type { Renderer } from '../../ports/renderer.ts'
import { drawable, drawn, prepare } from './drawing.ts'
import { attached, facturXMetadata } from './factur-x.ts'
import { invoiceDocument } from './invoice-document.ts'
import { sheetOf } from './sheet.ts'

export const pdfmakeRenderer = (): Renderer => {
  prepare()
  return {
    render: async (issued, payPage, facturX) => {
      const sheet = sheetOf(issued, { payPage, logo: await drawable(issued.invoice.branding.logo) })
      const document = invoiceDocument(sheet)
      return facturX === undefined ? drawn(document) : drawn({ ...document, files: attached(issued, facturX) }, facturXMetadata)
    },
  }
}
