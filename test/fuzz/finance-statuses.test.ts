// Why: a status that the OpenAPI lists and nothing can reach is a case that callers write code for in vain. Each operation is brought to each
// of its statuses once; 401 is API Gateway's own.
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { exportIdOf } from '../../shared/domain/reports/export.ts'
import { customerSchema } from '../../shared/domain/customer.ts'
import { sellerSchema } from '../../shared/domain/seller.ts'
import { events } from '../support/house.ts'
import { aCustomer, aPrice, anArticle, aRate, aSeller } from '../support/samples.ts'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../shared/domain/article.ts'
import { ask, type Asked } from './finance/request.ts'
import { type Finance, openFinance, type Operation, operations, routeOf, runningRun } from './finance/world.ts'

type Id = Operation['operationId']
type Case = Partial<Asked>

let finance: Finance
/** Fails the calls of DynamoDB for which it answers an error. */
let failing: (input: Record<string, unknown>) => Error | undefined
/** While it is set, the books are so full that no request can add them up: the one invoice stands for thousands. */
let crowded = false
/** One that was due on the day before. */
let lateInvoice: string

beforeAll(async () => {
  failing = () => undefined
  finance = await openFinance(0, (ports) => {
    const entries: typeof ports.ledger.entries = async (period, range) => {
      const page = await ports.ledger.entries(period, range)
      return crowded ? { ...page, items: Array.from({ length: 2001 }, () => page.items[0]!) } : page
    }
    const read: typeof ports.accounts.read = async (...of) => (crowded ? 'tooMuch' : ports.accounts.read(...of))
    return { ...ports, ledger: { ...ports.ledger, entries }, accounts: { read } }
  })
  lateInvoice = await issueLate(finance)
  await finance.house.call('write-off-invoice', { ...lumiere, what: 'propose', ...writeOff, writeOffId: 'WO-2', by: 'berta' })
  await finance.house.call('write-off-invoice', { ...lumiere, what: 'propose', ...writeOff, writeOffId: 'WO-3', proven: true, by: 'berta' })
  finance.house.app.hooks.add({
    beforeCall: ({ service, input }) => {
      const error = service === 'dynamodb' ? failing(input) : undefined
      if (error !== undefined) throw error
    },
  })
})

const issueLate = async ({ house }: Finance): Promise<string> => {
  await house.publish(events.placed({ orderId: 'SO-LATE', paymentTerms: { due: { kind: 'net', days: 0 }, agreed: false } }))
  await house.advance(86_400)
  return house.records().headers.find(({ orderId }) => orderId === 'SO-LATE')!.invoiceId
}

const failure = (name: string, httpStatusCode: number): Error => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } })
const throttled = failure('ThrottlingException', 400)
const broken = failure('ValidationException', 400)

const json = (value: unknown): string => JSON.stringify(value)
const lumiere = { sellerId: 'lumiere' }
const day = { from: '2026-11-01', until: '2026-11-30' }
const article = { ...lumiere, sku: 'LAMP-1' }
const exportId = exportIdOf({ ...lumiere, kind: 'vat', ...day } as never, 'export-1')
const seller = json(z.encode(sellerSchema, aSeller()))
const ofNew = { ...lumiere, customerId: 'C-NEW' }
const customer = json(z.encode(customerSchema, aCustomer(ofNew)))
const transfer = { paymentId: 'BK-1', method: 'bankTransfer', amount: '10', currency: 'EUR', receivedOn: '2026-11-24', apply: [] }
const refund = { refundId: 'RF-1', amount: '1', on: '2026-11-24', reason: 'paid twice' }
const dispute = { disputeId: 'D-1', category: 'price', part: { what: 'amount', amount: '1' } }
const writeOff = { writeOffId: 'WO-1', invoice: 'F2026-000001', amount: '12', proven: false, reason: 'cannot be found' }
const duplicate = { version: 1, sentOn: '2026-11-24', evidence: 'registered letter 1A' }
const backwards = { from: '2026-11-30', until: '2026-11-01' }

