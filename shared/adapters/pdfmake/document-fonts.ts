import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The fonts lie in `fonts/` beside this file, and beside the bundle: the build copies them there. They are known by their full path,
 * because text inside an SVG logo makes pdfkit open the file itself.
 */
const pathOf = (file: string): string => fileURLToPath(new URL(`fonts/${file}`, import.meta.url))

const weights = { normal: pathOf('Inter-Regular.ttf'), bold: pathOf('Inter-SemiBold.ttf') }

export const fontFamily = 'Inter'
export const documentFonts = { [fontFamily]: weights }

/** Each font file by name, read once, so that the parsed font can be remembered by its buffer. */
export const fontFiles = (): readonly { name: string; bytes: Uint8Array }[] =>
  Object.values(weights).map((name) => ({ name, bytes: readFileSync(name) }))
