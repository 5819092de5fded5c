import { compare, type Decimal, decimal } from '../domain/decimal.ts'
import type { Catalogue } from './catalogue.ts'
import { decimalText } from './formats.ts'

const two = decimal('2')

/** The name of a unit for a quantity; below two French says the singular, English only for exactly one. */
export const unitName = (code: string, quantity: Decimal, { units, language }: Catalogue): string => {
  const names = new Map<string, readonly [string, string]>(Object.entries(units)).get(code)
  if (names === undefined) return code
  const absolute = quantity.replace('-', '')
  const single = language === 'fr' ? compare(decimal(absolute), two) < 0 : absolute === '1'
  return names[single ? 0 : 1]
}

/** `12 heures`; a narrow column may break it before the unit, never inside the number. */
export const quantityText = (quantity: Decimal, code: string, catalogue: Catalogue): string =>
  `${decimalText(quantity, catalogue.formats)} ${unitName(code, quantity, catalogue)}`
