import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccountRecovery, Mfa, OAuthScope, ResourceServerScope, UserPool, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'

export type MachineClient = { readonly name: string; readonly client: UserPoolClient }

/** The people of finance and their machines; what they may do at which seller is a membership in the books, not here. */
export class Members extends Construct {
  readonly users: UserPool
  readonly people: UserPoolClient

  constructor(scope: Construct) {
    super(scope, 'Members')
    this.users = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(this.users, 'signInOfFinance')
    this.people = this.users.addClient('People', {
      authFlows: { userSrp: true, userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
    })
  }

  /**
   * One client for each machine that calls the API by itself, and where it asks for its token; its role is a membership of its client id.
   * The account is in the domain, as a prefix belongs to one account of a region.
   */
  admitMachines(names: readonly string[]): { readonly machines: readonly MachineClient[]; readonly tokenUrl?: string } {
    if (names.length === 0) return { machines: [] }
    const use = new ResourceServerScope({ scopeName: 'use', scopeDescription: 'To call the finance API; roles are memberships' })
    const server = this.users.addResourceServer('Api', { identifier: 'finance', scopes: [use] })
    const domain = new UserPoolDomain(this, 'Domain', {
      userPool: this.users,
      cognitoDomain: { domainPrefix: `quittance-${Stack.of(this).account}-${this.node.addr.slice(-8)}` },
    })
    const clientOf = (name: string) =>
      this.users.addClient(`Machine-${name}`, {
        generateSecret: true,
        // Named, since a client of which nothing is said lets people sign in too.
        authFlows: { userSrp: false },
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, use)] },
        accessTokenValidity: Duration.hours(1),
      })
    return { machines: names.map((name) => ({ name, client: clientOf(name) })), tokenUrl: `${domain.baseUrl()}/oauth2/token` }
  }
}
