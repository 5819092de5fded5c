const swapped = (text: string, at: number): string => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`

const transpositions = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => at)
    .filter((at) => /^\d\d$/.test(text.slice(at, at + 2)) && text.charAt(at) !== text.charAt(at + 1))
    .map((at) => swapped(text, at))

/**
 * The number that was meant, when two neighbouring digits were exchanged in typing and exactly one exchange back makes it valid. Two that
 * do are a guess, and a number that is guessed would be printed on an invoice, so then there is none.
 */
export const correctedNumber = (text: string, isValid: (number: string) => boolean): string | undefined => {
  if (isValid(text)) return undefined
  const [meant, ...others] = [...new Set(transpositions(text))].filter(isValid)
  return others.length === 0 ? meant : undefined
}
