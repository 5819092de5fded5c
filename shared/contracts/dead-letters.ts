/**
 * The queues where what nobody could take waits two weeks for a person. Each has the name of its alarm and of its runbook, and says what it
 * means to send its content on its way again:
 *
 * - `resend`: the message is put into the queue that gave it up, or that its rule could not reach;
 * - `invokeAgain`: the function that failed is called again with what it was given, as Lambda's own record of the call says;
 * - `invoke`: the function that the rule meant is called with the event;
 * - `superseded`: the next run of a function does all that was missed, so it is called once and the messages go;
 * - `evidence`: nothing; a person reads it and nobody moves it.
 */
export type Redrive =
  | { readonly by: 'resend'; readonly to: WorkQueueName }
  | { readonly by: 'invokeAgain'; readonly functions: readonly RedrivenFunction[] }
  | { readonly by: 'invoke'; readonly function: RedrivenFunction }
  | { readonly by: 'superseded'; readonly function: RedrivenFunction }
  | { readonly by: 'evidence' }

/** Queues that a function reads. */
export const workQueueNames = ['orders', 'mails', 'mail-events'] as const
export type WorkQueueName = (typeof workQueueNames)[number]

/** Functions that a redrive calls. */
export const redrivenFunctions = ['open-work-item', 'sweep', 'remind-customers', 'reconcile-payments', 'validate-entries'] as const
export type RedrivenFunction = (typeof redrivenFunctions)[number]

type DeadLetters = { readonly holds: string; readonly redrive: Redrive }

export const deadLetterQueues = {
  'orders-undelivered': {
    holds: 'order events that EventBridge could not put into the order queue',
    redrive: { by: 'resend', to: 'orders' },
  },
  'orders-not-taken-in': { holds: 'order events that receive-order failed at five times', redrive: { by: 'resend', to: 'orders' } },
  'mails-not-sent': { holds: 'mails that send-mail failed at twenty times', redrive: { by: 'resend', to: 'mails' } },
  'mail-events-undelivered': {
    holds: 'what SES said of mails, and EventBridge could not put into its queue',
    redrive: { by: 'resend', to: 'mail-events' },
  },
  'mail-events-not-recorded': {
    holds: 'what SES said of mails, and record-delivery failed at five times',
    redrive: { by: 'resend', to: 'mail-events' },
  },
  'events-not-published': {
    holds: 'places in the streams of the tables whose events are not on the bus of ours',
    redrive: { by: 'superseded', function: 'sweep' },
  },
  'lists-not-kept': {
    holds: 'places in the stream of the books whose invoices are not in their lists',
    redrive: { by: 'evidence' },
  },
  'ledger-changed': { holds: 'items of the ledger that were changed or removed', redrive: { by: 'evidence' } },
  'failures-untold': {
    holds: 'failed executions for which no work item could be opened',
    redrive: { by: 'invoke', function: 'open-work-item' },
  },
  'schedules-undelivered': {
    holds: 'calls by the clock that could not be made',
    redrive: { by: 'superseded', function: 'sweep' },
  },
  'calls-failed': {
    holds: 'calls that failed three times with nobody to hear of it',
    redrive: { by: 'invokeAgain', functions: redrivenFunctions },
  },
} as const satisfies Readonly<Record<string, DeadLetters>>

export type DeadLetterQueue = keyof typeof deadLetterQueues

const isDeadLetterQueue = (name: string): name is DeadLetterQueue => name in deadLetterQueues
export const deadLetterNames: readonly DeadLetterQueue[] = Object.keys(deadLetterQueues).filter(isDeadLetterQueue)
