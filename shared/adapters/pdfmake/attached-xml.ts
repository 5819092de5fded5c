import { inflateSync } from 'node:zlib'

/** The dictionary of the one attached file, and where its bytes begin. */
const embedded = /\/Type \/EmbeddedFile\n.*?\/Length (\d+)\n.*?>>\nstream\n/s

/** The XML in a document that this renderer made, as the bytes that were attached; undefined when there is none. */
export const attachedXml = (document: Uint8Array): Uint8Array | undefined => {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  const found = embedded.exec(bytes.toString('latin1'))
  if (found === null) return undefined
  const start = found.index + found[0].length
  const content = bytes.subarray(start, start + Number(found[1]))
  return found[0].includes('/Filter /FlateDecode') ? inflateSync(content) : content
}
