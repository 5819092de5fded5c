import { type Decimal, decimal } from '../domain/decimal.ts'
import type { Formats } from './formats.ts'

const longest = 40

/** Spaces of every kind and apostrophes group digits somewhere and never mean anything else; so does the name or sign of the currency. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^(?:€|£|[A-Z]{3})|(?:€|£|[A-Z]{3})$/g, '')

const isGrouped = ([first = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 ? /^\d{1,12}$/.test(first) : /^\d{1,3}$/.test(first) && rest.length < 4 && rest.every((three) => /^\d{3}$/.test(three))

/**
 * An amount as a reader of the language writes it (`1.234,50`), or undefined. A point or comma before one or two last digits is read as the
 * decimal point in every language: no group has so few.
 */
export const readAmount = (text: string, { group, point }: Pick<Formats, 'group' | 'point'>): Decimal | undefined => {
  const written = text.length > longest ? '' : bare(text)
  if (/^\d{1,12}[.,]\d{1,2}$/.test(written)) return decimal(written.replace(',', '.'))
  const [whole = '', fraction, ...more] = written.split(point)
  const groups = group === '.' || group === ',' ? whole.split(group) : [whole]
  if (more.length > 0 || !isGrouped(groups)) return undefined
  if (fraction === undefined) return decimal(groups.join(''))
  return /^\d{1,9}$/.test(fraction) ? decimal(`${groups.join('')}.${fraction}`) : undefined
}
