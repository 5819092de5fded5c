/** People of finance at the local cloud: signed in by the user pool, with the roles that they are given, asking through the generated client. */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { Api } from '../../docs/api/client.ts'
import type { Role } from '../../shared/domain/membership.ts'
import type { CloudFacts } from './cloud.ts'
import { clientConfig, type Company } from './company.ts'

const password = 'Correct-horse-7-battery'

export type Person = { readonly subject: string; readonly token: string; readonly api: Api<unknown> }

/** The emulator's address of an HTTP API: its own host names do not resolve here. */
export const apiAddress = ({ endpoint, outputs }: Pick<CloudFacts, 'endpoint' | 'outputs'>): string =>
  `${endpoint}/_aws/execute-api/${/\/\/([^.]+)\./.exec(outputs['FinanceApiUrl'] ?? '')?.[1]}/$default`

const claimsOf = (token: string): { sub: string } => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

export const signIn = async (cloud: Pick<CloudFacts, 'endpoint' | 'region' | 'outputs'>, name: string): Promise<Person> => {
  const cognito = new CognitoIdentityProviderClient(clientConfig(cloud))
  const pool = { UserPoolId: cloud.outputs['UserPoolId'] }
  const Username = `${name}@finance.example`
  await cognito.send(new AdminCreateUserCommand({ ...pool, Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' }))
  await cognito.send(new AdminSetUserPasswordCommand({ ...pool, Username, Password: password, Permanent: true }))
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: cloud.outputs['PeopleClientId'],
      AuthParameters: { USERNAME: Username, PASSWORD: password },
    }),
  )
  const token = AuthenticationResult?.AccessToken ?? ''
  const baseApiParams = { headers: { authorization: `Bearer ${token}` } }
  return { subject: claimsOf(token).sub, token, api: new Api({ baseUrl: apiAddress(cloud), baseApiParams }) }
}

/** Signs in with a role at a seller. */
export const member = async (
  cloud: CloudFacts,
  company: Company,
  { name, sellerId, role }: { name: string; sellerId: string; role: Role },
) => {
  const person = await signIn(cloud, name)
  await company.invoke('AdmitMemberFunction', { sellerId, subject: person.subject, role })
  return person
}
