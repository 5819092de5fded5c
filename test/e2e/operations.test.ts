/** Why: what fails by itself must mend itself, what fails for good must wait for a person with nothing lost, and the books must stay exact. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { clientConfig, type Company, eventually, openCompany, sleep } from '../support/company.ts'
import { openShop } from '../support/shop.ts'

let company: Company
let lambda: LambdaClient
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
  lambda = new LambdaClient(clientConfig(company.cloud))
})
afterAll(() => company.close())

/** Operations set a function's environment, rightly or wrongly. */
const setEnvironment = async (output: string, changes: Record<string, string>) => {
  const FunctionName = company.cloud.outputs[output]
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const Variables = { ...Environment?.Variables, ...changes }
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }))
  return Environment?.Variables ?? {}
}

describe('a step', () => {
  test('that is throttled for a while is tried again until it goes on', async () => {
    const shop = await openShop(company, 'throttled-step')
    const FunctionName = company.cloud.outputs.StoreInvoiceFunction
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }))
    await shop.publish(shop.events.placed())
    await shop.issued('SO-1')
    await sleep(2500)
    expect(shop.all('InvoiceStored')).toEqual([])
    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
    await company.hears('InvoiceSent', ({ sellerId }) => sellerId === 'throttled-step', 120)
    expect(await shop.desk.list()).toEqual([])
  })

  test('that fails for good waits for a person, and goes on after the redrive under the same number', async () => {
    const shop = await openShop(company, 'failed-step')
    const before = await setEnvironment('GenerateInvoiceFunction', { STAGING_BUCKET: 'no-such-bucket' })
    await shop.publish(shop.events.placed())
    const { number } = await shop.issued('SO-1')
    const item = await eventually(async () => (await shop.desk.list())[0], { seconds: 120, failure: () => 'no work item' })
    expect(item).toMatchObject({ kind: 'failure', about: { step: 'Generate invoice' } })
    await setEnvironment('GenerateInvoiceFunction', before)
    expect(await shop.desk.release(item.workItemId)).toEqual({ outcome: 'released' })
    expect(await shop.hears('InvoiceSent', 'SO-1')).toMatchObject({ number })
    expect(shop.all('InvoiceIssued')).toHaveLength(1)
    expect(await shop.desk.list()).toEqual([])
  })
})

describe('a burst of 100 orders', () => {
  test('gives 100 invoices, numbers 1 to 100 without a gap, balanced books and one mail each', async () => {
    const shop = await openShop(company, 'burst', { customer: { invoiceEmail: 'burst@mail.example' } })
    const orders = Array.from({ length: 100 }, (_, index) => shop.events.placed({ orderId: `B-${index}` }))
    await shop.publish(...orders, ...orders.slice(0, 20))
    await eventually(() => (shop.all('InvoiceSent').length === 100 ? true : undefined), {
      seconds: 180,
      failure: () => `${shop.all('InvoiceSent').length} sent`,
    })
    const [year = '', month = ''] = new Date().toISOString().split('-')
    const numbers = shop.all('InvoiceIssued').map(({ number }) => String(number))
    expect(numbers.toSorted()).toEqual(Array.from({ length: 100 }, (_, index) => `F${year}-${String(index + 1).padStart(6, '0')}`))
    expect((await company.mails()).filter((mail) => mail.destination.to.some((to) => to.includes('burst@mail.example')))).toHaveLength(100)

    const books = dynamoBooks(
      { books: company.cloud.outputs.BooksTable!, ledger: company.cloud.outputs.LedgerTable! },
      new DynamoDBClient(clientConfig(company.cloud)),
    )
    const balances = await books.invoices.balances(shop.seller.sellerId, `VT${year.slice(2)}`, `${year}-${month}`)
    const sumOf = (side: 'debitMinor' | 'creditMinor') => balances.reduce((sum, balance) => sum + balance[side], 0n)
    expect(sumOf('debitMinor')).toBe(sumOf('creditMinor'))
    expect(balances.find(({ account }) => account === '411000')?.debitMinor).toBe(100n * 11976n)
  })
})
