/** A buyer pays in parts, in any amounts: what the page says is left of each part must be what is left of the whole. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Currency } from '../../../shared/domain/currency.ts'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { money, total } from '../../../shared/domain/money.ts'
import { instalmentsOf, nextInstalment } from '../../../shared/domain/payment/instalments.ts'
import { paymentTermsSchema } from '../../../shared/domain/payment-terms.ts'

const issueDate = day('2026-11-24')

/** Percentages that make up a hundred, with days that need not rise. */
const terms = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 11 }),
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([cuts, days]) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), 100]
    const parts = edges
      .slice(1)
      .map((edge, place) => ({ percent: decimal(`${edge - edges[place]!}`), due: { kind: 'net', days: days[place]! } }))
    return parts.length < 2 ? { kind: 'net', days: days[0]! } : { kind: 'instalments', parts }
  })
  .map((due) => paymentTermsSchema.parse({ due, agreed: true }))

const paid = fc.tuple(fc.bigInt({ min: 1n, max: 10_000_000n }), fc.bigInt({ min: 0n, max: 10_000n })).map(([gross, share]) => ({
  gross: money('EUR', gross),
  open: money('EUR', gross - (gross * share) / 10_000n),
}))

describe('instalments', () => {
  it('sum to the invoice, and what is left of them to what is left of it, whatever is paid', () => {
    fc.assert(
      fc.property(terms, paid, (terms, { gross, open }) => {
        const parts = instalmentsOf({ terms, issueDate }, { gross, open })
        expect(
          total<Currency>(
            'EUR',
            parts.map(({ amount }) => amount),
          ),
        ).toEqual(gross)
        expect(
          total<Currency>(
            'EUR',
            parts.map((part) => part.open),
          ),
        ).toEqual(open)
        expect(parts.every((part) => part.open.minor >= 0n && part.open.minor <= part.amount.minor)).toBe(true)
      }),
    )
  })

  it('are paid in the order in which they fall due: nothing of a part is settled before all of those before it', () => {
    fc.assert(
      fc.property(terms, paid, (terms, { gross, open }) => {
        const parts = instalmentsOf({ terms, issueDate }, { gross, open })
        const next = nextInstalment(parts)
        expect(next === undefined).toBe(open.minor === 0n)
        const place = next === undefined ? parts.length : parts.indexOf(next)
        expect(parts.slice(0, place).every((part) => part.open.minor === 0n)).toBe(true)
        expect(parts.slice(place + 1).every((part) => part.open.minor === part.amount.minor)).toBe(true)
        expect(parts.map(({ date }) => date)).toEqual(parts.map(({ date }) => date).toSorted())
      }),
    )
  })
})
