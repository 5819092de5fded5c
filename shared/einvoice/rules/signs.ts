import { compare, type Decimal, zero } from '../../domain/decimal.ts'

/** Whether a number is known and below zero. */
export const isNegative = (value: Decimal | undefined): boolean => value !== undefined && compare(value, zero) < 0
