import pdfmake from 'pdfmake'
import type { Renderer } from '../../ports/renderer.ts'
import { documentFonts, fontFiles } from './document-fonts.ts'
import { attached, facturXMetadata } from './factur-x.ts'
import { invoiceDocument } from './invoice-document.ts'
import { isDrawable, type Logo } from './logo.ts'
import { completeMetadata } from './metadata.ts'
import { quickenStreams } from './quick-streams.ts'
import { quickenStyles } from './quick-styles.ts'
import { sheetOf } from './sheet.ts'

/** pdfmake is one instance per process: fonts are given to it once, and it may open no file and no address. */
const prepare = (): void => {
  for (const { name, bytes } of fontFiles()) if (!pdfmake.virtualfs.existsSync(name)) pdfmake.virtualfs.writeFileSync(name, bytes)
  pdfmake.setFonts(documentFonts)
  quickenStyles()
  quickenStreams()
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

const verdicts = new Map<string, Promise<boolean>>()
const mostVerdicts = 100

/** The logo, if it can be drawn; each is tried once per process. */
const drawable = async (logo: Logo | undefined): Promise<Logo | undefined> => {
  if (logo === undefined) return undefined
  const verdict = verdicts.get(logo.base64) ?? isDrawable(logo)
  if (verdicts.size >= mostVerdicts) verdicts.clear()
  verdicts.set(logo.base64, verdict)
  return (await verdict) ? logo : undefined
}

export const pdfmakeRenderer = (): Renderer => {
  prepare()
  return {
    render: async (issued, payPage, facturX) => {
      const sheet = sheetOf(issued, { payPage, logo: await drawable(issued.invoice.branding.logo) })
      const files = facturX === undefined ? {} : { files: attached(issued, facturX) }
      const pdf = pdfmake.createPdf({ ...invoiceDocument(sheet), ...files })
      completeMetadata(await pdf.getStream(), facturX === undefined ? '' : facturXMetadata)
      return pdf.getBuffer()
    },
  }
}
