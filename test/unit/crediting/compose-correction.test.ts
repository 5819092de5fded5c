/** A corrected invoice takes the place of one that was wrong: whoever reads the ledger must find the wrong one gone and the right one there. */
import { expect, it } from 'vitest'
import { composeCorrection } from '../../../shared/domain/crediting/compose-correction.ts'
import type { CreditClaim } from '../../../shared/domain/crediting/credit-claim.ts'
import { day } from '../../../shared/domain/day.ts'
import { customerIdSchema } from '../../../shared/domain/ids.ts'
import { entryFault } from '../../../shared/domain/ledger/entry-fault.ts'
import { money, nothing, toText } from '../../../shared/domain/money.ts'
import { aFact, theInvoice, theMaterials, theOrder } from '../../support/materials.ts'
import { anOrder, aSeller } from '../../support/samples.ts'

const seller = aSeller({ pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' } })
const billed = (netUnitPrice: string, id = 'order') => {
  const content = anOrder({ lines: [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '10', unitCode: 'H87', netUnitPrice }] })
  return theInvoice(theMaterials({ seller, order: theOrder(content, [aFact({ id })]) }))
}
const original = billed('55')
const corrected = billed('50', 'C1')
const materials = { original, issue: { number: 'F2026-000123', issueDate: day('2026-11-24') }, before: [], paid: nothing('EUR'), corrected }

it('names the invoice that it replaces, and is complete in itself', () => {
  const composed = composeCorrection(materials)
  const { typeCode, precedingInvoice, posting: _entry, ...document } = composed.ok ? composed.value : original
  const { typeCode: _code, precedingInvoice: _none, posting: _own, ...whole } = corrected
  expect(typeCode).toBe('384')
  expect(precedingInvoice).toEqual({ invoiceId: original.invoiceId, number: 'F2026-000123', issueDate: '2026-11-24' })
  expect(document).toEqual(whole)
})

it('takes back the whole entry of the earlier invoice, and posts its own', () => {
  const composed = composeCorrection(materials)
  const posting = composed.ok ? composed.value.posting : []
  expect(posting.map(({ side, account, amount }) => `${side} ${account} ${toText(amount)}`)).toEqual([
    'credit 411000 660.00',
    'debit 707000 550.00',
    'debit 445710 110.00',
    'debit 411000 600.00',
    'credit 707000 500.00',
    'credit 445710 100.00',
  ])
  expect(entryFault(posting)).toBeUndefined()
})

it('replaces no invoice that is credited or paid in part, is of another customer or currency, or is a credit note', () => {
  const claim: CreditClaim = { lines: [], adjustments: [], groups: [], revenue: [], gross: money('EUR', 1n) }
  const cases = [
    { ...materials, before: [claim] },
    { ...materials, paid: money('EUR', 1n) },
    { ...materials, corrected: { ...corrected, customerId: customerIdSchema.parse('C-2') } },
    { ...materials, corrected: { ...corrected, currency: 'USD' as const } },
    { ...materials, original: { ...original, typeCode: '381' as const } },
  ]
  const codes = cases.map((one) => {
    const composed = composeCorrection(one)
    return composed.ok ? [] : composed.findings.map(({ code }) => code)
  })
  expect(codes).toEqual([
    ['CORRECTION_AFTER_CREDIT'],
    ['CORRECTION_AFTER_PAYMENT'],
    ['CORRECTION_OF_OTHER_CUSTOMER'],
    ['CORRECTION_IN_OTHER_CURRENCY'],
    ['CORRECTION_OF_CREDIT_NOTE'],
  ])
})
