import { Duration } from 'aws-cdk-lib'
import { Archive, CfnEventBusPolicy, EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { deadLetterQueue, WorkQueue } from './queues.ts'
import type { Settings } from './settings.ts'

/** Lambda keeps trying for as long as EventBridge may: what it cannot deliver in a day is left to a person. */
export const delivery = { maxEventAge: Duration.hours(24), retryAttempts: 185 }

/** Where upstream systems publish; every event of the bus waits in the order queue until it is taken in. */
export class Intake extends Construct {
  readonly bus: EventBus
  readonly orderQueue: WorkQueue
  readonly undelivered: Queue
  readonly archive: Archive

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Intake')
    this.bus = new EventBus(this, 'Orders', { description: 'Upstream systems say here what happened to orders and customers' })
    this.orderQueue = new WorkQueue(this, 'OrderQueue', { readBy: 'receive-order', receives: 5 })
    this.undelivered = deadLetterQueue(this, 'Undelivered')
    new Rule(this, 'EveryEvent', {
      description: 'Every event goes to the order queue: receive-order says which it does not know, so that none is dropped unheard',
      eventBus: this.bus,
      // A replay from the archive carries `replay-name` and passes as well: receive-order knows what it has seen.
      eventPattern: { version: ['0'] },
      targets: [new SqsQueue(this.orderQueue.queue, { deadLetterQueue: this.undelivered, ...delivery })],
    })
    this.archive = new Archive(this, 'Replay', {
      description: 'Thirty days of events, to replay after a fault of ours; events hold customer data, so no longer than that',
      sourceEventBus: this.bus,
      eventPattern: { version: ['0'] },
      retention: Duration.days(30),
    })
    settings.publisherAccounts.forEach((account) => this.admit(account))
  }

  /** Another account of the group may publish; which seller it may publish for stands in the seller's own record. */
  private admit(account: string): void {
    new CfnEventBusPolicy(this, `Publisher${account}`, {
      statementId: `publisher-${account}`,
      eventBusName: this.bus.eventBusName,
      action: 'events:PutEvents',
      principal: account,
    })
  }
}
