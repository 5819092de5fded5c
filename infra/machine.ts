import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import type { FunctionName } from './functions.ts'
import { delivery } from './intake.ts'
import { loggedMachine } from './logged-machine.ts'
import { deadLetterQueue } from './queues.ts'
import { definitionOf } from './step.ts'
import { orderToInvoice } from './workflow.ts'

export type MachineProps = {
  /** The function of a step; the machine's role may call those that it asked for. */
  readonly functionOf: (name: FunctionName) => IFunction
  readonly mailQueue: Queue
}

/** The state machine order-to-invoice, and the rule that tells a person of executions that no Catch could end. */
export class OrderToInvoice extends Construct {
  readonly machine: StateMachine
  readonly undelivered: Queue

  constructor(scope: Construct, { functionOf, mailQueue }: MachineProps) {
    super(scope, 'OrderToInvoice')
    this.machine = loggedMachine(this, {
      name: 'order-to-invoice',
      comment: 'From a billable fact of an order to an invoice that is numbered, posted, archived and sent',
      functionOf,
      definition: (functionArn) => definitionOf(orderToInvoice, { functionArn, mailQueueUrl: mailQueue.queueUrl }),
      may: [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [mailQueue.queueArn] })],
    }).machine
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
