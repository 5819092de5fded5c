// Mail, queues, events and secrets as tests meet them: fates of a mail, pollers with partial failures, event patterns.
import { PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { MessageRejected, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../support/peers/clock.ts'
import { eventBridgePeer } from '../../support/peers/eventbridge.ts'
import { matchesPattern } from '../../support/peers/events/pattern.ts'
import { secretsPeer } from '../../support/peers/secrets.ts'
import { sesPeer } from '../../support/peers/ses.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'

const MIME =
  'From: Billing <billing@seller.example>\r\nTo: a@buyer.example,\r\n b@buyer.example\r\nSubject: Invoice\r\n\r\nto: nobody@example.com\r\n'
const mail = () => new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(MIME) }, ConfigurationSetName: 'mail' })

describe('SES', () => {
  it('keeps the raw mail and reads its recipients from the head', async () => {
    const peer = sesPeer()
    const { MessageId } = await peer.client.send(mail())
    expect(peer.sent).toMatchObject([
      {
        messageId: MessageId,
        source: 'billing@seller.example',
        destinations: ['a@buyer.example', 'b@buyer.example'],
        configurationSet: 'mail',
      },
    ])
    expect(peer.sent[0]?.raw.toString()).toBe(MIME)
  })
  it('a rejected mail is not tried again, a throttled one is', async () => {
    const peer = sesPeer({ fate: () => 'reject' })
    await expect(peer.client.send(mail())).rejects.toBeInstanceOf(MessageRejected)
    expect(peer.hooks.counts.get('ses:SendRawEmail')).toBe(1)
    let attempts = 0
    peer.setFate(() => ((attempts += 1) === 1 ? 'throttle' : 'accept'))
    await peer.client.send(mail())
    expect([attempts, peer.sent.length]).toEqual([2, 1])
  })
  it('no answer is no answer, whether the mail went out or not', async () => {
    for (const [fate, sent] of [
      ['hang', 0],
      ['accept-but-hang', 1],
    ] as const) {
      const clock = virtualClock()
      const peer = sesPeer({ clock, fate: () => fate, client: { maxAttempts: 1, retryStrategy: undefined as never } })
      const before = clock.nowMs()
      await expect(clock.run(peer.client.send(mail()))).rejects.toMatchObject({ name: 'TimeoutError' })
      expect([clock.nowMs() - before, peer.sent.length]).toEqual([5_000, sent])
    }
  })
})

describe('a queue before a Lambda function', () => {
  it('deletes what succeeded and shows the rest again after its visibility timeout', async () => {
    const clock = virtualClock()
    const peer = sqsPeer({ clock, queues: [{ name: 'orders', visibilityTimeoutSeconds: 60 }] })
    for (const body of ['good', 'bad']) peer.send('orders', body)
    const seen: string[][] = []
    const poller = peer.onQueue({
      queue: 'orders',
      handler: async (event) => {
        seen.push(event.Records.map(({ body, attributes }) => `${body} ${attributes.ApproximateReceiveCount}`))
        return {
          batchItemFailures: event.Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
        }
      },
    })
    expect([await poller.pump(), await poller.pump()]).toEqual([2, 0])
    await clock.advance(60_000)
    await poller.pump()
    expect(seen).toEqual([['good 1', 'bad 1'], ['bad 2']])
  })
  it('a handler that throws has handled nothing, and poison ends in the dead-letter queue', async () => {
    const clock = virtualClock()
    const redrive = { deadLetterQueue: 'dead', maxReceiveCount: 2 }
    const peer = sqsPeer({ clock, queues: [{ name: 'orders', visibilityTimeoutSeconds: 1, redrive }, { name: 'dead' }] })
    peer.send('orders', 'poison')
    const poller = peer.onQueue({ queue: 'orders', handler: () => Promise.reject(new Error('no')) })
    for (let turn = 0; turn < 3; turn += 1) {
      await poller.pump()
      await clock.advance(1_000)
    }
    expect([peer.messages('orders').length, peer.messages('dead').map(({ body }) => body)]).toEqual([0, ['poison']])
  })
})

