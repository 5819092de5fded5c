/** Finance sees over the API what the checks read, changes it on the revision that it has read, and sees who changed what before. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { masterDataActions } from '../../../functions/finance-api/master-data.ts'
import { masterDataRoutes } from '../../../shared/contracts/api/master-data-routes.ts'
import { customerProfileSchema } from '../../../shared/domain/customer.ts'
import { inputSchema, registerMasterData } from '../../../functions/register-master-data/step.ts'
import { aPrice, aRate, aSeller } from '../../support/samples.ts'
import { type Intake, openIntake } from '../receive-order/intake.ts'

const caller: Caller = { subject: 'claire', sellers: {}, operator: false, requestKey: 'k', ifMatch: undefined }
let intake: Intake
beforeAll(async () => {
  intake = await openIntake()
})

/** As the Lambda gets it: through JSON. */
const commands = {
  ask: (_command: string, input: unknown) => registerMasterData(intake)(inputSchema.parse(JSON.parse(JSON.stringify(input)))),
}

type Asked = { params?: object; query?: object; body?: unknown; ifMatch?: string; by?: string }

const send = (operation: keyof typeof masterDataRoutes, { params = {}, query = {}, body, ifMatch, by = 'claire' }: Asked) => {
  const { method, path } = masterDataRoutes[operation]
  const action = bound(masterDataRoutes, masterDataActions({ masterData: intake.masterData, commands })).find(
    ({ route }) => route.method === method && route.path === path,
  )!
  const call = { params: { sellerId: 'lumiere', ...params }, query, ...(body !== undefined && { body }) }
  return action.run(call, { ...caller, subject: by, ifMatch })
}

const ask = (operation: keyof typeof masterDataRoutes, params: object = {}, query: object = {}) => send(operation, { params, query })

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

describe('a change of a seller over the API', () => {
  const sellerId = 'changed'
  const params = { sellerId }
  const change = (more: object, ifMatch: string | undefined, by?: string) =>
    send('putSeller', {
      params,
      body: { ...aSeller({ sellerId }), ...more },
      ...(ifMatch !== undefined && { ifMatch }),
      ...(by !== undefined && { by }),
    })
  beforeAll(async () => {
    await intake.register({ kind: 'seller', record: aSeller({ sellerId }) })
  })

  it.each([[undefined], ['*'], ['"1", "2"'], ['"first"']])('is not made without the one revision that was read: %s', async (ifMatch) => {
    expect(await change({}, ifMatch)).toMatchObject({ status: 428, code: 'revisionNeeded' })
  })

  it('is not made when the body is of another seller or of another revision than If-Match', async () => {
    expect(await change({ sellerId: 'lumiere' }, '"1"')).toMatchObject({ status: 422, code: 'otherRecord' })
    expect(await change({ revision: 2 }, '"1"')).toMatchObject({ status: 422, code: 'otherRecord' })
  })

  it('is not made with a wrong number, a setting that there is not, or of a seller that there is not', async () => {
    expect(await change({ siret: '99213001300013' }, '"1"')).toMatchObject({
      status: 422,
      findings: [{ code: 'SIRET_INVALID' }, { code: 'SIRET_NOT_OF_SIREN' }],
    })
    expect(await change({ tolerance: '5' }, '"1"')).toMatchObject({ status: 400 })
    const nobody = { sellerId: 'nobody' }
    expect(await send('putSeller', { params: nobody, body: aSeller(nobody), ifMatch: '"1"' })).toMatchObject({ status: 412 })
  })

  it('is made on the revision in force; a second one on the same is told, and undoes nothing', async () => {
    expect(await change({ register: 'RCS Lyon' }, '"1"', 'anna')).toMatchObject({ body: { register: 'RCS Lyon', revision: 2 }, etag: '2' })
    expect(await change({ register: 'RCS Nice' }, '"1"', 'bert')).toMatchObject({ status: 412, code: 'changedMeanwhile' })
    expect(await ask('showSeller', params)).toMatchObject({ body: { register: 'RCS Lyon', revision: 2 }, etag: '2' })
  })

  it('is kept with who made it, the newest first and a page at a time', async () => {
    const first = await ask('listSellerHistory', params, { limit: '1' })
    expect(first).toMatchObject({ body: { versions: [{ by: 'anna', record: { revision: 2, register: 'RCS Lyon' } }] } })
    const { next } = (first as { body: { next: string } }).body
    const last = await ask('listSellerHistory', params, { limit: '1', cursor: next })
    expect(last).toMatchObject({ body: { versions: [{ by: 'desk', at: '2026-11-24T10:00:00.000Z', record: { revision: 1 } }] } })
  })
})

describe('what has no revision', () => {
  it('is put by its ids in the path, and the last word holds', async () => {
    const price = aPrice({ sellerId: 'lumiere', sku: 'LAMP-DESK', list: 'group:new', breaks: [{ fromQuantity: '0', grossPrice: '41.50' }] })
    const params = { sku: 'LAMP-DESK' }
    expect(await send('putPrice', { params, body: price })).toMatchObject({ body: { breaks: [{ grossPrice: '41.5' }] } })
    expect(await ask('listPrices', params, { list: 'group:new' })).toMatchObject({
      body: { prices: [{ breaks: [{ grossPrice: '41.5' }] }] },
    })
    const { body: article } = (await ask('showArticle', params)) as { body: object }
    expect(await send('putArticle', { params, body: { ...article, revenueAccount: '701100' } })).toMatchObject({ body: article })
    expect(await ask('showArticle', params)).toMatchObject({ body: { revenueAccount: '701100' } })
    expect(await send('putRate', { body: aRate({ sellerId: 'lumiere', date: '2026-11-23', rate: '0.91' }) })).toMatchObject({
      body: { rate: '0.91' },
    })
    expect(await intake.masterData.exchangeRate('lumiere' as never, 'USD', '2026-11-24' as never)).toMatchObject({ rate: '0.91' })
  })

  it('is not put at a seller or article other than that of the path', async () => {
    const price = aPrice({ sellerId: 'boreal', sku: 'LAMP-DESK' })
    expect(await send('putPrice', { params: { sku: 'LAMP-DESK' }, body: price })).toMatchObject({ status: 422, code: 'otherRecord' })
    expect(await send('putPrice', { params: { sku: 'OTHER' }, body: { ...price, sellerId: 'lumiere' } })).toMatchObject({ status: 422 })
    expect(await send('putRate', { body: aRate({ sellerId: 'boreal' }) })).toMatchObject({ status: 422 })
  })
})

describe('the history of a customer', () => {
  it('has each profile that the upstream system published and was applied, the newest first', async () => {
    const before = (await intake.masterData.customer('lumiere' as never, 'C-1002' as never))!
    const { sellerId, customerId, revision } = before
    const customer = Object.fromEntries(Object.entries(before).filter(([field]) => field in customerProfileSchema.shape))
    for (const [more, name] of [
      [1, 'Dupont SAS'],
      [0, 'Late'],
    ] as const)
      await intake.receive('CustomerChanged', {
        version: 1,
        sellerId,
        customerId,
        revision: revision + more,
        customer: { ...customer, name },
      })
    expect(await ask('listCustomerHistory', { customerId })).toMatchObject({
      body: {
        versions: [
          { by: 'CustomerChanged', record: { name: 'Dupont SAS', revision: revision + 1 } },
          { by: 'desk', record: { name: before.name, revision } },
        ],
      },
    })
  })
})
