/** Others have published what interest comes to: ours is the same to the cent. Each example names where it was found. */
import { expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { annualRates } from './rates.ts'
import { lateFeesOf } from '../../../shared/domain/late-fees/late-fees.ts'
import { toText } from '../../../shared/domain/money.ts'
import { aLateClaim } from '../../support/late-fees.ts'

const belgian = {
  seller: { ...aLateClaim().issued.invoice.seller, address: { line1: 'Rue 1', city: 'Liège', postcode: '4000', countryCode: 'BE' } },
} as const
const german = { seller: { ...belgian.seller, address: { ...belgian.seller.address, countryCode: 'DE' } } } as const

test.each([
  [
    'docs.infor.com, LN 2024.x, "Exemples de calcul d\'intérêt sur les factures échues" 1: 612.15 EUR due 16 February, 10 %, on 1 March',
    {
      gross: 61_215n,
      issued: '2023-02-16',
      terms: { due: { kind: 'net', days: 0 }, agreed: true },
      invoice: { penaltyPercent: decimal('10') },
    },
    '2023-03-01',
    '2.18',
  ],
  [
    'duetrail.com/late-payment-calculator: 5,000 EUR, ECB rate of 1 January 2026 and 8 points, 30 days (as a public buyer owes it)',
    { gross: 500_000n, invoice: { buyerKind: 'public' } },
    '2026-03-02',
    '41.71',
  ],
  [
    'payrequest.io/free-tools/late-payment-interest-calculator: 1,000 EUR due 23 January 2026, 10.5 % (the Belgian rate), 30 days',
    { gross: 100_000n, issued: '2026-01-23', terms: { due: { kind: 'net', days: 0 }, agreed: true }, invoice: belgian },
    '2026-02-22',
    '8.63',
  ],
  [
    'fiscavo.com/blog/late-payment-interest-eu-uk: a German client owes 4,500 EUR for 30 days at 11 %',
    { gross: 450_000n, invoice: { ...german, penaltyPercent: decimal('11') } },
    '2026-03-02',
    '40.68',
  ],
  [
    'anleiter.de, "Wie berechnet man Verzugszinsen": 1,000 EUR for 25 days at 5.12 %',
    { gross: 100_000n, invoice: { ...german, penaltyPercent: decimal('5.12') } },
    '2026-02-25',
    '3.51',
  ],
] as const)('%s', (_, sample, on, interest) => {
  const fees = lateFeesOf(aLateClaim(sample), day(on))
  expect(fees.owed && toText(fees.interest)).toBe(interest)
})

test.each([
  ['FR business', '2026-03-01', '12.15'],
  ['FR business', '2026-07-02', '12.4'],
  // moniteur belge, as embuild.be and leuropeinfo.eu give it: 12.5 % in 2024, 11.5 % and 10.5 % in 2025, 10.5 % in the first half of 2026
  ['BE business', '2024-03-01', '12.5'],
  ['BE business', '2024-09-01', '12.5'],
  ['BE business', '2025-03-01', '11.5'],
  ['BE business', '2025-09-01', '10.5'],
  ['BE business', '2026-03-01', '10.5'],
  // steadynews.de: 10.62 % between businesses from 1 January 2023
  ['DE business', '2023-02-01', '10.62'],
  ['DE business', '2026-08-01', '10.52'],
  ['FR public', '2024-09-01', '12.25'],
] as const)('%s: the rate on %s is %s %%, as published', (whose, on, percent) => {
  expect(annualRates(whose, on)).toBe(percent)
})
