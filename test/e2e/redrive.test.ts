/** Why: what fell out of its way on a bad day must come back by one command, told before it is done, and harmless when it is done twice. */
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { clientConfig, type Company, openCompany } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
let lambda: LambdaClient
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
  lambda = new LambdaClient(clientConfig(company.cloud))
})
afterAll(() => company.close())

const redrive = async (input: object): Promise<Record<string, unknown>> => {
  const FunctionName = company.cloud.outputs['RedriveQueueFunction']
  const { Payload, FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(input) }))
  expect(FunctionError, Buffer.from(Payload ?? []).toString()).toBeUndefined()
  return JSON.parse(Buffer.from(Payload ?? []).toString()) as Record<string, unknown>
}

/** Puts into a queue of dead letters what nobody could take. */
const layDeadLetter = async (queue: string, body: object) => {
  const FunctionName = company.cloud.outputs['RedriveQueueFunction']
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const urls = JSON.parse(Environment?.Variables?.['QUEUE_URLS'] ?? '{}') as Record<string, string>
  const sqs = new SQSClient({ ...clientConfig(company.cloud), useQueueUrlAsEndpoint: false })
  await sqs.send(new SendMessageCommand({ QueueUrl: urls[queue], MessageBody: JSON.stringify(body) }))
}

test('an order event that nobody could take in is listed, sent on its way again, and invoiced', async () => {
  const shop = await openShop(company, 'redriven')
  const { Source, DetailType, Detail } = shop.events.placed()
  const event = { id: 'e-1', account: '000000000000', source: Source, 'detail-type': DetailType, detail: Detail }
  await layDeadLetter('orders-not-taken-in', event)
  const { queues } = (await redrive({})) as { queues: { queue: string; count: number }[] }
  expect(queues.find(({ queue }) => queue === 'orders-not-taken-in')).toMatchObject({ count: 1 })
  expect(await redrive({ queue: 'orders-not-taken-in' })).toMatchObject({ outcome: 'wouldRedrive', before: 1 })
  expect(await redrive({ queue: 'orders-not-taken-in', go: true })).toMatchObject({ before: 1, redriven: 1, failed: [], after: 0 })
  await shop.hears('InvoiceSent', 'SO-1')
  expect(await redrive({ queue: 'orders-not-taken-in', go: true })).toMatchObject({ before: 0, redriven: 0 })
  expect(shop.all('InvoiceIssued')).toHaveLength(1)
})

test('what the clock missed is done by the sweep, and failed executions are looked for by their seller', async () => {
  await layDeadLetter('schedules-undelivered', { startedBy: 'schedule' })
  expect(await redrive({ queue: 'schedules-undelivered', go: true })).toMatchObject({ redriven: 1, after: 0 })
  expect(await redrive({ queue: 'executions-failed', sellerId: 'redriven', go: true })).toMatchObject({ redriven: 0, after: 0 })
})
