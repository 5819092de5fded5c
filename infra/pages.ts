import { RemovalPolicy } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'

/** No query string: the key of a signed link stands there. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
    ip: '$context.identity.sourceIp',
  }),
)

type PageFunction = 'show-invoice' | 'open-checkout' | 'take-promise' | 'tell-dispute' | 'request-link' | 'receive-payment'

/** The public pages: an invoice behind its signed link, the plain pay page that every document names; and where Stripe tells its events. */
export class Pages extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct) {
    super(scope, 'Pages')
    this.api = new HttpApi(this, 'Api', { description: 'Invoices for those who have their link', createDefaultStage: false })
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogFormat },
    })
  }

  serve(functionOf: (name: PageFunction) => IFunction): void {
    acknowledge(this.api, 'signedLink')
    const showInvoice = new HttpLambdaIntegration('ShowInvoice', functionOf('show-invoice'))
    const requestLink = new HttpLambdaIntegration('RequestLink', functionOf('request-link'))
    const receivePayment = new HttpLambdaIntegration('ReceivePayment', functionOf('receive-payment'))
    this.api.addRoutes({ path: '/invoice/{invoiceId}', methods: [HttpMethod.GET], integration: showInvoice })
    this.api.addRoutes({ path: '/invoice/{invoiceId}/document', methods: [HttpMethod.GET], integration: showInvoice })
    const openCheckout = new HttpLambdaIntegration('OpenCheckout', functionOf('open-checkout'))
    this.api.addRoutes({ path: '/invoice/{invoiceId}/payment', methods: [HttpMethod.POST], integration: openCheckout })
    const tellDispute = new HttpLambdaIntegration('TellDispute', functionOf('tell-dispute'))
    this.api.addRoutes({ path: '/invoice/{invoiceId}/dispute', methods: [HttpMethod.POST], integration: tellDispute })
    const takePromise = new HttpLambdaIntegration('TakePromise', functionOf('take-promise'))
    this.api.addRoutes({ path: '/invoice/{invoiceId}/promise', methods: [HttpMethod.POST], integration: takePromise })
    this.api.addRoutes({ path: '/pay/{invoiceId}', methods: [HttpMethod.GET, HttpMethod.POST], integration: requestLink })
    this.api.addRoutes({ path: '/stripe/events', methods: [HttpMethod.POST], integration: receivePayment })
  }

  /** Without a custom domain the API's own address; it does not depend on a route, so functions may know it. */
  address(chosen: string | undefined): string {
    return chosen === undefined ? this.api.apiEndpoint : chosen.replace('{apiId}', this.api.apiId)
  }
}
