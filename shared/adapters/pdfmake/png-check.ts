import { inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const largestSide = 4000
/** Samples of a pixel by colour type: grey, colour, palette, grey with alpha, colour with alpha (PNG, table 11.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const chunksOf = (png: Buffer): Map<string, Buffer[]> => {
  const chunks = new Map<string, Buffer[]>()
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > png.length) break
    chunks.set(type, [...(chunks.get(type) ?? []), png.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  return chunks
}

const rowsAreWhole = (header: Buffer, compressed: Buffer): boolean => {
  const [width, height, depth, colours] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8] ?? 0, samples[header[9] ?? -1] ?? 0]
  if (width < 1 || height < 1 || width > largestSide || height > largestSide || colours === 0 || header[12] !== 0) return false
  const row = 1 + Math.ceil((width * depth * colours) / 8)
  const pixels = inflateSync(compressed, { maxOutputLength: row * height + 1 })
  return (
    pixels.length === row * height && Array.from({ length: height }, (_, index) => pixels[index * row] ?? 9).every((filter) => filter <= 4)
  )
}

/**
 * Whether the pixels of a PNG can be read. pdfkit reads them in a callback, where a damaged file ends the whole process instead of the
 * one document. Interlaced files and sides over 4,000 pixels are refused.
 */
export const isWholePng = (png: Buffer): boolean => {
  if (!png.subarray(0, signature.length).equals(signature)) return false
  const chunks = chunksOf(png)
  const [header] = chunks.get('IHDR') ?? []
  if (header?.length !== 13 || !chunks.has('IEND')) return false
  try {
    return rowsAreWhole(header, Buffer.concat(chunks.get('IDAT') ?? []))
  } catch {
    return false
  }
}
