/** A file of a mail, as it was received. */
export type Attachment = { readonly filename: string; readonly bytes: Uint8Array }

/** The specification that an XML says it follows (BT-24), by what its identifier holds; the first that fits. */
const specifications = [
  ['xrechnung', 'XRechnung'],
  ['peppol', 'Peppol BIS'],
  ['en16931', 'EN 16931'],
] as const

const specificationOf = (xml: string): string => {
  const [, named = ''] = /<(?:\w+:)?CustomizationID>([^<]*)</.exec(xml) ?? /GuidelineSpecified[^]*?<ram:ID>([^<]*)</.exec(xml) ?? []
  return specifications.find(([part]) => named.includes(part))?.[1] ?? 'XML'
}

const syntaxOf = (xml: string): string => (xml.includes('CrossIndustryInvoice') ? 'CII' : 'UBL')

const formatOf = ({ filename, bytes }: Attachment): string => {
  const content = Buffer.from(bytes).toString('latin1')
  if (filename.endsWith('.pdf')) return content.includes('factur-x.xml') ? 'Factur-X' : 'PDF'
  return filename.endsWith('.xml') ? `${specificationOf(content)} ${syntaxOf(content)}` : filename
}

/** What the customer can read, told by the files themselves: `Factur-X`, `Factur-X, Peppol BIS UBL` ... */
export const receivedFormats = (attachments: readonly Attachment[]): string => attachments.map(formatOf).join(', ')
