import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { FunctionName } from './functions.ts'
import { delivery } from './intake.ts'
import { deadLetterQueue } from './queues.ts'
import { definitionOf } from './step.ts'
import { orderToInvoice } from './workflow.ts'

export type MachineProps = {
  /** The function of a step; the machine's role may call those that it asked for. */
  readonly functionOf: (name: FunctionName) => IFunction
  readonly mailQueue: Queue
}

/** Log delivery has no resources of its own to narrow it to (Step Functions guide, "Logging in CloudWatch Logs"). */
export const deliverLogs = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((action) => `logs:${action}`)

export const trace = ['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'].map((action) => `xray:${action}`)

/** The state machine order-to-invoice, and the rule that tells a person of executions that no Catch could end. */
export class OrderToInvoice extends Construct {
  readonly machine: StateMachine
  readonly undelivered: Queue

  constructor(scope: Construct, { functionOf, mailQueue }: MachineProps) {
    super(scope, 'OrderToInvoice')
    const called = new Set<string>()
    const functionArn = (name: FunctionName): string => {
      called.add(functionOf(name).functionArn)
      return functionOf(name).functionArn
    }
    const definition = definitionOf(orderToInvoice, { functionArn, mailQueueUrl: mailQueue.queueUrl })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: 'Role of order-to-invoice',
    })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...called] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [mailQueue.queueArn] }))
    role.addToPolicy(new PolicyStatement({ actions: [...deliverLogs, ...trace], resources: ['*'] }))
    this.machine = new StateMachine(this, 'Machine', {
      comment: 'From a billable fact of an order to an invoice that is numbered, posted, archived and sent',
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    })
    this.machine.node.addDependency(role)
    acknowledge(role, 'logDelivery')
    acknowledge(this.machine, 'errorsOnly')
    this.undelivered = deadLetterQueue(this, 'Undelivered')
    this.tellOfFailures(functionOf('open-work-item'))
  }

  /** Also those that told a person themselves: the work item is keyed by the execution, so it is found, not opened twice. */
  private tellOfFailures(openWorkItem: IFunction): void {
    new Rule(this, 'FailedExecutions', {
      description: 'Executions that failed, even where no Catch could, open a work item',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [this.machine.stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [new LambdaFunction(openWorkItem, { deadLetterQueue: this.undelivered, ...delivery })],
    })
  }
}