describe('EventBridge', () => {
  const entry = (detail: object, Source = 'shop') => ({
    EventBusName: 'orders',
    Source,
    DetailType: 'OrderPlaced',
    Detail: JSON.stringify(detail),
  })

  it('hands an event to every rule of its bus that matches', async () => {
    const got: unknown[] = []
    const peer = eventBridgePeer({
      rules: [
        { bus: 'orders', pattern: { 'detail-type': ['OrderPlaced'] }, target: (event) => got.push(event.detail) },
        { bus: 'orders', pattern: { source: ['bank'] }, target: () => got.push('bank') },
        { pattern: { source: ['shop'] }, target: () => got.push('default bus') },
      ],
    })
    const { Entries, FailedEntryCount } = await peer.client.send(new PutEventsCommand({ Entries: [entry({ id: 1 })] }))
    expect([FailedEntryCount, Entries?.length, got]).toEqual([0, 1, [{ id: 1 }]])
    expect(peer.published[0]?.event).toMatchObject({ id: Entries?.[0]?.EventId, source: 'shop', 'detail-type': 'OrderPlaced' })
  })
  it('takes each entry by itself', async () => {
    const peer = eventBridgePeer({ refuse: ({ Source }) => (Source === 'busy' ? 'InternalFailure' : undefined) })
    const broken = { ...entry({}), Detail: 'no json' }
    const { Entries, FailedEntryCount } = await peer.client.send(new PutEventsCommand({ Entries: [entry({}), entry({}, 'busy'), broken] }))
    expect([FailedEntryCount, Entries?.map(({ ErrorCode }) => ErrorCode)]).toEqual([2, [undefined, 'InternalFailure', 'MalformedDetail']])
    expect(peer.published).toHaveLength(1)
  })
  it('refuses more than ten entries', async () => {
    const peer = eventBridgePeer()
    const many = new PutEventsCommand({ Entries: Array.from({ length: 11 }, () => entry({})) })
    await expect(peer.client.send(many)).rejects.toMatchObject({ name: 'ValidationException' })
  })
  it.each([
    [{ a: ['x', 'y'] }, { a: 'y' }, true],
    [{ a: ['x'] }, { a: 'z' }, false],
    [{ a: ['x'] }, {}, false],
    [{ a: ['x'] }, { a: ['w', 'x'] }, true],
    [{ a: { b: [1] } }, { a: { b: 1 } }, true],
    [{ a: { b: [1] } }, { a: 1 }, false],
    [{ a: [{ prefix: 'inv' }] }, { a: 'invoice' }, true],
    [{ a: [{ suffix: 'ice' }] }, { a: 'invoice' }, true],
    [{ a: [{ 'anything-but': ['x'] }] }, { a: 'y' }, true],
    [{ a: [{ 'anything-but': ['x'] }] }, { a: 'x' }, false],
    [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'xy' }, false],
    [{ a: [{ exists: false }] }, {}, true],
    [{ a: [{ exists: true }] }, { a: 0 }, true],
    [{ a: [null] }, { a: null }, true],
    [{ $or: [{ a: ['x'] }, { b: ['x'] }] }, { b: 'x' }, true],
  ])('the pattern %j on %j is %s', (pattern, event, expected) => {
    expect(matchesPattern(pattern, event)).toBe(expected)
  })
})

describe('Secrets Manager', () => {
  it('gives the current and, after a rotation, the previous secret', async () => {
    const peer = secretsPeer({ secrets: { 'link-key': 'one' } })
    peer.rotate('link-key', 'two')
    const read = async (VersionStage?: string) =>
      (await peer.client.send(new GetSecretValueCommand({ SecretId: 'link-key', VersionStage }))).SecretString
    expect([await read(), await read('AWSPREVIOUS')]).toEqual(['two', 'one'])
    await expect(peer.client.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