/** What each operation is asked so that it does its work. */
const good = (): Partial<Record<Id, Case>> => {
  const { invoiceId, heldEvent, heldOrder, heldPrice } = finance
  const item = { ...lumiere, workItemId: heldEvent }
  const invoice = { ...lumiere, invoiceId }
  const rebate = { requestId: 'R-9', customerId: 'C-1001', contractReference: 'V-1', period: { from: '2026-01-01', until: '2026-12-31' } }
  const repaired = events.placed({ orderId: 'SO-3' }).detail
  return {
    admitMember: { params: { ...lumiere, subject: 'carl' }, body: json({ role: 'viewer' }) },
    dismissMember: { params: { ...lumiere, subject: 'carl' } },
    showWorkItem: { params: item },
    releaseWorkItems: { body: json({ dryRun: true, code: 'FIELD_INVALID' }) },
    applySuggestions: {
      params: { ...lumiere, workItemId: heldPrice },
      body: json({ repairs: [{ kind: 'takeListPrice', field: 'lines[0].netUnitPrice' }], reason: 'agreed' }),
    },
    repairWorkItem: { params: item, body: json({ detail: repaired }) },
    releaseWorkItem: { params: item, body: '{}' },
    refuseWorkItem: { params: { ...lumiere, workItemId: heldOrder }, body: json({ reason: 'a duplicate' }) },
    creditInvoice: {
      body: json({
        invoice: invoiceId,
        requestId: 'R-1',
        reason: 'return',
        part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] },
      }),
    },
    grantRebate: { body: json({ ...rebate, invoices: ['F2026-000001'], grant: { kind: 'percent', percent: '2' } }) },
    showExport: { params: { ...lumiere, exportId } },
    startRun: { params: {}, body: json({ orders: [{ ...lumiere, orderId: 'SO-1' }] }) },
    recordPayment: { body: json(transfer) },
    showPayment: { params: { ...lumiere, paymentId: 'BK-1' } },
    applyPayment: {
      params: { ...lumiere, paymentId: 'BK-1' },
      body: json({ version: 1, apply: [{ invoice: 'F2026-000001', amount: '1' }] }),
    },
    undoAllocation: { params: { ...lumiere, paymentId: 'BK-1', allocationId: '1' }, body: json({ version: 3, reason: 'of another' }) },
    refundPayment: { params: { ...lumiere, paymentId: 'BK-1' }, body: json({ ...refund, version: 2 }) },
    proposeWriteOff: { body: json(writeOff) },
    showWriteOff: { params: { ...lumiere, writeOffId: 'WO-1' } },
    recordDuplicate: { params: { ...lumiere, writeOffId: 'WO-3' }, body: json(duplicate) },
    approveWriteOff: { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 1 }) },
    declineWriteOff: { params: { ...lumiere, writeOffId: 'WO-1' }, body: json({ version: 1, reason: 'paid after all' }) },
    undoWriteOff: { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 2, reason: 'of another' }) },
    promisePayment: { params: invoice, body: json({ day: '2026-12-10' }) },
    withdrawPromise: { params: invoice, body: json({ reason: 'told by mistake' }) },
    listPromisesOfInvoice: { params: invoice },
    openDispute: { params: invoice, body: json(dispute) },
    listDisputesOfInvoice: { params: invoice },
    showDispute: { params: { ...invoice, disputeId: 'D-1' } },
    assignDispute: { params: { ...invoice, disputeId: 'D-1' }, body: json({ owner: 'anna' }) },
    resolveDispute: { params: { ...invoice, disputeId: 'D-1' }, body: json({ as: 'rejection', reason: 'delivered as ordered' }) },
    showDunning: { params: invoice },
    steerDunning: { params: invoice, body: json({ action: 'pause', reason: 'asked for by phone' }) },
    showRun: { params: { runId: runningRun } },
    pauseRun: { params: { runId: runningRun } },
    resumeRun: { params: { runId: runningRun } },
    showInvoice: { params: invoice },
    showLateFees: { params: invoice },
    claimLateFees: { params: { ...lumiere, invoiceId: lateInvoice }, body: '{}' },
    linkDocument: { params: { ...invoice, format: 'facturX' } },
    showOrder: { params: { ...lumiere, orderId: 'SO-1' } },
    searchInvoices: { query: { q: 'SO-1' } },
    listInvoices: { query: { month: '2026-11' } },
    listJournal: { query: day },
    listEntries: { query: { ...day, journal: 'BQ' } },
    validateEntries: { body: '{}' },
    closePeriod: { body: json({ month: '2026-10' }) },
    showCash: { query: day },
    showTrialBalance: { query: { month: '2026-11' } },
    showVat: { query: { month: '2026-11' } },
    listIntraCommunitySupplies: { query: { month: '2026-11' } },
    startExport: { body: json({ kind: 'vat', ...day }), headers: { 'idempotency-key': 'export-1' } },
    redriveQueue: { params: { queue: 'mails-not-sent' }, body: '{}' },
    showCustomer: { params: { ...lumiere, customerId: 'C-1001' } },
    showAccount: { params: { ...lumiere, customerId: 'C-1001' } },
    stateAccount: { params: { ...lumiere, customerId: 'C-1001' } },
    showMe: { params: {} },
    showArticle: { params: article },
    listPrices: { params: article },
    listCustomerHistory: { params: { ...lumiere, customerId: 'C-1001' } },
    putSeller: { body: seller, headers: { 'if-match': '"1"' } },
    putCustomer: { params: ofNew, body: customer, headers: { 'if-none-match': '*' } },
    putArticle: { params: article, body: json(z.encode(articleSchema, anArticle())) },
    putPrice: { params: article, body: json(z.encode(priceSchema, aPrice())) },
    putRate: { body: json(z.encode(exchangeRateSchema, aRate())) },
    listAudits: { params: {} },
    showAudit: { params: { auditId: finance.filedAudit } },
    startAudit: { params: {}, body: '{}' },
    listDeadLetters: { params: {} },
    checkOrder: { body: json(repaired) },
  }
}

