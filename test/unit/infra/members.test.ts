/** What the emulator cannot show of machine clients: that their domain is free in every account, and that without any there is none. */
import type { Template } from 'aws-cdk-lib/assertions'
import { beforeAll, expect, test } from 'vitest'
import { resourcesOf, synthesise } from '../../support/synthesised.ts'

let pipeline: Template
beforeAll(() => {
  pipeline = synthesise({ machineClients: 'shop, web-erp' }).QuittancePipeline
})

test('each machine has a client with a secret, by which it gets tokens and nobody signs in, and of which the API takes them', () => {
  const clients = resourcesOf(pipeline, 'AWS::Cognito::UserPoolClient')
  const machines = clients.filter(({ Properties }) => Properties['GenerateSecret'] === true)
  expect(machines.map(({ Properties }) => Properties['AllowedOAuthFlows'])).toEqual([['client_credentials'], ['client_credentials']])
  const signIns = machines.flatMap(({ Properties }) => Properties['ExplicitAuthFlows'])
  expect(new Set(signIns)).toEqual(new Set(['ALLOW_REFRESH_TOKEN_AUTH']))
  const [authorizer] = resourcesOf(pipeline, 'AWS::ApiGatewayV2::Authorizer')
  const { Audience } = authorizer!.Properties['JwtConfiguration'] as { Audience: { Ref: string }[] }
  expect(Audience.map(({ Ref }) => Ref).toSorted()).toEqual(clients.map(({ id }) => id).toSorted())
})

test('outputs name each machine, and where it asks for its token', () => {
  const outputs = Object.keys(pipeline.findOutputs('*'))
  expect(outputs).toEqual(expect.arrayContaining(['ShopClientId', 'WebErpClientId', 'TokenUrl']))
})

test('the domain holds the account: a prefix that another account has taken would fail the deployment', () => {
  const [domain] = resourcesOf(pipeline, 'AWS::Cognito::UserPoolDomain')
  expect(JSON.stringify(domain?.Properties['Domain'])).toContain('AWS::AccountId')
})

test('whoever names no machine has no place where secrets become tokens', () => {
  expect(resourcesOf(synthesise().QuittancePipeline, 'AWS::Cognito::UserPoolDomain')).toEqual([])
})
