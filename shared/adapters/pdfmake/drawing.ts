import pdfmake, { type DocumentDefinition } from 'pdfmake'
import { documentFonts, fontFiles } from './document-fonts.ts'
import { isDrawable, type Logo } from './logo.ts'
import { completeMetadata } from './metadata.ts'
import { quickenStreams } from './quick-streams.ts'
import { quickenStyles } from './quick-styles.ts'

/** pdfmake is one instance per process: fonts are given to it once, and it may open no file and no address. */
export const prepare = (): void => {
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
export const drawable = async (logo: Logo | undefined): Promise<Logo | undefined> => {
  if (logo === undefined) return undefined
  const verdict = verdicts.get(logo.base64) ?? isDrawable(logo)
  if (verdicts.size >= mostVerdicts) verdicts.clear()
  verdicts.set(logo.base64, verdict)
  return (await verdict) ? logo : undefined
}

/** The bytes of a document, with properties (RDF) added to its metadata. */
export const drawn = async (document: DocumentDefinition, properties = ''): Promise<Uint8Array> => {
  const pdf = pdfmake.createPdf(document)
  completeMetadata(await pdf.getStream(), properties)
  return pdf.getBuffer()
}