/** What brings it to the problems that are its own, after it has done its work. */
const special = (): Partial<Record<Id, readonly Case[]>> => {
  const unknownRun = { params: { runId: `run-${'c'.repeat(24)}` } }
  return {
    showAudit: [{ params: { auditId: '2020-01-01T02:00:00.000Z-new' } }],
    startAudit: [{ body: json({ sellerId: 'nowhere' }) }],
    showRun: [unknownRun],
    pauseRun: [unknownRun],
    resumeRun: [unknownRun],
    recordPayment: [{ body: json({ ...transfer, amount: '11' }) }],
    showPayment: [{ params: { ...lumiere, paymentId: 'BK-0' } }],
    applyPayment: [
      { params: { ...lumiere, paymentId: 'BK-0' }, body: json({ version: 1, apply: [{ invoice: 'F2026-000001' }] }) },
      { params: { ...lumiere, paymentId: 'BK-1' }, body: json({ version: 9, apply: [{ invoice: 'F2026-000001' }] }) },
      { params: { ...lumiere, paymentId: 'BK-1' }, body: json({ version: 4, apply: [{ invoice: 'F2026-999999' }] }) },
    ],
    refundPayment: [
      { params: { ...lumiere, paymentId: 'BK-0' }, body: json({ ...refund, version: 1 }) },
      { params: { ...lumiere, paymentId: 'BK-1' }, body: json({ ...refund, version: 9 }) },
      { params: { ...lumiere, paymentId: 'BK-1' }, body: json({ ...refund, version: 4 }) },
    ],
    undoAllocation: [
      { params: { ...lumiere, paymentId: 'BK-0', allocationId: '1' }, body: json({ version: 1, reason: 'none' }) },
      { params: { ...lumiere, paymentId: 'BK-1', allocationId: '1' }, body: json({ version: 9, reason: 'none' }) },
      { params: { ...lumiere, paymentId: 'BK-1', allocationId: '9' }, body: json({ version: 4, reason: 'none' }) },
    ],
    claimLateFees: [{ params: { ...lumiere, invoiceId: 'a'.repeat(40) }, body: '{}' }, { body: json({ on: '9999-12-30' }) }],
    proposeWriteOff: [{ body: json({ ...writeOff, proven: true }) }],
    showWriteOff: [{ params: { ...lumiere, writeOffId: 'WO-0' } }],
    recordDuplicate: [
      { params: { ...lumiere, writeOffId: 'WO-0' }, body: json(duplicate) },
      { params: { ...lumiere, writeOffId: 'WO-3' }, body: json({ ...duplicate, version: 9 }) },
      { params: { ...lumiere, writeOffId: 'WO-3' }, body: json({ ...duplicate, version: 2, sentOn: '9999-12-30' }) },
    ],
    approveWriteOff: [
      { params: { ...lumiere, writeOffId: 'WO-0' }, body: json({ version: 1 }) },
      { params: { ...lumiere, writeOffId: 'WO-1' }, body: json({ version: 1 }) },
      { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 2 }) },
    ],
    declineWriteOff: [
      { params: { ...lumiere, writeOffId: 'WO-0' }, body: json({ version: 1, reason: 'none' }) },
      { params: { ...lumiere, writeOffId: 'WO-1' }, body: json({ version: 9, reason: 'none' }) },
      { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 2, reason: 'none' }) },
    ],
    undoWriteOff: [
      { params: { ...lumiere, writeOffId: 'WO-0' }, body: json({ version: 1, reason: 'none' }) },
      { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 9, reason: 'none' }) },
      { params: { ...lumiere, writeOffId: 'WO-2' }, body: json({ version: 3, reason: 'none' }) },
    ],
    promisePayment: [
      { params: { ...lumiere, invoiceId: 'a'.repeat(40) }, body: json({ day: '2026-12-10' }) },
      { params: { ...lumiere, invoiceId: finance.invoiceId }, body: json({ day: '2020-01-01' }) },
    ],
    withdrawPromise: [
      { params: { ...lumiere, invoiceId: 'a'.repeat(40) }, body: json({ reason: 'none' }) },
      { params: { ...lumiere, invoiceId: finance.invoiceId }, body: json({ reason: 'again' }) },
    ],
    listPromisesOfInvoice: [{ params: { ...lumiere, invoiceId: 'a'.repeat(40) } }],
    openDispute: [
      { params: { ...lumiere, invoiceId: 'a'.repeat(40) }, body: json(dispute) },
      {
        params: { ...lumiere, invoiceId: finance.invoiceId },
        body: json({ ...dispute, disputeId: 'D-2', part: { what: 'lines', lines: [9] } }),
      },
    ],
    listDisputesOfInvoice: [{ params: { ...lumiere, invoiceId: 'a'.repeat(40) } }],
    showDispute: [{ params: { ...lumiere, invoiceId: finance.invoiceId, disputeId: 'D-0' } }],
    assignDispute: [{ params: { ...lumiere, invoiceId: finance.invoiceId, disputeId: 'D-0' }, body: json({ owner: 'anna' }) }],
    resolveDispute: [
      { params: { ...lumiere, invoiceId: finance.invoiceId, disputeId: 'D-0' }, body: json({ as: 'rejection', reason: 'none' }) },
      { params: { ...lumiere, invoiceId: finance.invoiceId, disputeId: 'D-1' }, body: json({ as: 'rejection', reason: 'another' }) },
    ],
    showAccount: [{ params: { ...lumiere, customerId: 'C-0' } }],
    showDunning: [{ params: { ...lumiere, invoiceId: 'a'.repeat(40) } }],
    steerDunning: [
      { params: { ...lumiere, invoiceId: 'a'.repeat(40) }, body: json({ action: 'resume', reason: 'none' }) },
      { params: { ...lumiere, invoiceId: finance.invoiceId }, body: json({ action: 'skip', step: 'none', reason: 'none' }) },
    ],
    stateAccount: [{ params: { ...lumiere, customerId: 'C-0' } }],
    listInvoices: [{ query: backwards }],
    searchInvoices: [{ query: { customerName: 'd.' } }],
    listJournal: [{ query: backwards }],
    listEntries: [{ query: { ...backwards, journal: 'BQ' } }],
    closePeriod: [{ body: json({ month: '2026-12' }) }],
    showCash: [{ query: backwards }],
    showSeller: [{ query: { on: '2026-01-01' } }],
    showCustomer: [{ params: { ...lumiere, customerId: 'C-1001' }, query: { on: '2026-01-01' } }],
    putSeller: [{ body: seller }, { body: seller, headers: { 'if-match': '"1"' } }],
    putCustomer: [
      { params: ofNew, body: customer },
      { params: ofNew, body: customer, headers: { 'if-none-match': '*' } },
    ],
  }
}

