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

type Asked = { params?: object; query?: object; body?: unknown; ifMatch?: string; ifNoneMatch?: string; by?: string }

const send = (operation: keyof typeof masterDataRoutes, { params = {}, query = {}, body, ifMatch, ifNoneMatch, by = 'claire' }: Asked) => {
  const { method, path } = masterDataRoutes[operation]
  const action = bound(masterDataRoutes, masterDataActions({ masterData: intake.masterData, commands, clock: intake.clock })).find(
    ({ route }) => route.method === method && route.path === path,
  )!
  const call = { params: { sellerId: 'lumiere', ...params }, query, ...(body !== undefined && { body }) }
  return action.run(call, { ...caller, subject: by, ifMatch, ifNoneMatch })
}

const ask = (operation: keyof typeof masterDataRoutes, params: object = {}, query: object = {}) => send(operation, { params, query })

describe('master data over the API', () => {
  it('shows a seller with its revision, and a customer with its version', async () => {
    expect(await ask('showSeller')).toMatchObject({ body: { sellerId: 'lumiere', bookCurrency: 'EUR' }, etag: '1' })
    const customer = await intake.masterData.customer('lumiere' as never, 'C-1002' as never, intake.clock.now())
    expect(await ask('showCustomer', { customerId: 'C-1002' })).toMatchObject({
      body: { customerId: 'C-1002' },
      etag: `${customer!.version}`,
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

describe('a change of a customer over the API', () => {
  const customerId = 'C-1004'
  const params = { customerId }
  const read = async () =>
    ((await ask('showCustomer', params)) as { body: { version: number; revision: number } & Record<string, unknown> }).body
  const put = (body: object, ifMatch?: string) => send('putCustomer', { params, body, ...(ifMatch !== undefined && { ifMatch }) })
  const told = async (revision: number, customer: object) => {
    const before = await read()
    const profile = Object.fromEntries(Object.entries(before).filter(([field]) => field in customerProfileSchema.shape))
    const detail = { version: 1, sellerId: 'lumiere', customerId, revision, customer: { ...profile, ...customer } }
    await intake.receive('CustomerChanged', detail)
  }

  it('is of the version that was read, and nobody else', async () => {
    const customer = await read()
    expect(await put(customer)).toMatchObject({ status: 428 })
    expect(await put({ ...customer, version: 7 }, `"${customer.version}"`)).toMatchObject({ status: 422, code: 'otherRecord' })
    expect(await put({ ...customer, customerId: 'C-1001' }, `"${customer.version}"`)).toMatchObject({ status: 422, code: 'otherRecord' })
    expect(await put({ ...customer, version: 7 }, '"7"')).toMatchObject({ status: 412, code: 'changedMeanwhile' })
    expect(await put({ ...customer, setByFinance: ['revision'] }, `"${customer.version}"`)).toMatchObject({ status: 400 })
  })

  it('keeps what finance has set when upstream says otherwise, says what that is, and takes it once it is given back', async () => {
    const before = await read()
    const email = 'rechnung@finance.example'
    expect(await put({ ...before, invoiceEmail: email, priceGroup: 'gentle' }, `"${before.version}"`)).toMatchObject({
      body: {
        invoiceEmail: email,
        priceGroup: 'gentle',
        setByFinance: ['invoiceEmail'],
        version: before.version + 1,
        revision: before.revision,
      },
      etag: `${before.version + 1}`,
    })
    await told(before.revision + 1, { name: 'Neu GmbH', invoiceEmail: 'neu@upstream.example' })
    const after = await read()
    expect(after).toMatchObject({
      name: 'Neu GmbH',
      invoiceEmail: email,
      priceGroup: 'gentle',
      upstream: { invoiceEmail: 'neu@upstream.example' },
    })
    expect(await intake.told()).toContainEqual(
      expect.objectContaining({ type: 'CustomerChangeProposed', customerId, fields: ['invoiceEmail'] }),
    )
    const given = await put({ ...after, setByFinance: [] }, `"${after.version}"`)
    expect(given).toMatchObject({ body: { invoiceEmail: 'neu@upstream.example', setByFinance: [] } })
    expect((given as { body: object }).body).not.toHaveProperty('upstream')
  })

  it('makes a customer of whom upstream has not spoken, once', async () => {
    const { upstream: _, ...record } = await read()
    const body = { ...record, customerId: 'C-OWN', version: 0, revision: 0, name: 'Own', setByFinance: [] }
    const create = () => send('putCustomer', { params: { customerId: 'C-OWN' }, body, ifNoneMatch: '*' })
    expect(await create()).toMatchObject({
      body: { name: 'Own', revision: 0, version: 1, setByFinance: expect.arrayContaining(['name']) },
      etag: '1',
    })
    expect(await create()).toMatchObject({ status: 412 })
    expect(await ask('listCustomerHistory', { customerId: 'C-OWN' })).toMatchObject({ body: { versions: [{ by: 'claire' }] } })
  })
})

describe('a change that is planned for a day', () => {
  const sellerId = 'planned'
  const params = { sellerId }
  const terms = { due: { kind: 'net', days: 45 }, agreed: true } as const
  const seller = aSeller({ sellerId })
  const put = (read: number, more: object) =>
    send('putSeller', { params, body: { ...seller, revision: read, ...more }, ifMatch: `"${read}"` })
  const shown = (on?: string) => ask('showSeller', params, on === undefined ? {} : { on })
  beforeAll(async () => {
    await intake.register({ kind: 'seller', record: seller })
  })

  it.each([
    [[{ from: '2026-11-23', set: { terms } }], 'PLANNED_BACK_DATED', 'planned[0].from'],
    [['2027-01-01', '2027-01-01'].map((from) => ({ from, set: { terms } })), 'PLANNED_TWICE', 'planned[1].from'],
    [[{ from: '2027-01-01', set: { bank: { ...seller.bank, iban: 'FR00' } } }], 'IBAN_INVALID', 'seller.bank.iban from 2027-01-01 on'],
    [
      [{ from: '2027-01-01', set: { accounts: { ...seller.accounts, goods: '607000' } } }],
      'ACCOUNT_CLASS',
      'seller.accounts.goods from 2027-01-01 on',
    ],
  ])('is refused when it is none: %j', async (planned, code, field) => {
    expect(await put(1, { planned })).toMatchObject({ status: 422, findings: [{ code, field }] })
  })

  it('is refused when it would change what numbers or days depend on', async () => {
    expect(await put(1, { planned: [{ from: '2027-01-01', set: { zone: 'UTC' } }] })).toMatchObject({ status: 400 })
  })

  it('is shown on its day, and not before', async () => {
    const planned = [
      { from: '2027-07-01', set: { dunning: [{ policyId: 'standard', steps: [] }] } },
      { from: '2027-01-01', set: { terms } },
    ]
    expect(await put(1, { planned })).toMatchObject({ etag: '2' })
    expect(await shown()).toMatchObject({
      body: { terms: seller.terms, planned: [{ from: '2027-01-01' }, { from: '2027-07-01' }] },
      etag: '2',
    })
    expect(await shown('2026-12-31')).toMatchObject({ body: { terms: seller.terms } })
    const inJanuary = await shown('2027-01-01')
    expect(inJanuary).toMatchObject({ body: { terms, dunning: seller.dunning, planned: [{ from: '2027-07-01' }] } })
    expect(inJanuary).not.toHaveProperty('etag')
    expect(await shown('2027-07-01')).toMatchObject({ body: { terms, dunning: [{ steps: [] }] } })
    expect(await shown('2026-11-23')).toMatchObject({ status: 422, code: 'dayIsPast' })
  })

  it('is taken back by a change that names it no longer, and one for today is in force at once', async () => {
    const planned = [{ from: '2026-11-24', set: { terms } }]
    expect(await put(2, { planned })).toMatchObject({ etag: '3' })
    const now = (await shown()) as { body: object }
    expect(now.body).toMatchObject({ terms, revision: 3 })
    expect(now.body).not.toHaveProperty('planned')
    expect(await shown('2027-07-01')).toMatchObject({ body: { terms, dunning: seller.dunning } })
  })

  it('of a customer is shown on its day, and names a dunning policy that the seller has then', async () => {
    const path = { customerId: 'C-1003' }
    const { body } = (await ask('showCustomer', path)) as { body: { version: number; name: string } }
    const change = (set: object) =>
      send('putCustomer', { params: path, body: { ...body, planned: [{ from: '2027-01-01', set }] }, ifMatch: `"${body.version}"` })
    expect(await change({ dunningPolicy: 'none such' })).toMatchObject({ status: 422, findings: [{ code: 'DUNNING_POLICY_UNKNOWN' }] })
    expect(await change({ terms, name: 'Later' })).toMatchObject({ body: { name: body.name, planned: [{ from: '2027-01-01' }] } })
    expect(await ask('showCustomer', path, { on: '2026-12-31' })).toMatchObject({ body: { name: body.name } })
    expect(await ask('showCustomer', path, { on: '2027-01-01' })).toMatchObject({ body: { terms, name: 'Later', setByFinance: ['name'] } })
  })
})

describe('an account', () => {
  it('is of the class of the chart that its postings belong to', async () => {
    const wrong = { ...aSeller({ sellerId: 'planned' }).accounts, vatDue: '401000', receivables: '511000' }
    const body = { ...aSeller({ sellerId: 'planned', revision: 3 }), accounts: wrong }
    expect(await send('putSeller', { params: { sellerId: 'planned' }, body, ifMatch: '"3"' })).toMatchObject({
      status: 422,
      findings: [
        { code: 'ACCOUNT_CLASS', field: 'seller.accounts.receivables', expected: 'an account that begins with 41, such as 411000' },
        { code: 'ACCOUNT_CLASS', field: 'seller.accounts.vatDue' },
      ],
    })
  })
})

describe('the history of a customer', () => {
  it('has each profile that the upstream system published and was applied, the newest first', async () => {
    const before = (await intake.masterData.customer('lumiere' as never, 'C-1002' as never, intake.clock.now()))!
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
