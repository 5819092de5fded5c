/** Where the law prescribes a channel, a mailed PDF is no invoice: each calendar row is checked on its first day and the day before. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { channelFinding, mailIsCopy } from '../../../shared/domain/legal/channel.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const addresses = {
  lyon: { line1: '1', city: 'Lyon', postcode: '69002', countryCode: 'FR' },
  saintDenis: { line1: '1', city: 'Saint-Denis', postcode: '97400', countryCode: 'FR' },
  cayenne: { line1: '1', city: 'Cayenne', postcode: '97300', countryCode: 'FR' },
  monaco: { line1: '1', city: 'Monaco', postcode: '98000', countryCode: 'MC' },
  brussels: { line1: '1', city: 'Brussels', postcode: '1000', countryCode: 'BE' },
  berlin: { line1: '1', city: 'Berlin', postcode: '10115', countryCode: 'DE' },
}
type City = keyof typeof addresses
type Size = 'large' | 'mid' | 'small'

const asked = (
  [from, size]: readonly [City, Size],
  [to, kind]: readonly [City, 'business' | 'public' | 'consumer'],
  on: string,
  elsewhere = false,
) => ({
  seller: aSeller({ address: addresses[from], channel: { size, handedToPlatformElsewhere: elsewhere } }),
  customer: aCustomer({ address: addresses[to], kind }),
  on: day(on),
})

describe('a channel is obligatory', () => {
  test.each([
    ['France: large firms from 2026-09-01', ['lyon', 'large'], ['lyon', 'business'], '2026-09-01', true],
    ['France: not before', ['lyon', 'large'], ['lyon', 'business'], '2026-08-31', false],
    ['France: mid-size firms with them', ['lyon', 'mid'], ['lyon', 'business'], '2026-09-01', true],
    ['France: small firms may still mail', ['lyon', 'small'], ['lyon', 'business'], '2027-08-31', false],
    ['France: small firms from 2027-09-01', ['lyon', 'small'], ['lyon', 'business'], '2027-09-01', true],
    ['France: public buyers, of every size', ['lyon', 'small'], ['lyon', 'public'], '2026-11-24', true],
    ['France: consumers never', ['lyon', 'large'], ['lyon', 'consumer'], '2027-09-01', false],
    ['Réunion is domestic', ['lyon', 'large'], ['saintDenis', 'business'], '2026-11-24', true],
    ['Guyane is not', ['lyon', 'large'], ['cayenne', 'business'], '2026-11-24', false],
    ['Monaco is not', ['lyon', 'large'], ['monaco', 'business'], '2026-11-24', false],
    ['customers abroad: reported, not exchanged', ['lyon', 'large'], ['berlin', 'business'], '2028-01-01', false],
    ['Belgium since 2026-01-01', ['brussels', 'small'], ['brussels', 'business'], '2026-01-01', true],
    ['Belgium: not before', ['brussels', 'small'], ['brussels', 'business'], '2025-12-31', false],
    ['Germany: larger firms from 2027-01-01', ['berlin', 'mid'], ['berlin', 'business'], '2027-01-01', true],
    ['Germany: small firms from 2028-01-01', ['berlin', 'small'], ['berlin', 'business'], '2027-12-31', false],
    ['Germany: then all', ['berlin', 'small'], ['berlin', 'business'], '2028-01-01', true],
  ] as const)('%s', (_, seller, customer, on, required) => {
    expect(channelFinding(asked(seller, customer, on))?.code).toBe(required ? 'CHANNEL_REQUIRED' : undefined)
    expect(channelFinding(asked(seller, customer, on, true))).toBeUndefined()
    expect(mailIsCopy(asked(seller, customer, on, true))).toBe(required)
    expect(mailIsCopy(asked(seller, customer, on))).toBe(false)
  })
})
