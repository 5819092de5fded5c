/**
 * A company that uses the deployed system: it publishes orders on the bus "orders", listens on the bus "invoicing", asks the desk and
 * reads its mail. End-to-end tests see only what such a company could see.
 */
import { EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { CloudFacts } from './cloud.ts'

export interface Told {
  detailType: string
  detail: Record<string, unknown> & {
    eventId: string
    orderId?: string
    invoiceId?: string
    number?: string
    workItemId?: string
    factId?: string
  }
}
export type Published = { Source: string; DetailType: string; Detail: unknown }

/** Mails as the mailbox shows them. */
export interface ReceivedMail {
  messageId: string
  subject: string
  destination: { to: string[] }
  body: { text?: string; html?: string }
  attachments: { filename?: string; content: string }[]
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const clientConfig = (cloud: Pick<CloudFacts, 'endpoint' | 'region'>) => ({
  region: cloud.region,
  endpoint: cloud.endpoint,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

export const openCompany = async (cloud: CloudFacts) => {
  const config = clientConfig(cloud)
  const events = new EventBridgeClient(config)
  const lambda = new LambdaClient({ ...config, requestHandler: { requestTimeout: 60_000 } })
  const sqs = new SQSClient({ ...config, useQueueUrlAsEndpoint: false })
  const heard: Told[] = []
  const queueUrl = await listen(cloud, events, sqs)
  const closing = new AbortController()

  const drain = async () => {
    while (!closing.signal.aborted) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      )
      for (const { Body = '{}' } of Messages) {
        const event = JSON.parse(Body) as { 'detail-type': string; detail: Told['detail'] }
        heard.push({ detailType: event['detail-type'], detail: event.detail })
      }
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
      if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
    }
  }
  const draining = drain()

  const invoke = async (functionName: string, payload: unknown): Promise<unknown> => {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName: cloud.outputs[functionName], Payload: JSON.stringify(payload) }),
    )
    const text = Payload === undefined ? 'null' : Buffer.from(Payload).toString('utf8')
    if (FunctionError !== undefined) throw new Error(`${functionName}: ${text}`)
    return JSON.parse(text)
  }

  return {
    cloud,
    heard,
    invoke,
    publish: async (...published: Published[]) => {
      for (let start = 0; start < published.length; start += 10) {
        const Entries = published.slice(start, start + 10).map(({ Source, DetailType, Detail }) => ({
          EventBusName: cloud.outputs.OrdersBus,
          Source,
          DetailType,
          Detail: JSON.stringify(Detail),
        }))
        const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries }))
        if (FailedEntryCount) throw new Error(`${FailedEntryCount} events were not taken`)
      }
    },
    /** Waits until the bus has told what is looked for. */
    hears: (detailType: string, match: (detail: Told['detail']) => boolean, seconds = 60) =>
      eventually(() => heard.find((told) => told.detailType === detailType && match(told.detail))?.detail, {
        seconds,
        failure: () =>
          `no ${detailType}; about its order the bus told: ${JSON.stringify(heard.filter(({ detail }) => match(detail)).map((told) => told.detailType))}`,
      }),
    /** Everything told about an order so far, in the order of hearing. */
    toldOf: (orderId: string) => heard.filter(({ detail }) => detail.orderId === orderId),
    mails: async (): Promise<ReceivedMail[]> =>
      ((await (await fetch(`${cloud.mailboxUrl}/store`)).json()) as { emails: ReceivedMail[] }).emails,
    close: async () => {
      closing.abort()
      await draining
    },
  }
}

export type Company = Awaited<ReturnType<typeof openCompany>>

export const eventually = async <T>(
  look: () => T | undefined | Promise<T | undefined>,
  { seconds, failure }: { seconds: number; failure: () => string },
): Promise<T> => {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > until) throw new Error(`after ${seconds} s: ${failure()}`)
    await sleep(100)
  }
}

const listen = async (cloud: CloudFacts, events: EventBridgeClient, sqs: SQSClient): Promise<string> => {
  const name = `company-${process.pid}-${Date.now()}`
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }))
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }))
  const EventBusName = cloud.outputs.InvoicingBus
  await events.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern: JSON.stringify({ source: ['quittance'] }) }))
  await events.send(new PutTargetsCommand({ Rule: name, EventBusName, Targets: [{ Id: 'company', Arn: Attributes?.QueueArn }] }))
  return QueueUrl
}
