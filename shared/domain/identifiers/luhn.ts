/**
 * The Luhn sum of a string of digits (ISO/IEC 7812-1 annex B): every second digit from the right counts double, less 9 above 9. A number
 * with a correct check digit sums to a multiple of 10. Empty text or anything but digits has no sum.
 */
export const luhnSum = (digits: string): number | undefined =>
  /^\d+$/.test(digits)
    ? Array.from(digits, Number)
        .toReversed()
        .reduce((sum, digit, index) => sum + weighed(digit, index), 0)
    : undefined

export const passesLuhn = (digits: string): boolean => {
  const sum = luhnSum(digits)
  return sum !== undefined && sum % 10 === 0
}

const weighed = (digit: number, index: number): number => {
  const doubled = index % 2 === 0 ? digit : digit * 2
  return doubled > 9 ? doubled - 9 : doubled
}
