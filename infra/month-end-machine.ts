import { Arn, ArnFormat, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { BooksStack } from './books-stack.ts'
import type { FunctionName } from './functions.ts'
import { loggedMachine } from './logged-machine.ts'
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
    const { machine, role } = loggedMachine(this, {
      name: 'month-end',
      comment: 'From a manifest of billable orders to invoices that are numbered, posted and archived, with their mails on the queue',
      functionOf,
      definition: (functionArn) => monthEndDefinition({ functionArn, manifestBucket: books.staging.bucketName, listsAtOnce }),
      may: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [books.manifests] })],
    })
    this.machine = machine
    acknowledge(role, 'manifests')
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
