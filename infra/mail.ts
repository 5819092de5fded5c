import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  type EmailIdentityProps,
} from 'aws-cdk-lib/aws-ses'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { delivery } from './intake.ts'
import { deadLetterQueue, WorkQueue } from './queues.ts'
import type { Settings } from './settings.ts'

/** SES publishes its events to the default bus only, whatever a configuration set is told. */
const told = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
]

/** The bounce address of a domain of its own aligns SPF (npm run dns-records); until its records stand, SES takes its own. */
const identityOf = (sender: string): EmailIdentityProps =>
  sender.includes('@') ? { identity: Identity.email(sender) } : { identity: Identity.domain(sender), mailFromDomain: `bounce.${sender}` }

/** Mail out through one queue, and what SES says about each mail back through another. */
export class Mail extends Construct {
  readonly queue: WorkQueue
  readonly eventQueue: WorkQueue
  readonly undelivered: Queue
  readonly configurationSet: ConfigurationSet
  private readonly senders: readonly string[]

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Mail')
    this.senders = settings.senders
    // A mail that SES throttles comes back until the rate allows it.
    this.queue = new WorkQueue(this, 'MailQueue', { readBy: 'send-mail', receives: 20 })
    this.eventQueue = new WorkQueue(this, 'EventQueue', { readBy: 'record-delivery', receives: 5 })
    this.undelivered = deadLetterQueue(this, 'Undelivered')
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', { reputationMetrics: true })
    this.verify(settings.senders)
    this.hearSes()
  }

  private verify(senders: readonly string[]): void {
    for (const sender of senders) new EmailIdentity(this, `Sender-${sender}`, identityOf(sender))
  }

  private hearSes(): void {
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    this.configurationSet.addEventDestination('ToDefaultBus', { destination: EventDestination.eventBus(bus), events: told })
    new Rule(this, 'MailEvents', {
      description: 'What became of our mails, from SES to record-delivery',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } } },
      },
      targets: [new SqsQueue(this.eventQueue.queue, { deadLetterQueue: this.undelivered, ...delivery })],
    })
  }

  /** What SES checks for a send: the identity of the sender, and the configuration set. */
  sendingArns(): string[] {
    const arn = (resource: string, resourceName: string) => Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    const identities = this.senders.length > 0 ? this.senders : ['*']
    return [...identities.map((name) => arn('identity', name)), arn('configuration-set', this.configurationSet.configurationSetName)]
  }
}
