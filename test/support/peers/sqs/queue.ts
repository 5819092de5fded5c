import { createHash } from 'node:crypto'
import type { VirtualClock } from '../clock.ts'
import type { Template } from '../dynamo/definition.ts'

export interface QueueDescription {
  readonly name: string
  readonly visibilityTimeoutSeconds?: number
  readonly delaySeconds?: number
  readonly redrive?: { readonly deadLetterQueue: string; readonly maxReceiveCount: number }
}

export interface MessageAttribute {
  readonly DataType: string | undefined
  readonly StringValue?: string | undefined
  readonly BinaryValue?: Uint8Array | undefined
}
export interface Message {
  readonly id: string
  readonly body: string
  readonly attributes: Readonly<Record<string, MessageAttribute>>
  readonly sentAtMs: number
  firstReceivedAtMs?: number
  visibleAtMs: number
  receives: number
  receipt?: string
}

export interface Queue {
  readonly description: QueueDescription
  messages: Message[]
}

export interface Queues {
  readonly clock: VirtualClock
  /** By URL, ARN or name. */
  queue(id: string | undefined): Queue
  nextSerial(): number
}

export const md5 = (text: string) => createHash('md5').update(text).digest('hex')
export const nameOf = (id: string) => id.split(/[/:]/).at(-1) ?? id

export interface Outgoing {
  readonly body: string
  readonly delaySeconds?: number | undefined
  readonly attributes?: Readonly<Record<string, MessageAttribute>> | undefined
}

export function enqueue(queues: Queues, queue: Queue, message: Outgoing): Message {
  const nowMs = queues.clock.nowMs()
  const delaySeconds = message.delaySeconds ?? queue.description.delaySeconds ?? 0
  const added: Message = {
    id: `00000000-0000-4000-8000-${String(queues.nextSerial()).padStart(12, '0')}`,
    body: message.body,
    attributes: message.attributes ?? {},
    sentAtMs: nowMs,
    visibleAtMs: nowMs + delaySeconds * 1000,
    receives: 0,
  }
  queue.messages.push(added)
  return added
}

/** Takes up to `max` visible messages and hides them; one that was received too often goes to the dead-letter queue. */
export function receive(queues: Queues, queue: Queue, options: { max: number; visibilitySeconds?: number | undefined }): Message[] {
  const nowMs = queues.clock.nowMs()
  const { redrive, visibilityTimeoutSeconds = 30 } = queue.description
  const taken: Message[] = []
  const { messages } = queue
  for (const message of messages) {
    if (taken.length === options.max) break
    if (message.visibleAtMs > nowMs) continue
    if (redrive !== undefined && message.receives >= redrive.maxReceiveCount) {
      queue.messages = queue.messages.filter((other) => other !== message)
      queues.queue(redrive.deadLetterQueue).messages.push({ ...message, visibleAtMs: nowMs, receives: 0 })
      continue
    }
    message.receives += 1
    message.firstReceivedAtMs ??= nowMs
    message.receipt = `receipt-${queues.nextSerial()}`
    message.visibleAtMs = nowMs + (options.visibilitySeconds ?? visibilityTimeoutSeconds) * 1000
    taken.push(message)
  }
  return taken
}

export function remove(queue: Queue, receipt: string | undefined): void {
  queue.messages = queue.messages.filter((message) => message.receipt !== receipt)
}

interface QueueProperties {
  readonly QueueName?: unknown
  readonly VisibilityTimeout?: number
  readonly DelaySeconds?: number
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: unknown; readonly maxReceiveCount: number }
}

/** The queues of a synthesised template; one without a written name is called by its logical id. */
export function queuesFromTemplate(template: Template): QueueDescription[] {
  const queues = Object.entries(template.Resources).filter(([, resource]) => resource.Type === 'AWS::SQS::Queue')
  const propertiesOf = (logicalId: string) => (template.Resources[logicalId]?.Properties ?? {}) as QueueProperties
  const named = (logicalId: string) => {
    const name = propertiesOf(logicalId).QueueName
    return typeof name === 'string' ? name : logicalId
  }
  const deadLetterQueue = (arn: unknown) => {
    const attribute = (arn as { 'Fn::GetAtt'?: [string, string] })['Fn::GetAtt']
    return attribute === undefined ? nameOf(String(arn)) : named(attribute[0])
  }
  return queues.map(([logicalId]) => {
    const { VisibilityTimeout, DelaySeconds, RedrivePolicy } = propertiesOf(logicalId)
    return {
      name: named(logicalId),
      ...(VisibilityTimeout === undefined ? {} : { visibilityTimeoutSeconds: VisibilityTimeout }),
      ...(DelaySeconds === undefined ? {} : { delaySeconds: DelaySeconds }),
      ...(RedrivePolicy === undefined
        ? {}
        : {
            redrive: {
              deadLetterQueue: deadLetterQueue(RedrivePolicy.deadLetterTargetArn),
              maxReceiveCount: RedrivePolicy.maxReceiveCount,
            },
          }),
    }
  })
}
