/** Statements of account of any length, with everything that may stand on one. */
import type { AccountDocument } from '../../shared/domain/account/account-item.ts'
import { type AccountStatement, statementOf } from '../../shared/domain/account/statement.ts'
import { addDays, day, instantOf } from '../../shared/domain/day.ts'
import { money } from '../../shared/domain/money.ts'
import type { Payment } from '../../shared/domain/payment/payment.ts'
import { paymentTermsSchema } from '../../shared/domain/payment-terms.ts'
import type { Language } from '../../shared/domain/seller.ts'
import { aCustomer, aSeller } from './samples.ts'

const inThirtyDays = { kind: 'net', days: 30 }
const inTwoParts = { kind: 'instalments', parts: [0, 60].map((days) => ({ percent: '50', due: { kind: 'net', days } })) }

type Sample = {
  readonly minor: bigint
  readonly currency?: 'EUR' | 'USD'
  readonly typeCode?: '380' | '262' | '84'
  readonly header?: object
  readonly due?: object
}

/** The higher its number, the older it is. */
const issued = (number: number, { minor, currency = 'EUR', typeCode = '380', header = {}, due = inThirtyDays }: Sample) =>
  ({
    entry: {
      invoiceId: 'a'.repeat(40),
      number: `F2026-${String(number).padStart(6, '0')}`,
      issueDate: addDays(day('2026-11-20'), -number * 6),
    },
    header,
    facts: { typeCode, currency, terms: paymentTermsSchema.parse({ due, agreed: true }), totals: { gross: money(currency, minor) } },
  }) as unknown as AccountDocument

const paid = (minor: bigint) => ({ payments: [{ amount: money('EUR', minor) }] })

/** A disputed one, a paid part, instalments, an amount of millions and late fees are among them. */
const special: Readonly<Record<number, Partial<Sample>>> = {
  3: { header: { disputed: money('EUR', 2500n) } },
  4: { header: paid(5000n) },
  5: { due: inTwoParts },
  6: { minor: 123_456_789_00n },
  7: { typeCode: '84' },
}

const received = (minor: bigint) =>
  ({ paymentId: 'BK-1', amount: money('EUR', minor), allocations: [], refunds: [], receivedOn: day('2026-11-18') }) as unknown as Payment

export const aStatement = (count: number, language: Language = 'fr', credits = false): AccountStatement => {
  const items = Array.from({ length: count }, (_, at) => issued(at + 1, { minor: 12_345n * BigInt(at + 3), ...special[at + 1] }))
  const others = [
    issued(40, { minor: 50_000n, currency: 'USD' }),
    issued(41, { minor: 20_000n, typeCode: '262' }),
    issued(42, { minor: 10_000n, header: { ...paid(10_000n), credited: money('EUR', 4000n) } }),
  ]
  const facts = credits ? { documents: [...items, ...others], payments: [received(25_000n)] } : { documents: items, payments: [] }
  return statementOf({ seller: aSeller(), customer: aCustomer({ language }) }, facts, instantOf('2026-11-25T10:00:00.000Z'))
}
