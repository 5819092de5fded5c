/** Letters that no decomposition takes apart, as they are typed without them. */
const alsoWritten: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }

/** A text as it is compared: words of lower-case letters and digits, without accents and punctuation (`Société L'Étoile` is `societe l etoile`). */
export const searchedText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => alsoWritten[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Of longer names the rest is not searched. */
const longestKey = 60
const mostWords = 8

/** Under what a name is found: itself, and what is left of it from each further word on, so that the beginning of any word leads to it. */
export const nameKeys = (name: string): string[] => {
  const words = searchedText(name).split(' ').slice(0, mostWords)
  const keys = words.map((_, at) => words.slice(at).join(' ').slice(0, longestKey).trim())
  return [...new Set(keys)].filter((key) => key !== '')
}

/** A purchase order's number as it is compared, `PO 4711/a` like `po-4711-A`; undefined when nothing of it is left. */
export const purchaseOrderKey = (number: string): string | undefined => {
  const key = searchedText(number).replaceAll(' ', '').slice(0, longestKey)
  return key === '' ? undefined : key
}
