import pdfmake, { type Content } from 'pdfmake'
import type { Seller } from '../../domain/seller.ts'
import { fontFamily } from './document-fonts.ts'
import { isWholePng } from './png-check.ts'

export type Logo = NonNullable<Seller['branding']['logo']>

const box: [number, number] = [170, 44]

/** An image inside a logo must be part of it: no path or address is ever opened for a seller's drawing. */
const embeddedOnly = { imageCallback: (link: string): string => (link.startsWith('data:') ? link : ''), warningCallback: (): void => {} }

/** pdfmake needs a width and a height; many drawings have a view box only. */
const sized = (svg: string): string => {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const [, width, height] = /\bviewBox=["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root) ?? []
  if (width === undefined || height === undefined || (/\swidth=/.test(root) && /\sheight=/.test(root))) return svg
  return svg.replace(
    root,
    root.replace(/\s(width|height)=("[^"]*"|'[^']*')/g, '').replace('<svg', `<svg width="${width}" height="${height}"`),
  )
}

export const logoContent = ({ mediaType, base64 }: Logo): Content => {
  if (mediaType === 'image/png') return { image: `data:image/png;base64,${base64}`, fit: box }
  const drawing = { svg: sized(Buffer.from(base64, 'base64').toString('utf8')), fit: box, options: embeddedOnly }
  return drawing
}

/**
 * Whether a logo can be drawn, found by drawing it alone. A seller's registration should ask; the renderer asks too, since after the
 * number is given a document must come out: with the seller's name in the logo's place if need be.
 */
export const isDrawable = async (logo: Logo): Promise<boolean> => {
  if (logo.mediaType === 'image/png' && !isWholePng(Buffer.from(logo.base64, 'base64'))) return false
  try {
    await pdfmake.createPdf({ content: [logoContent(logo)], defaultStyle: { font: fontFamily } }).getBuffer()
    return true
  } catch {
    return false
  }
}
