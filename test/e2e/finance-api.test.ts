/** Why: who may ask what is decided in one place, and API Gateway, Cognito and IAM stand before it; only a real call goes through all of them. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { allRoutes } from '../../shared/contracts/api/all-routes.ts'
import { openApi } from '../../shared/contracts/api/openapi.ts'
import type { Route } from '../../shared/contracts/api/route.ts'
import { type Company, openCompany } from '../support/company.ts'
import { apiAddress, member, type Person, signIn } from '../support/finance.ts'
import { openShop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-roles'
const other = 'api-others'
const orderId = 'SO-1'

let company: Company
let people: Record<'viewer' | 'accountant' | 'admin' | 'operator' | 'nobody', Person>
let invoiceId: string

beforeAll(async () => {
  company = await openCompany(cloud)
  const shop = await openShop(company, sellerId)
  await openShop(company, other)
  const named = (role: 'viewer' | 'accountant' | 'admin') => member(cloud, company, { name: `roles-${role}`, sellerId, role })
  const [viewer, accountant, admin, operator, nobody] = await Promise.all([
    named('viewer'),
    named('accountant'),
    named('admin'),
    signIn(cloud, 'roles-operator'),
    signIn(cloud, 'roles-nobody'),
  ])
  await company.invoke('AdmitMemberFunction', { subject: operator.subject, operator: true })
  people = { viewer, accountant, admin, operator, nobody }
  await shop.publish(shop.events.placed({ orderId }))
  const sent = await shop.hears('InvoiceSent', orderId)
  invoiceId = String(sent['invoiceId'])
})
afterAll(() => company.close())

/** What stands in the place of each path parameter, at a seller. */
const values = (): Record<string, string> => ({
  invoiceId,
  orderId,
  format: 'facturX',
  subject: people.viewer.subject,
  exportId: 'a'.repeat(40),
  workItemId: 'order-x-1',
  customerId: 'C-1',
  paymentId: 'BK-1',
  allocationId: '1',
  disputeId: 'D-1',
  writeOffId: 'WO-1',
  sku: 'S-1',
  list: 'L-1',
  runId: 'a'.repeat(40),
  queue: 'OrdersUndelivered',
  auditId: 'a-1',
})

const pathAt = (seller: string, path: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(name === 'sellerId' ? seller : (values()[name] ?? 'x')))

const ask = (token: string | undefined, { method, path }: Pick<Route, 'method' | 'path'>, seller = sellerId): Promise<Response> =>
  fetch(`${apiAddress(cloud)}${pathAt(seller, path)}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    // Nothing that a route takes: who is let in is told what is wrong with it.
    ...(method === 'POST' || method === 'PUT' ? { body: '[]' } : {}),
  })

const table: [string, Route][] = Object.entries(allRoutes)
const ranks = { viewer: 0, accountant: 1, admin: 2 }

describe.each(table)('%s', (operationId, route) => {
  test('is refused without a token by API Gateway', async () => {
    const answer = await ask(undefined, route)
    expect(answer.status).toBe(401)
  })

  test.each(['viewer', 'accountant', 'admin', 'operator', 'nobody'] as const)('lets in whom its role lets in: %s', async (who) => {
    const answer = await ask(people[who].token, route)
    const problem = answer.status < 400 ? undefined : ((await answer.json()) as { code: string })
    const isOperator = who === 'operator'
    if (route.role === 'caller') return expect(answer.status).toBe(200)
    if (route.role === 'operator') return expect(problem?.code === 'roleTooLow').toBe(!isOperator)
    if (isOperator || who === 'nobody') return expect([answer.status, problem?.code]).toEqual([404, 'unknownSeller'])
    expect(problem?.code === 'roleTooLow', `${who} ${operationId}: ${answer.status}`).toBe(ranks[who] < ranks[route.role])
    expect(answer.status).toBeLessThan(500)
  })

  test('has another seller look as if there were none', async () => {
    if (!route.path.includes('{sellerId}')) return
    const [foreign, unknown] = await Promise.all([ask(people.admin.token, route, other), ask(people.admin.token, route, 'no-such-seller')])
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(await foreign.json()).toEqual(await unknown.json())
  })
})

test('every operation of the OpenAPI is a route of the table above, and the other way round', () => {
  const { paths } = openApi() as { paths: Record<string, Record<string, { operationId: string }>> }
  const told = Object.values(paths).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId))
  expect(told.toSorted()).toEqual(Object.keys(allRoutes).toSorted())
})

test('a caller learns of itself which sellers it works for', async () => {
  const { data } = await people.accountant.api.me.showMe()
  expect(data).toEqual({ subject: people.accountant.subject, sellers: { [sellerId]: 'accountant' }, operator: false })
})

test('an invoice tells its lines, its entry and its documents, and a document opens by a link', async () => {
  const { data } = await people.viewer.api.sellers.showInvoice(sellerId, invoiceId)
  expect(data).toMatchObject({ invoiceId, number: expect.stringMatching(/^F\d{4}-/) })
  const { data: link } = await people.viewer.api.sellers.linkDocument(sellerId, invoiceId, 'facturX')
  const document = await fetch(link.url)
  expect(
    Buffer.from(await document.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a write that is repeated under its Idempotency-Key is done once and answered alike', async () => {
  const key = crypto.randomUUID()
  const give = (role: string) =>
    fetch(`${apiAddress(cloud)}/sellers/${sellerId}/members/somebody`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${people.admin.token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ role }),
    })
  const [first, again] = [await give('viewer'), await give('viewer')]
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true'])
  expect(await again.json()).toEqual(await first.json())
  const otherBody = await give('admin')
  expect([otherBody.status, ((await otherBody.json()) as { code: string }).code]).toEqual([422, 'keyOfAnotherRequest'])
})
