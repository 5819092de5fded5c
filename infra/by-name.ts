import { Lazy } from 'aws-cdk-lib'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { redrivenFunctions } from '../shared/contracts/dead-letters.ts'
import type { MachineName, QueueName } from './figures.ts'
import { commandFunctions } from './finance-functions.ts'
import type { FunctionName } from './functions.ts'
import type { Arns } from './permissions.ts'
import type { PipelineStack } from './pipeline-stack.ts'

/** The queues by the names that alarms, figures and redrives give them. */
export const queuesByName = (pipeline: PipelineStack): Readonly<Record<QueueName, Queue>> => {
  const { intake, mail, publication, invoiceLists, orderToInvoice, schedules, failedCalls } = pipeline
  return {
    orders: intake.orderQueue.queue,
    mails: mail.queue.queue,
    'mail-events': mail.eventQueue.queue,
    'orders-undelivered': intake.undelivered,
    'orders-not-taken-in': intake.orderQueue.deadLetters,
    'mails-not-sent': mail.queue.deadLetters,
    'mail-events-undelivered': mail.undelivered,
    'mail-events-not-recorded': mail.eventQueue.deadLetters,
    'events-not-published': publication.unpublished,
    'lists-not-kept': invoiceLists.unlisted,
    'ledger-changed': publication.ledgerChanges,
    'failures-untold': orderToInvoice.undelivered,
    'schedules-undelivered': schedules.undelivered,
    'calls-failed': failedCalls,
  }
}

export const machinesByName = (pipeline: PipelineStack): Readonly<Record<MachineName, StateMachine>> => ({
  'order-to-invoice': pipeline.orderToInvoice.machine,
  'month-end': pipeline.monthEnd.machine,
  audit: pipeline.audit.machine,
  export: pipeline.export.machine,
})

/** Known before the machine stands: it calls functions, and functions start it. */
export const machineArn = (pipeline: PipelineStack, name: MachineName): string =>
  Lazy.string({ produce: () => machinesByName(pipeline)[name].stateMachineArn })

/** Functions are made before some of the queues: whatever a redrive needs of them is asked for when the template is written. */
export const queueArns = (pipeline: PipelineStack, names: readonly QueueName[]): string[] =>
  names.map((name) => Lazy.string({ produce: () => queuesByName(pipeline)[name].queueArn }))

export const queueUrls = (pipeline: PipelineStack): Record<string, string> =>
  Object.fromEntries(Object.entries(queuesByName(pipeline)).map(([name, queue]) => [name, queue.queueUrl]))

/** What a redrive may call. */
const redriven = [...redrivenFunctions, 'release-order'] as const

export const redrivenNames = (pipeline: PipelineStack): Record<string, string> =>
  Object.fromEntries(redriven.map((name) => [name, pipeline.lambda(name).functionName]))

type Called = 'redriven' | 'commands' | 'followPayment' | 'recordPayment' | 'recordPromise' | 'claimLateFees' | 'disputeInvoice'

/** Functions that functions call. */
export const calledArns = (pipeline: PipelineStack): Pick<Arns, Called> => {
  const arnOf = (name: FunctionName): string => Lazy.string({ produce: () => pipeline.lambda(name).functionArn })
  return {
    redriven: () => redriven.map(arnOf),
    commands: () => commandFunctions.map(arnOf),
    recordPromise: () => [arnOf('record-promise')],
    followPayment: () => [arnOf('follow-payment')],
    recordPayment: () => [arnOf('record-payment')],
    claimLateFees: () => [arnOf('claim-late-fees')],
    disputeInvoice: () => [arnOf('dispute-invoice')],
  }
}
