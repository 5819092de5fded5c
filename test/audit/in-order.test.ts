// Books that are in order: nothing is found, however much goes on beside the audit, and the report says how much was looked at.
import { describe, expect, it } from 'vitest'
import { audited, auditorOf } from '../support/audit/auditor.ts'
import { booksWithHistory } from '../support/audit/scene.ts'
import { events, type House, openHouse, type OrderEvent } from '../support/house.ts'
import { type Random, randomFrom, shuffled } from '../support/house/chance.ts'
import { badDay } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { latency } from '../support/house/scenes.ts'

describe('books in order', () => {
  it('give no finding, and a count of every check', async () => {
    const report = await audited(await booksWithHistory())
    expect(report.findings).toEqual([])
    expect(report.series).toEqual([
      { series: 'lumiere#invoice#2026', from: 1, to: 3 },
      { series: 'lumiere#invoice#2027', from: 1, to: 3 },
    ])
    // Six invoices in as many pages of two series; a month of each series is checked from January to its last; one draft waits.
    const each = { entry: 6, unbalanced: 6, header: 6, wait: 6, document: 24, mail: 6, quantities: 6, receivables: 6 }
    expect(report.checked).toMatchObject({ ...each, numbers: 8, chain: 8, dates: 8, facts: 7, balances: 13, draft: 2 })
  })

  it('hold an invoice that a corrected one replaces, of which nothing is owed', async () => {
    const house = await openHouse({ wiring: { renderer: plainRenderer() } })
    await house.publish(events.placed())
    await house.rest()
    await house.publish(events.placed({ revision: 2, purchaseOrderNumber: 'PO-2' }))
    await house.rest()
    const { workItemId } = house.records().workItems[0]!
    await house.call('release-order', { sellerId: 'lumiere', workItemId, by: 'finance' })
    await house.rest()
    const report = await audited(house)
    expect(report.findings).toEqual([])
    expect(report.checked).toMatchObject({ entry: 2, header: 2, quantities: 2 })
  })

  it('hold a seller that has not billed anything yet', async () => {
    const house = await openHouse()
    expect((await audited(house)).findings).toEqual([])
  })

  it('are audited for one seller alone when asked', async () => {
    const house = await booksWithHistory()
    expect((await audited(house, { scope: 'everything', sellerId: 'lumiere' })).series).toHaveLength(2)
    expect((await audited(house, { scope: 'everything', sellerId: 'nobody' })).checked).toEqual({})
  })
})

describe('an audit beside which orders run', () => {
  it('goes up to the heads as they stood, and takes nothing for a finding that moved on meanwhile', async () => {
    const random = randomFrom(7)
    const house = await openHouse({
      wiring: { renderer: plainRenderer() },
      dynamo: { transactionMs: (actions) => 20 + actions / 2, indexLagMs: () => random() * 2000 },
    })
    latency(house, 5)
    const order = (at: number) => events.placed({ orderId: `SO-${at}` })
    await house.publish(...Array.from({ length: 20 }, (_, at) => order(at)))
    await house.advance(2)
    const auditor = auditorOf(house, { perRead: 1, perCall: 1 })
    const reports: Awaited<ReturnType<typeof auditor.through>>[] = []
    house.begin(async () => {
      for (let round = 0; round < 12; round += 1) reports.push(await auditor.through({ scope: round % 3 === 0 ? 'new' : 'everything' }))
    })
    for (let at = 20; at < 60; at += 1) {
      await house.publish(order(at), ...(at % 5 === 0 ? [events.cancelled(`SO-${at}`)] : []))
      await house.advance(0.2)
    }
    await house.advance(3600)
    expect(reports).toHaveLength(12)
    const findings = auditor.finished.flatMap((report) => report.findings)
    expect(findings).toEqual([])
    // They went up to heads that moved on beside them.
    const ends = new Set(auditor.finished.map(({ series }) => series[0]?.to ?? 0))
    expect(ends.size).toBeGreaterThan(3)
    expect((await audited(house)).series[0]?.to).toBe(house.records().entries.length)
  })
})

