/** Why: a customer that says nothing of e-invoices must still get one that it is allowed to take, at an address that is its own. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { customerAddress, sellerAddress } from '../../../shared/domain/einvoicing/electronic-address.ts'
import { formatsFor } from '../../../shared/domain/einvoicing/formats.ts'
import { theInvoice, theMaterials } from '../../support/materials.ts'
import { aCustomer, anOrder, aSeller } from '../../support/samples.ts'

const at = (countryCode: string) => ({ line1: 'A 1', postcode: '1000', city: 'B', countryCode })
const today = day('2026-11-24')

describe('the format', () => {
  test.each([
    ['FR', 'business', ['facturX']],
    ['FR', 'public', ['facturX']],
    ['FR', 'consumer', ['facturX']],
    ['DE', 'business', ['facturX']],
    ['DE', 'public', ['facturX', 'xrechnungUbl']],
    ['BE', 'business', ['facturX', 'peppol']],
    ['BE', 'public', ['facturX', 'peppol']],
    ['BE', 'consumer', ['facturX']],
    ['US', 'business', ['facturX']],
  ] as const)('in %s of a %s customer is %s', (country, kind, formats) => {
    expect(formatsFor(aCustomer({ kind, address: at(country) }), today)).toEqual(formats)
  })

  test('is the one of the day: Belgian businesses had no obligation in 2025', () => {
    expect(formatsFor(aCustomer({ address: at('BE') }), day('2025-12-31'))).toEqual(['facturX'])
  })

  test('that the customer asks for comes before the default, and the PDF always carries Factur-X', () => {
    const asking = (format: 'ublFrance' | 'facturX') => aCustomer({ address: at('BE'), eInvoice: { format } })
    expect(formatsFor(asking('ublFrance'), today)).toEqual(['facturX', 'ublFrance'])
    expect(formatsFor(asking('facturX'), today)).toEqual(['facturX'])
  })
})

describe('the electronic address', () => {
  test.each([
    ['of a French company is its SIREN', {}, { scheme: '0225', id: '732829320' }],
    ['of a Belgian company is its enterprise number', { siren: undefined, vatId: 'BE0428759497' }, { scheme: '0208', id: '0428759497' }],
    ['of others is their mail address', { siren: undefined, vatId: 'DE136695976' }, { scheme: 'EM', id: 'compta@dupont.example' }],
    ['of a consumer is its mail address', { kind: 'consumer' }, { scheme: 'EM', id: 'compta@dupont.example' }],
    ['is the own one before all', { eInvoice: { electronicAddress: { scheme: '0088', id: '4000000000006' } } }, { scheme: '0088', id: '4000000000006' }],
  ] as const)('%s', (_, customer, address) => {
    expect(customerAddress(aCustomer(customer))).toEqual(address)
  }) // prettier-ignore

  test('of a seller is its own, else its SIREN, else its mail address', () => {
    expect(sellerAddress(aSeller({ electronicAddress: { scheme: '9957', id: 'FR96552100554' } }))).toEqual({ scheme: '9957', id: 'FR96552100554' })
    expect(sellerAddress(aSeller())).toEqual({ scheme: '0225', id: '552100554' })
    expect(sellerAddress(aSeller({ siren: undefined }))).toEqual({ scheme: 'EM', id: 'facturation@lumiere.example' })
  }) // prettier-ignore

  test('with a scheme that the list EAS does not have is refused at the border', () => {
    expect(() => aCustomer({ eInvoice: { electronicAddress: { scheme: '9999' as '0225', id: '1' } } })).toThrow('expected a scheme of the list EAS')
  }) // prettier-ignore
})

test('the buyer reference of the order comes before the customer’s own (BT-10)', () => {
  const customer = aCustomer({ eInvoice: { buyerReference: '04011000-12345-03' } })
  const referenceOf = (buyerReference?: string) =>
    theInvoice(theMaterials({ customer, content: anOrder({ buyerReference }) })).buyerReference
  expect(referenceOf()).toBe('04011000-12345-03')
  expect(referenceOf('Bureau 12')).toBe('Bureau 12')
})
