/** Soft hyphens, zero-width and direction marks: they print nothing, and their glyphs would be boxes. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Text as it is printed: composed (NFC, since the fonts place no combining marks), one kind of line break, no tabs. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(invisible, '')
