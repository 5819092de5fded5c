import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { deadLetterQueue } from './queues.ts'

export type Timed = { readonly name: 'sweep' | 'remind-customers'; readonly lambda: IFunction; readonly minutes: number }

/** The two clocks of the application. A call that is missed is no loss: the next one finds all that is due. */
export class Schedules extends Construct {
  readonly undelivered: Queue

  constructor(scope: Construct, timed: readonly Timed[]) {
    super(scope, 'Schedules')
    this.undelivered = deadLetterQueue(this, 'Undelivered')
    timed.forEach((one) => this.every(one))
  }

  private every({ name, lambda, minutes }: Timed): void {
    const role = new Role(this, `Role-${name}`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Calls ${name} by the clock`,
    })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.undelivered.queueArn] }))
    const schedule = new CfnSchedule(this, name, {
      description: `Calls ${name} every ${minutes} minutes`,
      scheduleExpression: `rate(${minutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ startedBy: 'schedule' }),
        deadLetterConfig: { arn: this.undelivered.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 60 * minutes, maximumRetryAttempts: 5 },
      },
    })
    schedule.node.addDependency(role)
  }
}
