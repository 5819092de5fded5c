/** Finance sees over the API what the checks read, and the revision that a change would be made on. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { masterDataActions } from '../../../functions/finance-api/master-data.ts'
import { masterDataRoutes } from '../../../shared/contracts/api/master-data-routes.ts'
import { type Intake, openIntake } from '../receive-order/intake.ts'

const caller: Caller = { subject: 'claire', sellers: {}, operator: false, requestKey: 'k', ifMatch: undefined }
let intake: Intake
beforeAll(async () => {
  intake = await openIntake()
})

const ask = (operation: keyof typeof masterDataRoutes, params: object = {}, query: object = {}) => {
  const action = bound(masterDataRoutes, masterDataActions({ masterData: intake.masterData })).find(
    ({ route }) => route.path === masterDataRoutes[operation].path,
  )!
  return action.run({ params: { sellerId: 'lumiere', ...params }, query }, caller)
}

describe('master data over the API', () => {
  it('shows seller and customer with their revision', async () => {
    expect(await ask('showSeller')).toMatchObject({ body: { sellerId: 'lumiere', bookCurrency: 'EUR' }, etag: '1' })
    const customer = await intake.masterData.customer('lumiere' as never, 'C-1002' as never)
    expect(await ask('showCustomer', { customerId: 'C-1002' })).toMatchObject({
      body: { customerId: 'C-1002' },
      etag: `${customer!.revision}`,
    })
  })

  it('shows an article, and its prices in the base list unless another is named', async () => {
    expect(await ask('showArticle', { sku: 'LAMP-DESK' })).toMatchObject({ body: { sku: 'LAMP-DESK' } })
    const base = await ask('listPrices', { sku: 'LAMP-DESK' })
    const ofBase = expect.objectContaining({ list: 'base', sku: 'LAMP-DESK' })
    expect(base).toMatchObject({ body: { prices: [ofBase, ofBase, ofBase] } })
    expect(await ask('listPrices', { sku: 'LAMP-DESK' }, { list: 'group:nobody' })).toEqual({ body: { prices: [] } })
  })

  it('says what is not registered', async () => {
    expect(await ask('showCustomer', { customerId: 'C-0' })).toMatchObject({ status: 404, code: 'notRegistered' })
    expect(await ask('showArticle', { sku: 'NONE' })).toMatchObject({ status: 404 })
  })
})
