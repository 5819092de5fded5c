const escaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : value

/**
 * Adds properties (RDF, well-formed) to the XMP packet, and escapes the document's own there. pdfkit writes title, author and the like as
 * they are, so a seller called `Dupont & Fils` would break the XML and with it PDF/A. The information dictionary keeps the plain text.
 */
export const completeMetadata = (document: object, properties: string): void => {
  const addInfo: unknown = Reflect.get(document, '_addInfo')
  const appendXml: unknown = Reflect.get(document, 'appendXML')
  const info: unknown = Reflect.get(document, 'info')
  if (typeof addInfo !== 'function' || typeof appendXml !== 'function' || typeof info !== 'object' || info === null)
    throw new Error('pdfkit has changed: it no longer writes its metadata by _addInfo and appendXML')
  Reflect.apply(appendXml, document, [properties])
  Reflect.set(document, '_addInfo', () => {
    Reflect.set(document, 'info', Object.fromEntries(Object.entries(info).map(([key, value]) => [key, escaped(value)])))
    Reflect.apply(addInfo, document, [])
    Reflect.set(document, 'info', info)
  })
}
