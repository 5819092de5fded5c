import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccountRecovery, Mfa, OAuthScope, ResourceServerScope, UserPool, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'

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

  /** One client for each machine that calls the API by itself; its role is a membership of its client id. */
  admitMachines(names: readonly string[]): UserPoolClient[] {
    if (names.length === 0) return []
    const use = new ResourceServerScope({ scopeName: 'use', scopeDescription: 'To call the finance API; roles are memberships' })
    const server = this.users.addResourceServer('Api', { identifier: 'finance', scopes: [use] })
    new UserPoolDomain(this, 'Domain', {
      userPool: this.users,
      cognitoDomain: { domainPrefix: `quittance-${this.node.addr.slice(0, 12)}` },
    })
    return names.map((name) =>
      this.users.addClient(`Machine-${name}`, {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, use)] },
        accessTokenValidity: Duration.hours(1),
      }),
    )
  }
}
