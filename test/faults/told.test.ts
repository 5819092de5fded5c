// Why: an alarm on a figure that nobody tells never rings, and an order whose lines cannot be found cannot be explained to its customer.
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allFigures } from '../../infra/figures.ts'
import { correlationIdOf } from '../../shared/domain/correlation.ts'
import { tellAudit } from '../../shared/runtime/audits.ts'
import { tellUnnumbered } from '../../shared/runtime/backlog.ts'
import { tellOverdue } from '../../shared/runtime/overdue.ts'
import { tellReconciled } from '../../shared/runtime/reconciled.ts'
import { noon } from '../support/books.ts'
import { events, openHouse, type House } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { failBefore, on } from '../support/peers/hooks.ts'

type Line = Record<string, unknown>
const lines: Line[] = []
beforeEach(() => {
  lines.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(lines.push(JSON.parse(String(line)) as Line)))
})
afterEach(() => vi.restoreAllMocks())

const open = (options: Parameters<typeof openHouse>[0] = {}): Promise<House> =>
  openHouse({ wiring: { renderer: plainRenderer() }, ...options })
const told = () => lines.filter((line) => '_aws' in line)
const valuesOf = (name: string): unknown[] => told().flatMap((line) => (name in line ? [line[name]] : []))

describe('the figures', () => {
  /** An invoice that is sent, an order that is held and left lying, a sweep that cannot read what it is to drive on. */
  const badDays = async (): Promise<void> => {
    const house = await open()
    await house.publish(events.placed(), events.placed({ orderId: 'SO-2', currency: 'USD' }))
    await house.advance(86_300)
    const down = () => Object.assign(new Error('down'), { name: 'InternalServerError' })
    const end = house.app.hooks.add(failBefore(on('dynamodb', 'GetItem'), down, Infinity))
    await house.advance(3 * 86_400)
    end()
  }

  it('that alarms and dashboard take from our functions are told by them', async () => {
    await badDays()
    tellAudit({ findings: [], moreFindings: 0 })
    tellUnnumbered({ queue: 'lumiere#invoice', oldestSince: noon, now: noon })
    tellReconciled.found({ paymentId: 'pi_1' }, 1)
    for (const waitingFor of ['reminder', 'validation']) tellOverdue.leftLying({ waitingFor, dueAt: noon })
    const tellers = new Set(told().flatMap((line) => Object.keys(line).map((name) => `${String(line['function'])} ${name}`)))
    const wanted = allFigures.flatMap(({ from, metric }) => ('told' in from ? [`${from.told} ${metric}`] : []))
    expect(wanted.length).toBeGreaterThan(10)
    const ofRuns = 'record-in-ledger-list invoicesIssued'
    expect(wanted.filter((name) => !tellers.has(name) && name !== ofRuns)).toEqual([])
  })

  it('say how long an invoice was on its way, once for each', async () => {
    const house = await open()
    await house.publish(events.placed())
    await house.advance(600)
    expect([valuesOf('invoicesSent'), valuesOf('invoicesIssued'), valuesOf('ordersHeld')]).toEqual([[1], [1], []])
    const [seconds] = valuesOf('orderToSentSeconds')
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(seconds).toBeLessThan(60)
  })

  it('say it of a mail whose answer was lost, too', async () => {
    const house = await open({ ses: { fate: () => 'accept-but-hang' } })
    await house.publish(events.placed())
    await house.advance(3600)
    expect(valuesOf('invoicesSent')).toEqual([1])
  })

  it('say of every run of the sweep how late things are, and nothing late is 0', async () => {
    const house = await open()
    await house.call('sweep', {})
    const [lags] = told().filter((line) => 'overdueWaits' in line)
    expect(lags).toMatchObject({ overdueWaits: 0, oldestOverdueSeconds: 0, workItemOverdueSeconds: 0, reminderLagSeconds: 0 })
  })
})

describe('one order', () => {
  const correlationId = correlationIdOf({ sellerId: 'lumiere', orderId: 'SO-1001' })

  it('is found in the lines of every function that worked for it, and in its mail, by one id', async () => {
    const house = await open()
    await house.publish(events.placed({ orderId: 'SO-1001' }))
    await house.advance(600)
    const found = lines.filter((line) => line['correlationId'] === correlationId)
    const onTheWay = ['receive-order', 'validate-order', 'record-in-ledger', 'generate-invoice', 'store-invoice', 'send-mail']
    const after = ['schedule-reminder', 'record-delivery', 'publish-events', 'keep-invoice-list']
    expect(new Set(found.map((line) => line['function']))).toEqual(new Set([...onTheWay, ...after]))
    const { headers } = await simpleParser(house.app.ses.sent[0]!.raw)
    expect(headers.get('x-correlation-id')).toBe(correlationId)
  })

  it('is named by the event that told of it, and by its customer', async () => {
    const house = await open()
    await house.publish(events.placed({ orderId: 'SO-1001' }))
    await house.advance(600)
    const received = lines.find((line) => line['function'] === 'receive-order' && line['message'] === 'message done')
    expect(received).toMatchObject({ orderId: 'SO-1001', correlationId, customerId: expect.any(String), eventId: expect.any(String) })
  })

  it('has the same header in a mail that is sent again', async () => {
    const house = await open()
    await house.publish(events.placed({ orderId: 'SO-1001' }))
    await house.advance(120 * 86_400)
    const ids = await Promise.all(house.app.ses.sent.map(async ({ raw }) => (await simpleParser(raw)).headers.get('x-correlation-id')))
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids)).toEqual(new Set([correlationId]))
  })

  it('has no person in any line', async () => {
    const house = await open()
    await house.publish(events.placed({ orderId: 'SO-1001' }))
    await house.advance(600)
    expect(lines.map((line) => JSON.stringify(line)).join('\n')).not.toMatch(/Marie|Dupont|@/)
  })
})