const callerOf = (operation: Operation): string => (routeOf(operation).role === 'operator' ? 'otto' : 'anna')
const isWrite = (operation: Operation): boolean => routeOf(operation).method !== 'GET'
const takesBody = ({ requestBody }: Operation): boolean => requestBody !== undefined
const ofSeller = (operation: Operation): boolean => routeOf(operation).path.includes('{sellerId}')

/** What every route answers alike: an unknown filter, a subject of no form, another seller, text instead of JSON. */
const common = (operation: Operation, asked: Asked): Asked[] => [
  {
    ...asked,
    query: { ...asked.query, nosuchfilter: '1' },
    headers: { ...asked.headers, 'idempotency-key': `of ${operation.operationId}` },
  },
  { ...asked, subject: 'auth0|anna' },
  ...(ofSeller(operation) ? [{ ...asked, subject: 'stranger' }] : []),
  ...(takesBody(operation) ? [{ ...asked, headers: { ...asked.headers, 'content-type': 'text/plain' } }] : []),
]

type Reached = { readonly statuses: Set<number>; readonly wrong: string[] }

const reach = async (operation: Operation, asked: Asked, reached: Reached, answersFailure = false): Promise<void> => {
  const told = await ask(finance, operation, asked, answersFailure)
  reached.statuses.add(told.status)
  reached.wrong.push(...told.wrong)
}

