/** The types of UNTDID 1001 that are credit notes, by XP Z12-012: of self-billing, global, ordinary, factored, of down payments. */
export const creditNoteTypes: ReadonlySet<string> = new Set(['261', '262', '381', '396', '502', '503'])
