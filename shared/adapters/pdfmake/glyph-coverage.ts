import type { GlyphCoverage } from '../../ports/glyph-coverage.ts'
import coveredRanges from './covered-ranges.json' with { type: 'json' }
import { printable } from './printable.ts'

/** The last range that begins at or before the code; the ranges are sorted. */
const isCovered = (code: number): boolean => {
  let [low, high] = [0, coveredRanges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const first = coveredRanges[middle]?.[0] ?? 0
    if (first <= code) low = middle + 1
    else high = middle
  }
  return code <= (coveredRanges[low - 1]?.[1] ?? -1)
}

/** Coverage of the fonts of the documents, from the list that their build wrote: no font is parsed. */
export const pdfmakeGlyphCoverage: GlyphCoverage = {
  missing: (text) => [...new Set(printable(text))].filter((character) => character !== '\n' && !isCovered(character.codePointAt(0) ?? 0)),
}