/** Its answer is lost before it is kept, nor can its key be given back, so the same key finds it unanswered; then the key is another request's. */
const underKeys = async (operation: Operation, asked: Asked, reached: Reached): Promise<void> => {
  const under = (key: string): Asked => ({ ...asked, headers: { ...asked.headers, 'idempotency-key': key } })
  const lost = under(`lost-${operation.operationId}`)
  const ends = ({ ConditionExpression, UpdateExpression }: Record<string, unknown>) =>
    ConditionExpression === undefined || UpdateExpression !== undefined
  failing = (input) => (json(input['Item'] ?? input['Key'] ?? {}).includes('CALL#') && ends(input) ? broken : undefined)
  await reach(operation, lost, reached, true)
  failing = () => undefined
  await reach(operation, lost, reached)
  await reach(operation, { ...lost, query: { another: 'request' } }, reached)
}

const withFailures = async (operation: Operation, asked: Asked, reached: Reached): Promise<void> => {
  for (const error of [throttled, broken]) {
    failing = () => error
    await reach(operation, asked, reached, true)
    failing = () => undefined
  }
}

const reachAll = async (operation: Operation): Promise<Reached> => {
  const { operationId } = operation
  const reached: Reached = { statuses: new Set(), wrong: [] }
  const asked: Asked = { subject: callerOf(operation), params: lumiere, ...good()[operationId] }
  await reach(operation, asked, reached)
  for (const each of common(operation, asked)) await reach(operation, each, reached)
  for (const each of special()[operationId] ?? []) await reach(operation, { ...asked, headers: {}, ...each }, reached)
  crowded = true
  if (['showVat', 'listIntraCommunitySupplies', 'showAccount', 'stateAccount'].includes(operationId)) await reach(operation, asked, reached)
  crowded = false
  if (isWrite(operation)) await underKeys(operation, asked, reached)
  await withFailures(operation, asked, reached)
  return reached
}

const listed = ({ responses }: Operation): number[] =>
  Object.keys(responses)
    .map(Number)
    .filter((status) => status !== 401)

/** The export that is shown has been started before it. */
const inOrder = operations.toSorted((a, b) => Number(a.operationId === 'showExport') - Number(b.operationId === 'showExport'))

describe('a status that the OpenAPI lists', () => {
  it.each(inOrder)('is reached by $operationId', async (operation) => {
    const { statuses, wrong } = await reachAll(operation)
    expect(wrong).toEqual([])
    expect([...statuses].toSorted((a, b) => a - b)).toEqual(listed(operation).filter((status) => status !== 429))
  })

  it('is 429 for every operation, when somebody has asked 600 times in this minute', async () => {
    const [me] = operations.filter(({ operationId }) => operationId === 'showMe')
    for (const subject of ['anna', 'otto']) for (let call = 0; call < 600; call += 1) await ask(finance, me!, { subject, params: {} })
    for (const operation of operations) {
      const told = await ask(finance, operation, { subject: callerOf(operation), params: lumiere })
      expect([operation.operationId, told.status, told.wrong]).toEqual([operation.operationId, 429, []])
    }
  })
})
