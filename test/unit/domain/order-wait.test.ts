/** Why: what waits without a due time is lost; the wait of an order follows from the states of its facts alone. */
import { expect, test } from 'vitest'
import { unclaimed } from '../../../shared/domain/billing/claim-of.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { factSchema, type FactState, factStateSchema, orderSchema } from '../../../shared/domain/order.ts'
import { startsByItself, waitOf } from '../../../shared/domain/order-wait.ts'
import { expectingDelivery } from '../../../shared/domain/receiving/undelivered.ts'

const now = instantOf('2026-11-24T10:00:00.000Z')
const facts = (...states: FactState[]) =>
  states.map((state, index) =>
    factSchema.parse({ factId: `f${index}`, kind: 'shipment', date: '2026-11-24', state, invoiceId: 'a'.repeat(40), attempt: 1 }),
  )

test('a fact that is ready waits for its workflow, whatever a held one waits for', () => {
  expect(waitOf({ facts: facts('HELD', 'READY') }, now)).toEqual({ waitingFor: 'workflowStart', dueAt: '2026-11-24T10:02:00.000Z' })
})
test('a held fact waits for a person', () => {
  expect(waitOf({ facts: facts('INVOICING', 'HELD') }, now)?.waitingFor).toBe('person')
})
test('every other state waits for nothing: the next event, or the invoice, carries it on', () => {
  for (const state of factStateSchema.options.filter((option) => option !== 'READY' && option !== 'HELD'))
    expect(waitOf({ facts: facts(state) }, now)).toBeUndefined()
})

const leftToRun = factSchema.array().parse(facts('READY').map((fact) => ({ ...fact, leftToRunUntil: '2026-12-04' })))

test('a fact that is left to the month-end run waits for it, and is started like any other once the time of the run is over', () => {
  expect(waitOf({ facts: leftToRun }, now)).toEqual({ waitingFor: 'workflowStart', dueAt: '2026-12-04T00:00:00.000Z' })
  const after = instantOf('2026-12-04T00:00:01.000Z')
  expect([now, after].map((at) => leftToRun.map((fact) => startsByItself(fact, at)))).toEqual([[false], [true]])
  expect(waitOf({ facts: leftToRun }, after)?.dueAt).toBe('2026-12-04T00:02:01.000Z')
})
test('beside a fact that starts at once, the order waits for that one first', () => {
  expect(waitOf({ facts: [...leftToRun, ...facts('READY')] }, now)?.dueAt).toBe('2026-11-24T10:02:00.000Z')
})
test('a person who decides is reminded of a held fact, though another is left to a run that is days away', () => {
  expect(waitOf({ facts: [...leftToRun, ...facts('HELD')] }, now)).toEqual({ waitingFor: 'person', dueAt: '2026-11-25T10:00:00.000Z' })
})
test('an order that is delivered, and of which nothing is on its way to an invoice, waits six hours for what bills it', () => {
  const delivered = (state: FactState) => facts(state).map((fact) => factSchema.parse({ ...fact, kind: 'delivery' }))
  expect(waitOf({ facts: delivered('RECORDED') }, now)).toEqual({ waitingFor: 'billing', dueAt: '2026-11-24T16:00:00.000Z' })
  expect(waitOf({ facts: [...delivered('RECORDED'), ...facts('INVOICING')] }, now)).toBeUndefined()
})

const invoiced = factSchema.array().parse(facts('INVOICING').map((fact) => ({ ...fact, deliveryDueOn: '2026-12-01' })))
const invoiceId = invoiced[0]!.invoiceId

test('an order that is invoiced, and whose delivery is to be told, waits for it until that day is over, unless somebody was asked', () => {
  expect(waitOf({ facts: invoiced }, now)).toEqual({ waitingFor: 'delivery', dueAt: '2026-12-02T00:00:00.000Z' })
  expect(waitOf({ facts: invoiced, deliveryAskedAt: now }, now)).toBeUndefined()
  expect(waitOf({ facts: [...invoiced, ...facts('HELD')] }, now)?.waitingFor).toBe('person')
})
test('no delivery is waited for once one is told, the order is cancelled, goods came back, or the invoice is credited', () => {
  const delivery = factSchema.parse({ ...facts('RECORDED')[0]!, factId: 'L-1', kind: 'delivery' })
  const credit = { requestId: 'C-1', invoiceId, reason: 'rebate', part: { kind: 'all' }, by: 'ann', at: now }
  const credited = (state: FactState) => factSchema.parse({ ...facts(state)[0]!, factId: 'credit:C-1', kind: 'credit', credit })
  expect(waitOf({ facts: [...invoiced, delivery] }, now)).toBeUndefined()
  expect(waitOf({ facts: invoiced, cancelled: { on: day('2026-11-24') } }, now)).toBeUndefined()
  expect(waitOf({ facts: invoiced, returns: [{ returnId: delivery.factId, payloadHash: 'h' }] }, now)).toBeUndefined()
  expect(waitOf({ facts: [...invoiced, credited('INVOICING')] }, now)).toBeUndefined()
  expect(waitOf({ facts: [...invoiced, credited('REFUSED')] }, now)?.waitingFor).toBe('delivery')
})

test('a frozen draft dates the delivery by the days of its seller, in the seller’s zone, and a draft that is taken back loses it', () => {
  const order = orderSchema.parse({ sellerId: 'lumiere', orderId: 'SO-1', version: 1, facts: facts('INVOICING'), firstSeenAt: now })
  const invoice = { invoiceId, zone: 'Europe/Paris', deliveryWithinDays: 7 }
  const frozenAt = instantOf('2026-11-24T23:30:00.000Z')
  const expecting = expectingDelivery(order, { invoice, frozenAt })
  expect(expecting.facts[0]!.deliveryDueOn).toBe('2026-12-02')
  expect(unclaimed(expecting, order.facts[0]!.factId, 'INVOICING')).toEqual(order)
  expect(expectingDelivery(order, { invoice: { invoiceId, zone: 'Europe/Paris' }, frozenAt })).toBe(order)
})
