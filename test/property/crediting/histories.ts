/** Why: any invoice, and any history of credits of it, for rules that must hold for all of them. */
import * as fc from 'fast-check'
import { composeInvoice } from '../../../shared/domain/billing/compose-invoice.ts'
import { creditClaimOf } from '../../../shared/domain/crediting/compose-credit-note.ts'
import type { CreditClaim } from '../../../shared/domain/crediting/credit-claim.ts'
import { type CreditedLine, type CreditedPart, creditReasonSchema } from '../../../shared/domain/crediting/credit-request.ts'
import { type Currency, minorUnitExponent } from '../../../shared/domain/currency.ts'
import { fromUnits, toUnits } from '../../../shared/domain/decimal.ts'
import type { Checked } from '../../../shared/domain/finding.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import { aCreditNote } from '../../support/credit-notes.ts'
import { theMaterials } from '../../support/materials.ts'
import { anyOrder, anyRate, articles, trustingSeller } from '../billing/orders.ts'

/** What somebody asks for: of each line a share of what is left, in thousandths, in units or as an amount; or everything. */
export type Wish = {
  readonly reason: 'return' | 'cancellation' | 'priceError' | 'rebate' | 'rejected'
  readonly all: boolean
  readonly shares: readonly { readonly line: number; readonly thousandths: bigint; readonly asAmount: boolean }[]
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  reason: fc.constantFrom(...creditReasonSchema.options),
  all: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  shares: fc.array(
    fc.record({
      line: fc.nat({ max: 7 }),
      thousandths: fc.oneof(fc.constant(1000n), fc.bigInt({ min: 1n, max: 1000n }), fc.constant(1n)),
      asAmount: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export const anyHistory = fc.array(anyWish, { maxLength: 5 })

/** Invoices in a currency, goods and services at several rates, with and without allowances and charges; the same for the same seed. */
export const invoicesIn = (currency: Currency, count: number, seed: number): Invoice[] => {
  const anyMaterials = fc
    .tuple(
      fc.boolean().chain((partial) => anyOrder(currency, { partial })),
      anyRate,
      fc.constantFrom('receipt' as const, 'debits' as const),
    )
    .map(([content, rate, servicesDue]) =>
      theMaterials({ seller: { ...trustingSeller(), vat: { regime: 'normal', servicesDue } }, articles, content, rate: rate(currency) }),
    )
  return fc.sample(anyMaterials, { numRuns: count, seed }).flatMap((materials) => {
    const composed = composeInvoice(materials)
    return composed.ok ? [composed.value] : []
  })
}

const unitsDecimals = 4

/** What is left of each line: units in ten-thousandths, and minor units. */
export const leftOfLines = ({ lines }: Invoice, claims: readonly CreditClaim[]) =>
  lines.map(({ orderLineId, quantity, netAmount }) => {
    const taken = claims.flatMap((claim) => claim.lines.filter(({ lineId }) => lineId === orderLineId))
    return {
      lineId: orderLineId,
      units: taken.reduce((left, one) => left - toUnits(one.quantity, unitsDecimals), toUnits(quantity, unitsDecimals)),
      minor: taken.reduce((left, one) => left - one.amount.minor, netAmount.minor),
    }
  })

/** The smallest amount that an invoice shows, in minor units. */
export const step = (currency: Currency): bigint => (minorUnitExponent(currency) === 3 ? 10n : 1n)

/** The wish in the words of a request; each line once, and nothing of what is not left. */
export const partOf = (invoice: Invoice, wish: Wish, claims: readonly CreditClaim[]): CreditedPart => {
  if (wish.all) return { kind: 'all' }
  const left = leftOfLines(invoice, claims)
  const lines = wish.shares.flatMap(({ line, thousandths, asAmount }): CreditedLine[] => {
    const one = left[line % left.length]!
    const of = (whole: bigint) => (whole * thousandths + 999n) / 1000n
    if (!asAmount) return one.units === 0n ? [] : [{ lineId: one.lineId, quantity: fromUnits(of(one.units), unitsDecimals) }]
    const amount = of(one.minor / step(invoice.currency)) * step(invoice.currency)
    return amount === 0n ? [] : [{ lineId: one.lineId, amount: fromUnits(amount, minorUnitExponent(invoice.currency)) }]
  })
  const once = [...new Map(lines.map((line) => [line.lineId, line])).values()]
  return once.length === 0 ? { kind: 'all' } : { kind: 'lines', lines: once }
}

export const rebates = '709100'
const seller = { ...trustingSeller(), accounts: { ...trustingSeller().accounts, rebates } }

export const everything: CreditedPart = { kind: 'all' }

type Credit = { readonly part: CreditedPart; readonly reason: Wish['reason']; readonly before: readonly CreditClaim[] }

export const credit = (original: Invoice, wish: Credit): Checked<Invoice> => aCreditNote(original, { ...wish, seller })

/** The credit notes of a history, of those wishes that something is left for. */
export const creditNotesOf = (original: Invoice, wishes: readonly Wish[]): Invoice[] => {
  const notes: Invoice[] = []
  for (const wish of wishes) {
    const before = notes.map(creditClaimOf)
    const composed = credit(original, { part: partOf(original, wish, before), reason: wish.reason, before })
    if (composed.ok) notes.push(composed.value)
    else if (composed.findings.some(({ code }) => code !== 'NOTHING_LEFT_TO_CREDIT')) throw new Error(JSON.stringify(composed.findings))
  }
  return notes
}
