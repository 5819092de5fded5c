// The relay stands where SES stands: the mail functions are tested against what it accepts, refuses, loses and reports.
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServices, type Services } from '../../support/cloud.ts'
import { client } from './clients.ts'
import { mustDeploy } from './stack.ts'

interface SesEvent {
  'detail-type': string
  source: string
  detail: { eventType: string; mail: { messageId: string; destination: string[]; tags: Record<string, string[]> } }
}

let services: Services
let queueUrl: string
const events: SesEvent[] = []

beforeAll(async () => {
  services = await startServices({ name: 'relay' })
  const { events: queue } = await mustDeploy(services.emulator, 'listener', {
    events: { Type: 'AWS::SQS::Queue' },
    rule: {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { source: ['aws.ses'] }, Targets: [{ Id: 'queue', Arn: { 'Fn::GetAtt': ['events', 'Arn'] } }] },
    },
  })
  queueUrl = queue!
})
afterAll(() => services.stop())

const ses = () =>
  client(
    SESClient,
    { ...services.emulator, endpoint: services.relayUrl },
    { maxAttempts: 1, requestHandler: { requestTimeout: 1000, throwOnRequestTimeout: true } },
  )

const send = (to: string, configurationSet: string | undefined = 'invoices') => {
  const message = [
    'From: Seller <billing@seller.example>',
    `To: ${to}`,
    'Subject: Invoice',
    'X-SES-MESSAGE-TAGS: claim=abc, kind=issue',
    ...(configurationSet ? [`X-SES-CONFIGURATION-SET: ${configurationSet}`] : []),
    '',
    'Please find the invoice attached.',
  ]
  return ses().send(
    new SendRawEmailCommand({
      Source: 'billing@seller.example',
      Destinations: [to],
      RawMessage: { Data: Buffer.from(message.join('\r\n')) },
    }),
  )
}

const mailsTo = async (to: string): Promise<number> => {
  const { emails } = (await (await fetch(`${services.mailboxUrl}/store`)).json()) as { emails: { destination: { to: string[] } }[] }
  return emails.filter((mail) => mail.destination.to.includes(to)).length
}

const readQueue = async (): Promise<void> => {
  const sqs = client(SQSClient, services.emulator)
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }))
  for (const message of Messages) {
    events.push(JSON.parse(message.Body!) as SesEvent)
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }))
  }
}

const eventsOf = async (to: string, count: number): Promise<SesEvent[]> => {
  const mine = () => events.filter((event) => event.detail.mail.destination.includes(to))
  await expect.poll(async () => (await readQueue(), mine().length), { timeout: 10_000 }).toBe(count)
  return mine()
}
const typesOf = (found: SesEvent[]) => found.map((event) => `${event['detail-type']}: ${event.detail.eventType}`).toSorted()

test('a mail is sent, delivered, and reported with its tags and its configuration set', async () => {
  const { MessageId } = await send('buyer@customer.example')
  expect(await mailsTo('buyer@customer.example')).toBe(1)
  const found = await eventsOf('buyer@customer.example', 2)
  expect(typesOf(found)).toEqual(['Email Delivered: Delivery', 'Email Sent: Send'])
  const { messageId, tags } = found[0]!.detail.mail
  expect(messageId).toBe(MessageId)
  expect(tags).toMatchObject({ claim: ['abc'], kind: ['issue'], 'ses:configuration-set': ['invoices'] })
})

test('without a configuration set SES reports nothing', async () => {
  await send('silent@customer.example', '')
  expect(await mailsTo('silent@customer.example')).toBe(1)
  await send('bell@customer.example')
  await eventsOf('bell@customer.example', 2)
  expect(await eventsOf('silent@customer.example', 0)).toEqual([])
})

test('refuse+ is refused, and no mail goes out', async () => {
  await expect(send('refuse+a@customer.example')).rejects.toMatchObject({ name: 'MessageRejected' })
  expect(await mailsTo('refuse+a@customer.example')).toBe(0)
})

test('throttle+ is throttled once per address', async () => {
  await expect(send('throttle+a@customer.example')).rejects.toMatchObject({ name: 'Throttling' })
  await send('throttle+a@customer.example')
  expect(await mailsTo('throttle+a@customer.example')).toBe(1)
})

test('timeout+ is never answered, and no mail goes out', async () => {
  await expect(send('timeout+a@customer.example')).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(await mailsTo('timeout+a@customer.example')).toBe(0)
})

test('lost+ goes out and is reported, but the answer is lost', async () => {
  await expect(send('lost+a@customer.example')).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await mailsTo('lost+a@customer.example')).toBe(1)
  expect(typesOf(await eventsOf('lost+a@customer.example', 2))).toEqual(['Email Delivered: Delivery', 'Email Sent: Send'])
})

test('bounce+ goes out and bounces', async () => {
  await send('bounce+a@customer.example')
  expect(typesOf(await eventsOf('bounce+a@customer.example', 2))).toEqual(['Email Bounced: Bounce', 'Email Sent: Send'])
})

test('complaint+ is delivered and then complained of', async () => {
  await send('complaint+a@customer.example')
  const found = typesOf(await eventsOf('complaint+a@customer.example', 3))
  expect(found).toEqual(['Email Complaint Received: Complaint', 'Email Delivered: Delivery', 'Email Sent: Send'])
})
