import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import type { UserPool } from 'aws-cdk-lib/aws-cognito'
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { allRoutes } from '../shared/contracts/api/all-routes.ts'
import { callsTable } from '../shared/domain/table-names.ts'
import { Members } from './members.ts'
import { pascal } from './pascal.ts'

/** What was asked under which Idempotency-Key, and how often: for a day, apart from the books, which delete nothing. */
export const callsTableOf = (scope: Construct): TableV2 =>
  new TableV2(scope, 'Calls', {
    partitionKey: { name: callsTable.partitionKey, type: AttributeType.STRING },
    sortKey: { name: callsTable.sortKey, type: AttributeType.STRING },
    timeToLiveAttribute: callsTable.expiresAt,
    billing: Billing.onDemand(),
    removalPolicy: RemovalPolicy.DESTROY,
  })

/** The route in the place of the path, which may hold an id, and no query, which may hold a name. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    route: '$context.routeKey',
    subject: '$context.authorizer.claims.sub',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
)

/** Written out: the attribute ProviderURL says the same, where there is one. */
const issuerOf = ({ stack, userPoolId }: UserPool): string => `https://cognito-idp.${stack.region}.${stack.urlSuffix}/${userPoolId}`

/** The API of finance: each route of the contracts behind a token of the user pool; who may do what is decided in the function. */
export class FinanceApi extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, props: { readonly answeredBy: IFunction; readonly machineClients: readonly string[] }) {
    super(scope, 'FinanceApi')
    const members = new Members(this)
    const { machines, tokenUrl } = members.admitMachines(props.machineClients)
    const clients = [members.people, ...machines.map(({ client }) => client)]
    this.api = new HttpApi(this, 'Api', {
      description: 'Invoices, orders that are held, ledger and master data, for finance',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Token', issuerOf(members.users), {
        jwtAudience: clients.map((client) => client.userPoolClientId),
      }),
    })
    this.open(props.answeredBy)
    const say = (name: string, value: string) => new CfnOutput(this, name, { value }).overrideLogicalId(name)
    say('FinanceApiUrl', this.api.apiEndpoint)
    say('UserPoolId', members.users.userPoolId)
    say('PeopleClientId', members.people.userPoolClientId)
    for (const { name, client } of machines) say(`${pascal(name)}ClientId`, client.userPoolClientId)
    if (tokenUrl !== undefined) say('TokenUrl', tokenUrl)
  }

  private open(answeredBy: IFunction): void {
    const integration = new HttpLambdaIntegration('FinanceApi', answeredBy)
    for (const { method, path } of Object.values(allRoutes)) this.api.addRoutes({ path, methods: [HttpMethod[method]], integration })
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogFormat },
    })
  }
}
