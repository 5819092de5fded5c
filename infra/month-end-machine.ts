import { Arn, ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { BooksStack } from './books-stack.ts'
import type { FunctionName } from './functions.ts'
import { deliverLogs, trace } from './machine.ts'
import { listsLabel, monthEndDefinition } from './month-end.ts'

export type MonthEndProps = {
  /** The function of a step; the machine's role may call those that it asked for. */
  readonly functionOf: (name: FunctionName) => IFunction
  readonly books: Pick<BooksStack, 'staging' | 'manifests'>
  readonly listsAtOnce: number
}

/** The state machine month-end: a Map over a manifest, whose lists are Express executions. */
export class MonthEnd extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, { functionOf, books, listsAtOnce }: MonthEndProps) {
    super(scope, 'MonthEnd')
    const called = new Set<string>()
    const functionArn = (name: FunctionName): string => {
      called.add(functionOf(name).functionArn)
      return functionOf(name).functionArn
    }
    const definition = monthEndDefinition({ functionArn, manifestBucket: books.staging.bucketName, listsAtOnce })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com'), description: 'Role of month-end' })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...called] }))
    role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [books.manifests] }))
    role.addToPolicy(new PolicyStatement({ actions: [...deliverLogs, ...trace], resources: ['*'] }))
    this.machine = new StateMachine(this, 'Machine', {
      comment: 'From a manifest of billable orders to invoices that are numbered, posted and archived, with their mails on the queue',
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
    acknowledge(role, 'logDelivery', 'manifests')
    acknowledge(this.machine, 'errorsOnly')
    this.allowLists(role)
  }

  /** A policy of its own, since it names the machine, which needs the role (Step Functions guide, "IAM policies for Distributed Map"). */
  private allowLists(role: Role): void {
    const { stateMachineName } = this.machine
    const executionsOf = (resourceName: string): string =>
      Arn.format({ service: 'states', resource: 'execution', resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME }, Stack.of(this))
    // The guide names executions without the label; those of a labelled Map have it in their ARN.
    const lists = [`${stateMachineName}:*`, `${stateMachineName}/${listsLabel}:*`].map(executionsOf)
    const policy = new Policy(this, 'Lists', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.machine.stateMachineArn] }),
        new PolicyStatement({ actions: ['states:DescribeExecution', 'states:StopExecution'], resources: lists }),
      ],
    })
    acknowledge(policy, 'childExecutions')
  }
}
