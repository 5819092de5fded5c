/** The characters of a text that the fonts of the documents cannot print, each once; an invoice with any of them is held. */
export type GlyphCoverage = { readonly missing: (text: string) => readonly string[] }
