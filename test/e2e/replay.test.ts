/** Why: after a fault of ours a day of events comes once more from the archive of the bus, and must change nothing that was right already. */
import { DescribeArchiveCommand, DescribeReplayCommand, EventBridgeClient, StartReplayCommand } from '@aws-sdk/client-eventbridge'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { clientConfig, type Company, eventually, openCompany } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const settled = async (): Promise<true> => {
  const sqs = new SQSClient({ ...clientConfig(company.cloud), useQueueUrlAsEndpoint: false })
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
  const asked = new GetQueueAttributesCommand({ QueueUrl: company.cloud.outputs.OrderQueueUrl, AttributeNames: [...AttributeNames] })
  return eventually(
    async () => {
      const { Attributes = {} } = await sqs.send(asked)
      return AttributeNames.every((name) => Attributes[name] === '0') ? true : undefined
    },
    { seconds: 60, failure: () => 'the order queue does not become empty' },
  )
}

test('events that are replayed give no second invoice and no second mail', async () => {
  const from = new Date(Date.now() - 60_000)
  const shop = await openShop(company, 'replayed', { customer: { invoiceEmail: 'replayed@mail.example' } })
  await shop.publish(shop.events.placed())
  await shop.hears('InvoiceSent', 'SO-1')
  const events = new EventBridgeClient(clientConfig(company.cloud))
  const { OrdersArchive: ArchiveName, OrdersBusArn: Arn } = company.cloud.outputs as Record<string, string>
  const { ArchiveArn, EventCount = 0 } = await events.send(new DescribeArchiveCommand({ ArchiveName }))
  expect(EventCount).toBeGreaterThan(0)
  const window = { EventStartTime: from, EventEndTime: new Date(Date.now() + 60_000) }
  const ReplayName = `again-${Date.now()}`
  await events.send(new StartReplayCommand({ ReplayName, EventSourceArn: ArchiveArn, Destination: { Arn }, ...window }))
  const isComplete = async () => (await events.send(new DescribeReplayCommand({ ReplayName }))).State === 'COMPLETED' || undefined
  await eventually(isComplete, { seconds: 60, failure: () => 'the replay does not end' })
  await settled()
  expect(shop.all('InvoiceIssued')).toHaveLength(1)
  const mails = (await company.mails()).filter((mail) => mail.destination.to.some((to) => to.includes('replayed@mail.example')))
  expect(mails).toHaveLength(1)
})
