import { toFixed } from '../../decimal.ts'
import { type Money, toDecimal } from '../../money.ts'

/** Between the groups of a number and before its unit stands a no-break space. */
export const nbsp = '\u00a0'

/** As every language of the documents but English writes it. */
export const withComma = (value: string): string => value.replace('.', ',')

/** Whole amounts without their decimals. */
export const digitsOf = (amount: Money): string => toFixed(toDecimal(amount), 2).replace(/\.00$/, '')

/** The parts that there are, with a dash between them. */
export const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' – ')
