/** Why: amounts of two currencies must not meet; the compiler refuses it where it knows the currencies, the code where it does not. */
import { expect, test } from 'vitest'
import { allocate } from '../../../shared/domain/allocation.ts'
import { add, CurrencyMismatch, equal, money, type Money, subtract, total } from '../../../shared/domain/money.ts'

const euro = money('EUR', 100n)
const dollar = money('USD', 100n)

test('euros and dollars do not add up, neither in types nor when it runs', () => {
  // @ts-expect-error -- EUR + USD
  expect(() => add(euro, dollar)).toThrow(CurrencyMismatch)
  // @ts-expect-error -- EUR - USD
  expect(() => subtract(euro, dollar)).toThrow(CurrencyMismatch)
  // @ts-expect-error -- a total in EUR of USD
  expect(() => total('EUR', [dollar])).toThrow(CurrencyMismatch)
})

test('currencies that are only known when it runs are compared when it runs', () => {
  const [a, b]: Money[] = [euro, dollar]
  expect(() => add(a!, b!)).toThrow(CurrencyMismatch)
  expect(equal(a!, b!)).toBe(false)
})

test('an amount of one currency stays of that currency', () => {
  const sum: Money<'EUR'> = add(euro, euro)
  const parts: Money<'EUR'>[] = allocate(sum, [1n, 1n])
  // @ts-expect-error -- a sum of euros is no amount of dollars
  const wrong: Money<'USD'> = sum
  expect([wrong.currency, ...parts.map(({ currency }) => currency)]).toEqual(['EUR', 'EUR', 'EUR'])
})
