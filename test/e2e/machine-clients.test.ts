/** Why: a machine has no person who signs in; its client's secret must open the API with its own role, and nothing else may. */
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Api } from '../../docs/api/client.ts'
import { clientConfig, type Company, openCompany } from '../support/company.ts'
import { apiAddress } from '../support/finance.ts'
import { openShop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-machines'
const pool = { UserPoolId: cloud.outputs['UserPoolId'] }
const cognito = new CognitoIdentityProviderClient(clientConfig(cloud))
const period = { from: '2026-01-01', until: '2099-12-31' }

let company: Company
beforeAll(async () => {
  company = await openCompany(cloud)
})
afterAll(() => company.close())

/** As `aws cognito-idp describe-user-pool-client` tells an administrator. */
const clientOf = async (output: string): Promise<UserPoolClientType> => {
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand({ ...pool, ClientId: cloud.outputs[output] }))
  return UserPoolClient!
}

/** The emulator answers for all domains of Cognito at its own address. */
const askToken = ({ ClientId, ClientSecret }: Pick<UserPoolClientType, 'ClientId' | 'ClientSecret'>): Promise<Response> =>
  fetch(`${cloud.endpoint}${new URL(cloud.outputs['TokenUrl']!).pathname}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${ClientId}:${ClientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })

const signIn = async (client: UserPoolClientType) => {
  const { access_token: token, expires_in: seconds } = (await (await askToken(client)).json()) as {
    access_token: string
    expires_in: number
  }
  const api = new Api({ baseUrl: apiAddress(cloud), baseApiParams: { headers: { authorization: `Bearer ${token}` } } })
  return { clientId: client.ClientId!, token, seconds, api }
}

const statusOf = async (token: string): Promise<number> =>
  (await fetch(`${apiAddress(cloud)}/me`, { headers: { authorization: `Bearer ${token}` } })).status

test('a machine that is admitted by its client id reads invoices, and decides nothing that its role does not let it decide', async () => {
  const shop = await openShop(company, sellerId)
  await shop.publish(shop.events.placed({ orderId: 'SO-1' }))
  await shop.hears('InvoiceSent', 'SO-1')
  const machine = await signIn(await clientOf('ShopClientId'))
  expect(machine.seconds).toBe(3600)
  await company.invoke('AdmitMemberFunction', { sellerId, subject: machine.clientId, role: 'viewer' })

  expect((await machine.api.me.showMe()).data).toEqual({ subject: machine.clientId, sellers: { [sellerId]: 'viewer' }, operator: false })
  const { data } = await machine.api.sellers.listInvoices(sellerId, { ...period, limit: 50 })
  expect(data.invoices).toMatchObject([{ orderId: 'SO-1' }])
  const credit = { invoice: data.invoices[0]!.invoiceId, requestId: 'machine-1', reason: 'return', part: { kind: 'all' } } as const
  await expect(machine.api.sellers.creditInvoice(sellerId, credit)).rejects.toMatchObject({ status: 403, error: { code: 'roleTooLow' } })
})

test('a machine that nobody has admitted sees no seller', async () => {
  const { api } = await signIn(await clientOf('ErpClientId'))
  expect((await api.me.showMe()).data).toMatchObject({ sellers: {}, operator: false })
  await expect(api.sellers.listInvoices(sellerId, { ...period, limit: 50 })).rejects.toMatchObject({
    status: 404,
    error: { code: 'unknownSeller' },
  })
})

test('a wrong secret gets no token', async () => {
  const { ClientId } = await clientOf('ShopClientId')
  const answer = await askToken({ ClientId, ClientSecret: 'a-guess' })
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_client' })])
})

test('a token that is changed, or that the pool gave to a client which is none of the API, is refused by API Gateway', async () => {
  const { token, clientId } = await signIn(await clientOf('ShopClientId'))
  const [head, claims, signature] = token.split('.')
  const other = JSON.parse(Buffer.from(claims!, 'base64url').toString('utf8')) as object
  const forged = Buffer.from(JSON.stringify({ ...other, sub: 'somebody-else' })).toString('base64url')
  expect(await statusOf(token)).toBe(200)
  expect(await statusOf([head, forged, signature].join('.'))).toBe(401)

  const { UserPoolClient: stranger } = await cognito.send(
    new CreateUserPoolClientCommand({
      ...pool,
      ClientName: 'stranger',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['finance/use'],
    }),
  )
  const foreign = await signIn(stranger!)
  expect(foreign.clientId).not.toBe(clientId)
  expect(await statusOf(foreign.token)).toBe(401)
})
