/** Why: what waits must not wait for ever; the two clocks find it and drive it on, and nothing happens twice because they did. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DeleteFunctionConcurrencyCommand, LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { duePartition } from '../../shared/adapters/dynamo/keys.ts'
import { executionName, invoiceIdSchema } from '../../shared/domain/ids.ts'
import { clientConfig, type Company, eventually, openCompany, sleep } from '../support/company.ts'
import { openCalendar, unlessRefused } from '../support/overdue.ts'
import { aCustomer } from '../support/samples.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const sweep = async () => expect(await company.invoke('SweepFunction', {})).toMatchObject({ outcome: 'swept', failed: 0 })
const mailsTo = async (address: string) => (await company.mails()).filter((mail) => mail.destination.to.some((to) => to.includes(address)))

describe('the sweep', () => {
  test('starts an invoice again that got no further than its number, and both executions come to one document and one mail', async () => {
    const shop = await openShop(company, 'overdue-issue', { customer: { invoiceEmail: 'overdue-issue@mail.example' } })
    const lambda = new LambdaClient(clientConfig(company.cloud))
    const FunctionName = company.cloud.outputs.GenerateInvoiceFunction
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }))
    await shop.publish(shop.events.placed())
    const { number, invoiceId } = await shop.issued('SO-1')
    await openCalendar(company, shop.sellerId).letPass('issue')
    await sweep()
    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))

    await Promise.all([1, 2].map((attempt) => succeeds(String(invoiceId), attempt)))
    await shop.hears('InvoiceSent', 'SO-1')
    expect(shop.all('InvoiceIssued')).toMatchObject([{ number }])
    expect([shop.all('InvoiceStored'), shop.all('InvoiceSent'), await mailsTo('overdue-issue@mail.example')]).toMatchObject([
      [{}],
      [{}],
      [{}],
    ])
    expect(await shop.desk.list()).toEqual([])
  })

  test('has a mail sent once more whose fate nobody knows after its time, and the invoice goes on', async () => {
    const shop = await openShop(company, 'overdue-mail', { customer: { invoiceEmail: 'timeout+overdue@mail.example' } })
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceStored', 'SO-1')
    const calendar = openCalendar(company, shop.sellerId)
    await calendar.untilWaiting('mailSettlement', ({ state }) => state?.S === 'UNKNOWN')
    await shop.register('customer', aCustomer({ sellerId: shop.sellerId, revision: 2, invoiceEmail: 'overdue-mail@mail.example' }))
    await calendar.letPass('mailSettlement')
    await sweep()
    await shop.hears('InvoiceSent', 'SO-1')
    await sweep()
    expect(await mailsTo('overdue-mail@mail.example')).toHaveLength(1)
    expect(await shop.desk.list()).toEqual([])
  })

  test('has late fees asked for on their day, and what is not late by then is looked at again on the day that it would be', async () => {
    const latePayment = { statements: 'automatic' as const }
    const shop = await openShop(company, 'overdue-fees', {
      seller: { latePayment },
      customer: { invoiceEmail: 'overdue-fees@mail.example' },
    })
    await shop.publish(shop.events.placed())
    const { number } = await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const calendar = openCalendar(company, shop.sellerId)
    await calendar.letPass('lateFees')
    await sweep()
    await calendar.untilWaiting('lateFees', ({ dueAt }) => String(dueAt?.S) > new Date().toISOString())
    const asked = { sellerId: shop.sellerId, invoice: number, by: 'finance' }
    expect(await company.invoke('ClaimLateFeesFunction', asked)).toMatchObject({ outcome: 'refused', findings: [{ code: 'NO_LATE_FEES' }] })
    expect(shop.all('LateFeeIssued')).toEqual([])
  })

  test('asks for the order of goods that are delivered, and is answered by it: it is billed, and nobody is asked any more', async () => {
    const shop = await openShop(company, 'overdue-billing')
    await shop.publish(shop.events.delivered('SO-1', 'L-1'))
    await openCalendar(company, shop.sellerId).letPass('billing')
    await sweep()
    expect(await shop.desk.list()).toMatchObject([
      { kind: 'missingFact', about: { orderId: 'SO-1' }, findings: [{ field: 'OrderPlaced' }] },
    ])
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceIssued', 'SO-1')
    const closed = async () => ((await shop.desk.list()).length === 0 ? true : undefined)
    await eventually(closed, { seconds: 20, failure: () => 'the work item is still open' })
  })

  test('asks for the delivery of what is invoiced, and is answered by it: nobody is asked any more', async () => {
    const shop = await openShop(company, 'overdue-delivery', { seller: { desk: { twoPersons: false, deliveryWithinDays: 14 } } })
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceIssued', 'SO-1')
    await openCalendar(company, shop.sellerId).letPass('delivery')
    await sweep()
    expect(await shop.desk.list()).toMatchObject([
      { kind: 'missingFact', about: { orderId: 'SO-1' }, findings: [{ code: 'DELIVERY_FACT_MISSING', field: 'OrderDelivered' }] },
    ])
    await shop.publish(shop.events.delivered('SO-1', 'L-1'))
    const closed = async () => ((await shop.desk.list()).length === 0 ? true : undefined)
    await eventually(closed, { seconds: 20, failure: () => 'the work item is still open' })
  })

  test('tells again, under the same id, what the stream has not told', async () => {
    const shop = await openShop(company, 'overdue-told')
    await shop.publish(shop.events.placed())
    const { eventId } = await shop.hears('InvoiceSent', 'SO-1')
    await markUntold(eventId)
    await openCalendar(company, shop.sellerId).letPass('publication')
    await sweep()
    await eventually(() => (shop.all('InvoiceSent').length === 2 ? true : undefined), { seconds: 10, failure: () => 'not told again' })
    await sweep()
    await sleep(1000)
    expect(shop.all('InvoiceSent').map((told) => told.eventId)).toEqual([eventId, eventId])
  })
})

describe('the reminders', () => {
  test('that are due are sent, the latest step alone and once, and the next step is waited for', async () => {
    const policy = (missed: number, latest: number) => ({
      policyId: 'standard',
      steps: [
        { step: 'missed', daysFromDue: missed, template: 'beforeDue' as const },
        { step: 'latest', daysFromDue: latest, template: 'beforeDue' as const },
        { step: 'later', daysFromDue: 60, template: 'firstReminder' as const },
      ],
    })
    const shop = await openShop(company, 'reminded', {
      seller: { dunning: [policy(40, 50)] },
      customer: { invoiceEmail: 'reminded@mail.example' },
    })
    const calendar = openCalendar(company, shop.sellerId)
    await shop.publish(shop.events.placed())
    const { number } = await shop.hears('InvoiceSent', 'SO-1')
    await calendar.untilWaiting('reminder', ({ nextReminder }) => nextReminder?.S === 'missed')
    // Days cannot pass here, so the seller brings both steps forward to days that have passed while the invoice waited for the first.
    await shop.register('seller', { ...shop.seller, revision: 2, dunning: [policy(-60, -50)] })
    await calendar.letPass('reminder')
    const ran = await Promise.all([1, 2].map(() => company.invoke('RemindCustomersFunction', {})))
    expect(ran.reduce<number>((sum, answer) => sum + (answer as { ordered: number }).ordered, 0)).toBe(1)
    expect(await shop.hears('ReminderSent', 'SO-1')).toMatchObject({ number, step: 'latest' })
    await calendar.untilWaiting('reminder', ({ nextReminder }) => nextReminder?.S === 'later')
    await sleep(1000)
    expect(shop.all('ReminderSent')).toHaveLength(1)
    expect((await mailsTo('reminded@mail.example')).map(({ subject }) => subject.includes(String(number)))).toEqual([true, true])
  })
})

const succeeds = (invoiceId: string, attempt: number) => {
  const sfn = new SFNClient(clientConfig(company.cloud))
  const machine = company.cloud.outputs.StateMachineArn!.replace(':stateMachine:', ':execution:')
  const executionArn = `${machine}:${executionName(invoiceIdSchema.parse(invoiceId), attempt)}`
  const ended = async () => ((await sfn.send(new DescribeExecutionCommand({ executionArn }))).status === 'SUCCEEDED' ? true : undefined)
  // A step that was throttled pauses up to a minute between its attempts.
  return eventually(ended, { seconds: 200, failure: () => `attempt ${attempt} has not succeeded` })
}

/** An occurrence as it was before the stream's reader took it, once the reader is through with it: the event's id is its key. */
const markUntold = async (eventId: string) => {
  const [, pk = '', sk = ''] = /^(.*?)\/(.*)$/.exec(eventId) ?? []
  const client = new DynamoDBClient(clientConfig(company.cloud))
  const change = new UpdateItemCommand({
    TableName: company.cloud.outputs.BooksTable,
    Key: { PK: { S: pk }, SK: { S: sk } },
    UpdateExpression: 'REMOVE publishedAt SET waitingFor = :publication, dueOf = :dueOf, dueAt = :now',
    ConditionExpression: 'attribute_exists(publishedAt)',
    ExpressionAttributeValues: {
      ':publication': { S: 'publication' },
      ':dueOf': { S: duePartition('publication', 0) },
      ':now': { S: new Date().toISOString() },
    },
  })
  // A subscriber may hear of it before the reader has noted that it was told.
  await eventually(() => client.send(change).catch(unlessRefused), { seconds: 10, failure: () => `${eventId} is not marked as published` })
}
