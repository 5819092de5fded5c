/** Instalments must never lose or gain a cent, and no part may fall due before the invoice is issued. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../../shared/domain/day.ts'
import { money, total } from '../../../shared/domain/money.ts'
import { paymentTermsSchema } from '../../../shared/domain/payment-terms.ts'
import { dueDates, finalDueDate } from '../../../shared/domain/tax/due-dates.ts'
import { cases } from '../../support/cases.ts'

const days = fc.integer({ min: 0, max: 365 })
const rule = fc.oneof(
  fc.record({ kind: fc.constantFrom('net', 'endOfMonthPlus', 'daysThenEndOfMonth'), days }),
  fc.record({ kind: fc.constant('fixedDay'), dayOfMonth: fc.integer({ min: 1, max: 31 }), afterDays: days }),
)
/** Percentages with two decimals that add up to 100. */
const percents = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 11 }).map((cuts) => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000]
  return edges.slice(1).map((edge, index) =>
    (edge - (edges[index] ?? 0))
      .toString()
      .padStart(3, '0')
      .replace(/(\d\d)$/, '.$1'),
  )
})
const instalments = percents.chain((parts) =>
  fc
    .array(rule, { minLength: parts.length, maxLength: parts.length })
    .map((rules) => ({ kind: 'instalments', parts: parts.map((percent, index) => ({ percent, due: rules[index] })) })),
)
const terms = fc.oneof(rule, instalments).map((due) => paymentTermsSchema.parse({ due, agreed: true }))
const issued = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays(day('2024-01-01'), offset))

test('the parts add up to the gross amount, none is due before the issue, and the last is the due date of the invoice', () => {
  fc.assert(
    fc.property(terms, issued, fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (someTerms, issueDate, minor) => {
      const parts = dueDates(someTerms, issueDate, money('EUR', minor))
      expect(
        total(
          'EUR',
          parts.map((part) => money('EUR', part.amount.minor)),
        ).minor,
      ).toBe(minor)
      expect(parts.every((part) => part.date >= issueDate)).toBe(true)
      expect(
        parts
          .map((part) => part.date)
          .toSorted()
          .at(-1),
      ).toBe(finalDueDate(someTerms, issueDate))
    }),
    { numRuns: cases(2000) },
  )
})

test('instalments in dinars have at most two decimals, as everything that an invoice shows', () => {
  fc.assert(
    fc.property(terms, issued, fc.bigInt({ min: 0n, max: 10n ** 9n }), (someTerms, issueDate, shown) => {
      const parts = dueDates(someTerms, issueDate, money('KWD', shown * 10n))
      expect(parts.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(shown * 10n)
      expect(parts.filter(({ amount }) => amount.minor % 10n !== 0n)).toEqual([])
    }),
  )
})
