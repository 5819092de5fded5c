/** Before a day that begins with a vowel sound (8, 11) the article loses its own: `l’8 dicembre`, `dell’11 maggio`. */
const elided = (date: string): boolean => /^(8|11)\D/.test(date)

export const il = (date: string): string => (elided(date) ? `l’${date}` : `il ${date}`)
export const del = (date: string): string => (elided(date) ? `dell’${date}` : `del ${date}`)
export const dal = (date: string): string => (elided(date) ? `dall’${date}` : `dal ${date}`)
export const al = (date: string): string => (elided(date) ? `all’${date}` : `al ${date}`)
