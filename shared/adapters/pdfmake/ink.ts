/** Colours of one document: the seller's, and the greys that it stands among. */
export type Ink = {
  readonly brand: string
  /** The brand's colour, or near black where that would be too pale to read on white. */
  readonly heading: string
  readonly text: string
  readonly quiet: string
  readonly rule: string
  readonly band: string
}

/** Contrast with white that WCAG 2 asks of normal text. */
const readable = 4.5

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const contrastWithWhite = (colour: string): number => {
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map(channel)
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

export const inkOf = (brand: string): Ink => ({
  brand,
  heading: contrastWithWhite(brand) >= readable ? brand : '#16202e',
  text: '#16202e',
  quiet: '#5d6878',
  rule: '#dfe4ea',
  band: '#f5f7fa',
})
