/** Why: whoever runs the installation bills a month and audits the books by the API alone, and no member of a seller may do either. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, eventually, openCompany } from '../support/company.ts'
import { member, type Person, signIn } from '../support/finance.ts'
import { openCalendar } from '../support/overdue.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-runs'
const orderIds = ['SO-1', 'SO-2', 'SO-3']

let company: Company
let shop: Shop
let operator: Person
let admin: Person
beforeAll(async () => {
  company = await openCompany(cloud)
  const billing = { trigger: 'placed', onePer: 'shipment', orderCharges: 'first', timing: 'monthEnd' } as const
  shop = await openShop(company, sellerId, { seller: { billing } })
  admin = await member(cloud, company, { name: 'runs-admin', sellerId, role: 'admin' })
  operator = await signIn(cloud, 'runs-operator')
  await company.invoke('AdmitMemberFunction', { subject: operator.subject, operator: true })
})
afterAll(() => company.close())

test('a run of orders is started, followed to its end and asked for again, and each order is billed once', async () => {
  await shop.publish(...orderIds.map((orderId) => shop.events.placed({ orderId })))
  await openCalendar(company, sellerId).untilAllWait('workflowStart', orderIds.length)
  const orders = [...orderIds, 'SO-1'].map((orderId) => ({ sellerId, orderId }))
  const { data: begun } = await operator.api.runs.startRun({ orders })
  expect(begun).toMatchObject({ outcome: 'started', attempt: 1, orders: 3, lists: 1 })

  const run = await eventually(
    async () => {
      const { data } = await operator.api.runs.showRun(begun.runId)
      return data.run.state === 'RUNNING' ? undefined : data
    },
    { seconds: 120, failure: () => 'the run has not ended' },
  )
  expect(run).toMatchObject({ run: { state: 'DONE' }, outcomes: { mailed: 3 }, unfinished: 0 })

  const { data: again } = await operator.api.runs.startRun({ orders: orders.toReversed() })
  expect(again).toMatchObject({ runId: begun.runId, outcome: 'repeated', attempt: 2 })
  await Promise.all(orderIds.map((orderId) => shop.hears('InvoiceSent', orderId)))
  expect(shop.all('InvoiceIssued')).toHaveLength(3)
})

test('an audit is started, followed to its report and listed; under the same key it is the same audit', async () => {
  const headers = { authorization: `Bearer ${operator.token}`, 'idempotency-key': crypto.randomUUID() }
  const ask = () => operator.api.audits.startAudit({ scope: 'everything', sellerId }, { headers })
  const [{ data: first }, { data: second }] = [await ask(), await ask()]
  expect(second).toEqual(first)
  const audit = await eventually(
    async () => {
      const { data } = await operator.api.audits.showAudit(first.auditId).catch(() => ({ data: undefined }))
      return data?.state === 'DONE' ? data : undefined
    },
    { seconds: 120, failure: () => 'the audit has not ended' },
  )
  expect(audit).toMatchObject({ scope: 'everything', sellerId, findings: 0, listed: [], runbook: 'docs/runbooks/audit-findings.md' })
  expect(audit.series).toEqual([{ series: expect.stringContaining(`${sellerId}#invoice#`) as string, from: 1, to: 3 }])
  expect(audit.checks).toContainEqual({ kind: 'entry', meaning: 'each number has its journal entry', checked: 3, found: 0 })
  const { data: list } = await operator.api.audits.listAudits({ limit: 31 })
  expect(list.audits.map(({ auditId }) => auditId)).toContain(first.auditId)
})

test('the admin of a seller starts neither', async () => {
  const statusOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'let in',
      ({ status }: { status: number }) => status,
    )
  expect(await statusOf(admin.api.runs.startRun({ orders: [{ sellerId, orderId: 'SO-1' }] }))).toBe(403)
  expect(await statusOf(admin.api.audits.startAudit({}))).toBe(403)
})