describe('the audit of what is new', () => {
  it('goes on where the last one has found everything in order', async () => {
    const house = await openHouse({ wiring: { renderer: plainRenderer() } })
    await house.publish(events.placed({ orderId: 'SO-1' }), events.placed({ orderId: 'SO-2' }))
    await house.advance(600)
    expect((await audited(house, { scope: 'new' })).series).toEqual([{ series: 'lumiere#invoice#2026', from: 1, to: 2 }])
    await house.publish(events.placed({ orderId: 'SO-3' }))
    await house.advance(600)
    const report = await audited(house, { scope: 'new' })
    expect(report).toMatchObject({ findings: [], series: [{ series: 'lumiere#invoice#2026', from: 3, to: 3 }] })
    expect((await audited(house, { scope: 'new' })).series).toEqual([])
  })

  it('goes on into the next year', async () => {
    const house = await openHouse({ start: '2026-12-31T10:00:00.000Z', wiring: { renderer: plainRenderer() } })
    await house.publish(events.placed({ orderId: 'SO-1' }))
    await house.advance(600)
    await audited(house, { scope: 'new' })
    await house.advance(86_400)
    await house.publish(events.placed({ orderId: 'SO-2' }))
    await house.advance(600)
    const report = await audited(house, { scope: 'new' })
    expect(report).toMatchObject({ findings: [], series: [{ series: 'lumiere#invoice#2027', from: 1, to: 1 }] })
  })
})

/** What the shop says of one order: shipped in parts, some things twice, now and then cancelled or changed. */
const toldOf = (orderId: string, random: Random): OrderEvent[] => {
  const part = (id: string) => events.shipped(orderId, id, [{ lineId: '1', quantity: '1' }])
  const told = [events.placed({ orderId }), events.ready(orderId), part('D-1'), part('D-2')]
  const more = [
    ...(random() < 0.3 ? [events.cancelled(orderId)] : []),
    ...(random() < 0.3 ? [events.placed({ orderId, revision: 2, buyerReference: 'changed' })] : []),
  ]
  return shuffled([...told, ...told.filter(() => random() < 0.4), ...more], random)
}

const live = async (seed: number): Promise<{ house: House; findings: unknown[] }> => {
  const random = randomFrom(seed)
  const trigger = (['placed', 'ready', 'shipped'] as const)[seed % 3]!
  const house = await openHouse({
    seed,
    start: '2026-12-31T20:00:00.000Z',
    wiring: { renderer: plainRenderer() },
    seller: { billing: { trigger, onePer: 'shipment', orderCharges: 'first' } },
    dynamo: { transactionMs: (actions) => 20 + actions / 2, indexLagMs: () => random() * 2000 },
  })
  const end = house.app.hooks.add(badDay({ random, rate: 0.05, sleep: (ms) => house.app.clock.sleep(ms) }))
  const findings: unknown[] = []
  for (const event of shuffled(Array.from({ length: 6 }, (_, at) => toldOf(`SO-${at + 1}`, random)).flat(), random)) {
    await house.publish(event)
    await house.advance(random() * 3600)
  }
  end()
  for (const seconds of [0, 10, 600, 86_400, 40 * 86_400]) {
    await house.advance(seconds)
    findings.push(...(await audited(house, { scope: seconds === 10 ? 'new' : 'everything' })).findings)
  }
  return { house, findings }
}

const firstSeed = Number(process.env['FIRST_SEED'] ?? 1)
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 6) }, (_, at) => firstSeed + at)

describe('any history', () => {
  it.each(seeds)('gives no finding at any moment (seed %i)', async (seed) => {
    const { house, findings } = await live(seed)
    expect(findings).toEqual([])
    expect(house.records().entries.length).toBeGreaterThan(0)
  })
})
