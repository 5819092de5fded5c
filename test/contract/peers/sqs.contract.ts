// What SQS must do for "at least once, and never lost": hide, show again, count, and set aside what keeps failing.
import { randomUUID } from 'node:crypto'
import type { SQSClient } from '@aws-sdk/client-sqs'
import {
  BatchEntryIdsNotDistinct,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  TooManyEntriesInBatchRequest,
} from '@aws-sdk/client-sqs'
import { beforeAll, expect, it } from 'vitest'

export interface SqsUnderTest {
  readonly client: SQSClient
  /** Lets so much time pass. */
  readonly pass: (ms: number) => Promise<void>
}

export function sqsContract(make: () => Promise<SqsUnderTest>): void {
  let [client, pass]: [SQSClient, SqsUnderTest['pass']] = [undefined as never, undefined as never]
  const create = async (Attributes: Record<string, string> = {}) => {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: `q-${randomUUID()}`, Attributes }))
    return QueueUrl!
  }
  const send = (QueueUrl: string, MessageBody: string, more: object = {}) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }))
  const receive = async (QueueUrl: string, more: object = {}) =>
    (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'], ...more })))
      .Messages ?? []
  const bodies = async (queueUrl: string) => (await receive(queueUrl)).map(({ Body }) => Body)

  beforeAll(async () => {
    ;({ client, pass } = await make())
  })

  it('hides a received message until its time is over, then shows it again and counts', async () => {
    const queue = await create({ VisibilityTimeout: '1' })
    await send(queue, 'hello')
    const [first] = await receive(queue)
    expect([first?.Body, first?.Attributes?.['ApproximateReceiveCount']]).toEqual(['hello', '1'])
    expect(await receive(queue)).toEqual([])
    await pass(1_100)
    const [second] = await receive(queue)
    expect([second?.MessageId, second?.Attributes?.['ApproximateReceiveCount']]).toEqual([first?.MessageId, '2'])
  })
  it('a deleted message does not come back', async () => {
    const queue = await create({ VisibilityTimeout: '1' })
    await send(queue, 'once')
    const [message] = await receive(queue)
    await client.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message?.ReceiptHandle }))
    await pass(1_100)
    expect(await receive(queue)).toEqual([])
  })
  it('sets aside in the dead-letter queue what was received too often', async () => {
    const dead = await create()
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }))
    const redrive = JSON.stringify({ deadLetterTargetArn: Attributes?.['QueueArn'], maxReceiveCount: 2 })
    const queue = await create({ VisibilityTimeout: '0', RedrivePolicy: redrive })
    await send(queue, 'poison')
    expect([await bodies(queue), await bodies(queue), await bodies(queue)]).toEqual([['poison'], ['poison'], []])
    expect(await bodies(dead)).toEqual(['poison'])
  })
  it('delays a message when asked', async () => {
    const queue = await create()
    await send(queue, 'later', { DelaySeconds: 1 })
    expect(await receive(queue)).toEqual([])
    await pass(1_100)
    expect(await bodies(queue)).toEqual(['later'])
  })
  it('takes a batch of ten, and not eleven nor the same id twice', async () => {
    const queue = await create()
    const entries = (ids: number[]) =>
      new SendMessageBatchCommand({ QueueUrl: queue, Entries: ids.map((id) => ({ Id: `e${id}`, MessageBody: `m${id}` })) })
    const { Successful, Failed } = await client.send(entries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    expect([Successful?.length, Failed ?? []]).toEqual([10, []])
    await expect(client.send(entries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).rejects.toBeInstanceOf(TooManyEntriesInBatchRequest)
    await expect(client.send(entries([1, 1]))).rejects.toBeInstanceOf(BatchEntryIdsNotDistinct)
    expect(new Set(await bodies(queue))).toEqual(new Set(Array.from({ length: 10 }, (_, id) => `m${id}`)))
  })
  it('keeps attributes beside the body', async () => {
    const queue = await create()
    await send(queue, 'x', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'reminder' } } })
    const [message] = await receive(queue, { MessageAttributeNames: ['All'] })
    expect(message?.MessageAttributes?.['kind']).toMatchObject({ StringValue: 'reminder' })
  })
  it('knows no queue that was not made', async () => {
    const url = (await create()).replace(/[^/]+$/, `none-${randomUUID()}`)
    await expect(send(url, 'x')).rejects.toBeInstanceOf(QueueDoesNotExist)
  })
}
