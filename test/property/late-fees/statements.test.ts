// Why: whoever adds up the statements of an invoice must find what is owed for its delay, whatever was paid or credited between them.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../../shared/domain/day.ts'
import type { FeeClaim } from '../../../shared/domain/fee-statement/fee-claim.ts'
import { nextStatement } from '../../../shared/domain/fee-statement/next-statement.ts'
import { lateFeesOf } from '../../../shared/domain/late-fees/late-fees.ts'
import type { LateClaim } from '../../../shared/domain/late-fees/late-claim.ts'
import { entryFault } from '../../../shared/domain/ledger/entry-fault.ts'
import { equal, type Money, money, nothing, total } from '../../../shared/domain/money.ts'
import { cases } from '../../support/cases.ts'
import { aStatement } from '../../support/fee-statements.ts'
import { aLateClaim } from '../../support/late-fees.ts'

/** Due on 31 January 2026; the rates of all of 2026 are known. */
const onDay = fc.integer({ min: 0, max: 300 }).map((offset) => addDays(day('2026-02-01'), offset))
const days = fc.uniqueArray(onDay, { minLength: 1, maxLength: 6 }).map((all) => all.toSorted())
const reduction = fc.record({ on: onDay, cents: fc.bigInt({ min: 1n, max: 60_000n }), after: fc.integer({ min: 0, max: 6 }) })
const rule = fc.constantFrom(
  {},
  { penaltyPercent: '12.5' },
  { capPercent: '2' },
  { rule: { kind: 'percent', percent: '5' } },
  { rule: { kind: 'fixed', amount: '75' } },
)

type Reduced = { readonly on: Day; readonly cents: bigint; readonly after: number }

/** An invoice as the books have it when so many statements were asked for: what is booked later may be of an earlier day. */
const known = (base: LateClaim, paid: readonly Reduced[], credited: readonly Reduced[], asked: number): LateClaim => {
  const of = (all: readonly Reduced[]) =>
    all.filter(({ after }) => after <= asked).map(({ on, cents }) => ({ day: on, amount: money('EUR', cents) }))
  return { ...base, payments: of(paid), credits: of(credited) }
}

const issueAll = (asked: readonly Day[], claimAt: (n: number) => LateClaim): FeeClaim[] =>
  asked.reduce<FeeClaim[]>((earlier, until, n) => {
    const next = nextStatement(claimAt(n), { until, earlier })
    return next.ok ? [...earlier, next.value.claim] : earlier
  }, [])

const sumOf = (claims: readonly FeeClaim[]): Money<'EUR'> =>
  total('EUR', claims.flatMap(({ fee, indemnity }) => [fee, ...(indemnity === undefined ? [] : [indemnity])]) as Money<'EUR'>[])

const owedAt = (claim: LateClaim, on: Day): Money => {
  const fees = lateFeesOf(claim, on)
  return fees.owed ? total('EUR', [fees.flatFee ?? fees.interest, fees.indemnity] as Money<'EUR'>[]) : nothing('EUR')
}

const invoiceOf = (setting: object) =>
  aLateClaim({ setting, invoice: 'penaltyPercent' in setting ? { penaltyPercent: setting.penaltyPercent as never } : {} })

describe('the statements of an invoice', () => {
  test('add up to what is owed at the end of the last of their days, when all was booked before the first', () => {
    fc.assert(
      fc.property(days, rule, fc.array(reduction, { maxLength: 4 }), (asked, setting, paid) => {
        const claim = known(
          invoiceOf(setting),
          paid.map((one) => ({ ...one, after: 0 })),
          [],
          0,
        )
        const claims = issueAll(asked, () => claim)
        const last = asked.at(-1)!
        expect(sumOf(claims)).toEqual(owedAt(claim, last))
      }),
      { numRuns: cases(1000) },
    )
  })

  test('claim one indemnity and never less than nothing, and the last makes good what was booked since for days before', () => {
    fc.assert(
      fc.property(
        days,
        rule,
        fc.array(reduction, { maxLength: 4 }),
        fc.array(reduction, { maxLength: 2 }),
        (asked, setting, paid, credited) => {
          const at = (n: number) => known(invoiceOf(setting), paid, credited, n)
          const claims = issueAll(asked, at)
          expect(claims.filter(({ indemnity }) => indemnity !== undefined).length).toBeLessThanOrEqual(1)
          for (const { fee } of claims) expect(fee.minor).toBeGreaterThanOrEqual(0n)
          const last = claims.at(-1)
          if (last === undefined) return
          const owed = owedAt(at(asked.indexOf(last.until)), last.until)
          expect(equal(sumOf(claims), owed)).toBe(true)
        },
      ),
      { numRuns: cases(1000) },
    )
  })

  test('each are a document whose lines, periods and entry say the same sum', () => {
    fc.assert(
      fc.property(days, rule, fc.array(reduction, { maxLength: 4 }), (asked, setting, paid) => {
        const claim = known(invoiceOf(setting), paid, [], 0)
        const earlier = issueAll(asked.slice(0, -1), () => claim)
        const composed = aStatement(claim, { until: asked.at(-1)!, earlier })
        if (!composed.ok) return
        const { totals, lines, posting, lateFees, vatGroups } = composed.value
        const { periods, flatFee, correction, claim: claimed } = lateFees!
        const parts = [...periods.map(({ interest }) => interest), flatFee, correction, claimed.indemnity].filter(
          (part) => part !== undefined,
        )
        expect(total('EUR', parts as Money<'EUR'>[])).toEqual(totals.due)
        expect(total('EUR', lines.map(({ netAmount }) => netAmount) as Money<'EUR'>[])).toEqual(totals.due)
        expect(posting.find(({ side }) => side === 'debit')?.amount).toEqual(totals.due)
        expect([entryFault(posting), totals.vat.minor, vatGroups.map(({ category }) => category)]).toEqual([undefined, 0n, ['O']])
        for (const { account } of posting) expect(account).toMatch(/^(411|7631|7581)/)
      }),
      { numRuns: cases(300) },
    )
  })
})
