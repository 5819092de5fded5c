/** Why: a month of orders is billed in one go, and whoever stops it, goes on or starts it twice must find each order billed once. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DeleteFunctionConcurrencyCommand, LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { skuSchema } from '../../shared/domain/article.ts'
import { manifestOf } from '../../shared/domain/run-manifest.ts'
import { clientConfig, type Company, eventually, openCompany } from '../support/company.ts'
import { openCalendar } from '../support/overdue.ts'
import { anOrder } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

let company: Company
let shop: Shop
let lambda: LambdaClient
const folder = mkdtempSync(join(tmpdir(), 'month-end-'))
const [outputs, manifest] = [join(folder, 'outputs.json'), join(folder, 'orders.jsonl')]

const late = 'M-081'
const held = 'M-080'
const inDollars = 'M-079'
const orderIds = Array.from({ length: 82 }, (_, at) => `M-${String(at).padStart(3, '0')}`)
const lines = anOrder().lines
const events = ({ events: { placed } }: Shop) =>
  orderIds.map((orderId) =>
    placed({
      orderId,
      ...(orderId === held && { lines: [{ ...lines[0]!, sku: skuSchema.parse('UNKNOWN') }] }),
      ...(orderId === inDollars && { currency: 'USD' }),
    }),
  )

beforeAll(async () => {
  company = await openCompany(inject('cloud'))
  lambda = new LambdaClient(clientConfig(company.cloud))
  writeFileSync(outputs, JSON.stringify({ Quittance: company.cloud.outputs }))
  writeFileSync(manifest, orderIds.map((orderId) => `{"sellerId":"month-end","orderId":"${orderId}"}\n`).join(''))
  shop = await openShop(company, 'month-end', {
    seller: {
      billing: { trigger: 'placed', onePer: 'shipment', orderCharges: 'first', timing: 'monthEnd' },
      pricing: { check: 'none', tolerancePercent: '0', validAt: 'orderDate' },
    },
    customer: { invoiceEmail: 'month-end@mail.example' },
    rates: [{}],
  })
  await shop.publish(...events(shop).filter(({ Detail }) => (Detail as { orderId: string }).orderId !== late))
  await openCalendar(company, shop.sellerId).untilAllWait('workflowStart', 81)
})
afterAll(() => company.close())

type Ended = { said: string; code: number }

/** What the command prints, and its exit code. */
const monthEnd = async (...args: string[]): Promise<Ended> => {
  const env = { ...process.env, ...company.cloud.env }
  try {
    const { stdout } = await promisify(execFile)('node', ['local/month-end.ts', ...args, '--outputs', outputs], { env })
    return { said: stdout, code: 0 }
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number }
    return { said: stdout, code }
  }
}

const mails = async () => (await company.mails()).filter(({ destination: { to } }) => to.some((each) => each.includes('month-end@')))

test('a run is paused, resumed and repeated, and each order is billed and mailed once', async () => {
  const FunctionName = company.cloud.outputs.OpenListFunction
  await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }))
  const first = monthEnd(manifest)
  const { runId } = manifestOf(readFileSync(manifest, 'utf8'))
  const paused = async () => ((await company.invoke('PauseRunFunction', { runId })) as { outcome: string }).outcome === 'paused'
  await eventually(async () => ((await paused()) ? true : undefined), { seconds: 30, failure: () => 'the run has not begun' })
  await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
  expect(await first).toMatchObject({ code: 1, said: expect.stringContaining(`${runId}, attempt 1`) as string })
  expect(shop.all('InvoiceIssued')).toEqual([])

  // An order that nobody has told yet keeps the run from being done.
  const resumed = await monthEnd('resume', runId)
  expect(resumed.code).toBe(1)
  expect(resumed.said).toMatch(/The run goes on: .* attempt 2[^]*INCOMPLETE · 3 of 3 lists[^]*month-end +M-081 +order +failed +Defect/)

  await shop.publish(shop.events.placed({ orderId: late }))
  await openCalendar(company, shop.sellerId).untilWaiting('workflowStart')
  const repeated = await monthEnd(manifest)
  expect(repeated.said).toMatch(
    /what is billed is passed over: .* attempt 3[^]*DONE · 3 of 3 lists · 81 mailed, 1 held|DONE · 3 of 3 lists · 1 held, 81 mailed/,
  )
  expect(repeated.code).toBe(0)

  await eventually(() => (shop.all('InvoiceSent').length === 81 ? true : undefined), {
    seconds: 60,
    failure: () => `${shop.all('InvoiceSent').length} sent`,
  })
  const numbers = shop.all('InvoiceIssued').map(({ number }) => Number(String(number).slice(-6)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 81 }, (_, at) => at + 1))
  expect(await mails()).toHaveLength(81)
  expect(await shop.desk.list()).toMatchObject([{ kind: 'order', about: { orderId: held } }])
})

test('what is billed is paused no more, and can be looked at', async () => {
  const { runId } = manifestOf(readFileSync(manifest, 'utf8'))
  expect(await monthEnd('pause', runId)).toMatchObject({ code: 1 })
  expect(await monthEnd('show', runId)).toMatchObject({ code: 0, said: expect.stringContaining('no mail waits') as string })
})
