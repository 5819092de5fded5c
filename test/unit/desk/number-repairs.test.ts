/** Why: a number that the desk corrects is printed on every invoice from then on, so only the suggested one goes in, over the one that was found. */
import { beforeEach, describe, expect, it } from 'vitest'
import { correctNumber } from '../../../functions/release-order/correct-number.ts'
import { customerIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { noon } from '../../support/books.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'
import { type Intake, openIntake } from '../receive-order/intake.ts'

const sellerId = sellerIdSchema.parse('repaired')
const customerId = customerIdSchema.parse('C-1001')
const provenance = { by: 'claire', at: noon }
const page = { after: undefined, limit: 10 }
const right = aSeller().bank.iban
const wrong = right.replace('30006', '30060')

let intake: Intake
beforeEach(async () => {
  intake = await openIntake()
  await intake.masterData.putSeller(aSeller({ sellerId, bank: { iban: wrong, accountName: 'Lumière' } }), { by: 'desk', at: noon })
  await intake.masterData.putCustomer(aCustomer({ sellerId, siren: '372829320' }), { provenance, read: undefined, occurrences: [] })
})
const correct = (change: { field: string; from: string; to: string }) =>
  correctNumber(intake, { sellerId, customerId }, { change, provenance })
const iban = { field: 'seller.bank.iban', from: wrong, to: right }
const siren = { field: 'customer.siren', from: '372829320', to: '732829320' }

describe('a suggested number', () => {
  it('goes into the record of the seller as its next revision, in the name of who asked, and a repeat changes nothing more', async () => {
    expect([await correct(iban), await correct(iban)]).toEqual(['corrected', 'corrected'])
    expect(await intake.masterData.seller(sellerId, noon)).toMatchObject({ revision: 2, bank: { iban: right } })
    const { versions } = await intake.masterData.sellerHistory(sellerId, page)
    expect(versions.map(({ by }) => by)).toEqual(['claire', 'desk'])
  })

  it("goes into the customer's record, where upstream's next word does not undo it", async () => {
    expect([await correct(siren), await correct(siren)]).toEqual(['corrected', 'corrected'])
    expect(await intake.masterData.customer(sellerId, customerId, noon)).toMatchObject({ siren: siren.to, setByFinance: ['siren'] })
  })

  it('is not put over what somebody else has entered meanwhile, nor into a field that is no number', async () => {
    expect(await correct({ ...siren, from: '123456789' })).toBe('otherByNow')
    expect(await correct({ ...iban, from: 'FR00' })).toBe('otherByNow')
    expect(await correct({ ...siren, field: 'customer.name' })).toBe('otherByNow')
    expect(await intake.masterData.customer(sellerId, customerId, noon)).toMatchObject({ siren: siren.from })
  })
})
