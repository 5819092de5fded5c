import pdfmake from 'pdfmake'
import type { Renderer } from '../../ports/renderer.ts'
import { documentFonts, fontFiles } from './document-fonts.ts'
import { invoiceDocument } from './invoice-document.ts'
import { escapeMetadata } from './metadata.ts'
import { sheetOf } from './sheet.ts'

/** pdfmake is one instance per process: fonts are given to it once, and it may open no file and no address. */
const prepare = (): void => {
  for (const { name, bytes } of fontFiles()) if (!pdfmake.virtualfs.existsSync(name)) pdfmake.virtualfs.writeFileSync(name, bytes)
  pdfmake.setFonts(documentFonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

export const pdfmakeRenderer = (): Renderer => {
  prepare()
  return {
    render: async (issued, payPage) => {
      const pdf = pdfmake.createPdf(invoiceDocument(sheetOf(issued, payPage)))
      escapeMetadata(await pdf.getStream())
      return pdf.getBuffer()
    },
  }
}
