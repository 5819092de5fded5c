import { compare, type Decimal, decimal, zero } from '../../domain/decimal.ts'
import type { Said } from '../semantic-invoice.ts'

export const isNumber = (text: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)

/** The number that is said; undefined when none is said, or no number. */
export const numberOf = (text: Said): Decimal | undefined => (text !== undefined && isNumber(text) ? decimal(text) : undefined)

/** The number that is said, else nothing: sums leave out what is not there. */
export const orZero = (text: Said): Decimal => numberOf(text) ?? zero

export const isEqual = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0

/** Whether two texts say the same number. */
export const isSame = (a: Said, b: Said): boolean => isEqual(orZero(a), orZero(b))

/** Decimals as they are written, zeros included. */
export const writtenDecimals = (text: string): number => text.split('.')[1]?.length ?? 0

export const isNegative = (text: Said): boolean => compare(orZero(text), zero) < 0
