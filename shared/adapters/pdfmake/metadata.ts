const escaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : value

/**
 * pdfkit writes title, author and the like into the XMP packet as they are, so a seller called `Dupont & Fils` breaks the XML and
 * with it PDF/A. The document escapes them for the packet alone; its information dictionary keeps the plain text.
 */
export const escapeMetadata = (document: object): void => {
  const addInfo: unknown = Reflect.get(document, '_addInfo')
  const info: unknown = Reflect.get(document, 'info')
  if (typeof addInfo !== 'function' || typeof info !== 'object' || info === null)
    throw new Error('pdfkit has changed: it no longer writes its metadata by _addInfo')
  Reflect.set(document, '_addInfo', () => {
    Reflect.set(document, 'info', Object.fromEntries(Object.entries(info).map(([key, value]) => [key, escaped(value)])))
    Reflect.apply(addInfo, document, [])
    Reflect.set(document, 'info', info)
  })
}
