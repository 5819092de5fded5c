import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { audit } from './audit.ts'
import type { FunctionName } from './functions.ts'
import { loggedMachine } from './logged-machine.ts'
import { definitionOf } from './step.ts'

export type AuditProps = {
  readonly functionOf: (name: FunctionName) => IFunction
  /** Where the scheduler puts a start that it could not deliver. */
  readonly undelivered: Queue
}

/** By UTC, when little else goes on: what is new in six nights, everything in the seventh. */
const nights = [
  { name: 'Nightly', scope: 'new', expression: 'cron(0 2 ? * MON-SAT *)' },
  { name: 'Weekly', scope: 'everything', expression: 'cron(0 2 ? * SUN *)' },
] as const

/** The state machine audit, and the clock that starts it. */
export class Audit extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, { functionOf, undelivered }: AuditProps) {
    super(scope, 'Audit')
    this.machine = loggedMachine(this, {
      name: 'audit',
      comment: 'The books computed again from the ledger, and compared, until the report is filed',
      functionOf,
      definition: (functionArn) => definitionOf(audit, { functionArn, mailQueueUrl: '' }),
    }).machine
    for (const night of nights) this.start(night, undelivered)
  }

  private start({ name, scope, expression }: (typeof nights)[number], undelivered: Queue): void {
    const role = new Role(this, `Role-${name}`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Starts the audit by the clock: ${scope}`,
    })
    role.addToPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.machine.stateMachineArn] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }))
    const schedule = new CfnSchedule(this, name, {
      description: `Starts the audit of ${scope === 'new' ? 'what is new' : 'everything'}`,
      scheduleExpression: expression,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.machine.stateMachineArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scope }),
        deadLetterConfig: { arn: undelivered.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 5 },
      },
    })
    schedule.node.addDependency(role)
  }
}
