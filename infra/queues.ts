import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import { functions, type FunctionName } from './functions.ts'

/** Where what nobody could take waits two weeks for a person; each has an alarm and a runbook. */
export const deadLetterQueue = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) })
  acknowledge(queue, 'lastQueue')
  return queue
}

/** A queue with its dead letters; hidden for six times its reader's time-out, as Lambda's guide asks. */
export type WorkQueueProps = { readonly readBy: FunctionName; readonly receives: number }

export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { readBy, receives }: WorkQueueProps) {
    super(scope, id)
    this.deadLetters = deadLetterQueue(this, 'DeadLetters')
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * functions[readBy].timeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: receives },
    })
  }
}
