/** A transfer code that a banking app refuses, or reads wrongly, is worse than none (EPC069-12). */
import { describe, expect, it } from 'vitest'
import { money } from '../../../shared/domain/money.ts'
import { epcQr } from '../../../shared/domain/epc-qr.ts'

const transfer = {
  accountName: 'Lumière & Fils',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPP',
  amount: money('EUR', 177995n),
  reference: 'RF86F2026000123',
}

describe('the transfer code', () => {
  it('has the lines of version 002: UTF-8, SCT, BIC, name, IBAN, amount, no purpose, creditor reference', () => {
    expect(epcQr(transfer)).toBe('BCD\n002\n1\nSCT\nAGRIFRPP\nLumière & Fils\nFR7630006000011234567890189\nEUR1779.95\n\nRF86F2026000123')
  })

  it('leaves the BIC line empty when it is not known', () => {
    expect(epcQr({ ...transfer, bic: undefined })?.split('\n')[4]).toBe('')
  })

  it.each([
    ['another currency', money('USD', 100n)],
    ['nothing', money('EUR', 0n)],
    ['a credit', money('EUR', -100n)],
    ['more than 999 999 999.99', money('EUR', 100_000_000_000n)],
  ])('does not exist for %s', (_, amount) => {
    expect(epcQr({ ...transfer, amount })).toBeUndefined()
  })

  it('cuts a long name to 70 characters and stays within 331 bytes', () => {
    const code = epcQr({ ...transfer, accountName: 'É'.repeat(90) })
    expect(code?.split('\n')[5]).toHaveLength(70)
    expect(Buffer.byteLength(code ?? '')).toBeLessThanOrEqual(331)
  })

  it('keeps a line break in a name from moving the lines that follow', () => {
    expect(epcQr({ ...transfer, accountName: 'Lumière\nEUR1.00' })?.split('\n')).toHaveLength(10)
  })
})
