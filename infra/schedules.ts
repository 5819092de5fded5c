import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { deadLetterQueue } from './queues.ts'

type Clocked = { readonly name: 'sweep' | 'remind-customers' | 'reconcile-payments' | 'validate-entries'; readonly lambda: IFunction }
/** So often, or every night at an hour by UTC. */
export type Timed = Clocked & ({ readonly minutes: number } | { readonly nightlyAt: number })

/** The clocks of the application. A call that is missed is no loss: the next one finds all that is due. */
export class Schedules extends Construct {
  readonly undelivered: Queue

  constructor(scope: Construct, timed: readonly Timed[]) {
    super(scope, 'Schedules')
    this.undelivered = deadLetterQueue(this, 'Undelivered')
    timed.forEach((one) => this.every(one))
  }

  private every({ name, lambda, ...when }: Timed): void {
    const role = new Role(this, `Role-${name}`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Calls ${name} by the clock`,
    })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.undelivered.queueArn] }))
    const schedule = new CfnSchedule(this, name, {
      description: `Calls ${name} ${'minutes' in when ? `every ${when.minutes} minutes` : `every night at ${when.nightlyAt}`}`,
      scheduleExpression: 'minutes' in when ? `rate(${when.minutes} minutes)` : `cron(0 ${when.nightlyAt} * * ? *)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ startedBy: 'schedule' }),
        deadLetterConfig: { arn: this.undelivered.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 60 * ('minutes' in when ? when.minutes : 60), maximumRetryAttempts: 5 },
      },
    })
    schedule.node.addDependency(role)
  }
}
