/** Why: a dry run that finds less than the real order would get, or other amounts, is worse than none. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { exampleOrders } from '../../../events/example-orders/example-orders.ts'
import { inputSchema, outputSchema, validateOrCheck } from '../../../functions/validate-order/command.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { type CheckedOrder, checkedOrderSchema } from '../../../shared/contracts/checked-order.ts'
import { addDays } from '../../../shared/domain/day.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { toText } from '../../../shared/domain/money.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { type Intake, openIntake, placed, shipped, today } from '../receive-order/intake.ts'

type Detail = Record<string, unknown>

let intake: Intake
beforeEach(async () => {
  intake = await openIntake()
})

const ask = async (input: object) =>
  outputSchema.parse(await validateOrCheck({ ...intake, glyphs: pdfmakeGlyphCoverage })(inputSchema.parse(input)))
const check = async (order: unknown, sellerId = 'lumiere'): Promise<CheckedOrder> =>
  checkedOrderSchema.parse(await ask({ dryRun: { sellerId, order } }))

const heldBy = async (): Promise<Finding[]> =>
  (await intake.told())
    .concat(await intake.told('unknown'))
    .concat(await intake.told('boreal'))
    .flatMap((told) => ('findings' in told && told.findings !== undefined ? told.findings : []))

const sellerOf = ({ sellerId }: Detail): string => (typeof sellerId === 'string' ? sellerId : 'lumiere')
const sourceOf = (detail: Detail) => ({ source: sellerOf(detail) === 'boreal' ? 'crm.boreal' : 'shop.lumiere' })

/** All that is left of an order is reported as its billing waits for it. */
const supply = async (detail: Detail, { facts }: Order): Promise<void> => {
  const named = { version: 1, sellerId: detail['sellerId'], orderId: detail['orderId'] }
  if (facts.some(({ state }) => state === 'READY')) return
  await intake.receive('OrderReadyToShip', { ...named, readyOn: today }, sourceOf(detail))
  await intake.receive('OrderShipped', { ...named, shipmentId: 'supposed', shippedOn: today }, sourceOf(detail))
  await intake.receive('OrderDelivered', { ...named, deliveryId: 'supposed-2', deliveredOn: today }, sourceOf(detail))
}

/** What comes of an order that is really published: the amounts of its invoices and the findings that hold or refuse it. */
const published = async (detail: Detail): Promise<{ gross: string[]; lines: string[]; findings: Finding[] }> => {
  await intake.receive('OrderPlaced', detail, sourceOf(detail))
  const of = [String(detail['orderId']), String(detail['sellerId'])] as const
  const order = await intake.order(...of)
  if (order !== undefined) await supply(detail, order)
  const came = { gross: [] as string[], lines: [] as string[] }
  for (const { factId, invoiceId, attempt, state } of (await intake.order(...of))?.facts ?? []) {
    if (state !== 'READY') continue
    const answer = await ask({ sellerId: detail['sellerId'], orderId: detail['orderId'], factId, invoiceId, attempt, purpose: 'invoice' })
    if (!('digest' in answer)) continue
    const { totals, lines } = await intake.invoices.readSnapshot(answer.digest)
    came.gross.push(toText(totals.gross))
    came.lines.push(...lines.map(({ netAmount }) => toText(netAmount)))
  }
  return { ...came, findings: await heldBy() }
}

const said = ({ findings, invoices }: CheckedOrder) => ({
  gross: invoices.flatMap(({ amounts }) => amounts?.gross ?? []),
  lines: invoices.flatMap(({ amounts }) => amounts?.lines.map(({ netAmount }) => netAmount) ?? []),
  findings: [...findings, ...invoices.flatMap((invoice) => invoice.findings)],
})

const folder = (name: string) => globSync(join(import.meta.dirname, `../../../events/${name}/*.json`)).toSorted()
const fileOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { event?: { DetailType: string; Detail: Detail } } & Detail
const invalid = folder('invalid')
  .map((path) => [path.split('/').at(-1)!, fileOf(path).event!] as const)
  .filter(([name, { DetailType }]) => DetailType === 'OrderPlaced' && name !== 'publisher-unknown.json')
const examples = folder('examples/OrderPlaced').map((path) => [path.split('/').at(-1)!, fileOf(path)] as const)
const played = exampleOrders((days) => addDays(today, days)).flatMap(({ events }) =>
  events
    .filter(({ DetailType }) => DetailType === 'OrderPlaced')
    .map(({ Detail: detail }) => [String((detail as Detail)['orderId']), detail as Detail] as const),
)
const held = Object.entries<Detail>({
  'price that differs': placed('D-1', {
    lines: [{ lineId: '1', sku: 'LAMP-DESK', name: 'L', quantity: '2', unitCode: 'C62', netUnitPrice: '1.00' }],
  }),
  'article unknown': placed('D-2', {
    lines: [{ lineId: '1', sku: 'NONE', name: 'L', quantity: '2', unitCode: 'C62', netUnitPrice: '1.00' }],
  }),
  'characters that no font has': placed('D-3', {
    lines: [{ lineId: '1', sku: 'LAMP-DESK', name: '𓀀', quantity: '2', unitCode: 'C62', netUnitPrice: '44.90' }],
  }),
})

describe('a dry run finds what the real order gets', () => {
  it('has orders of every kind to compare', () => {
    expect([invalid.length > 8, examples.length, played.length > 10]).toEqual([true, 5, true])
  })

  test.each([...invalid.map(([name, { Detail }]) => [name, Detail] as const), ...examples, ...played, ...held])('%s', async (_, detail) => {
    const before = said(await check(detail, sellerOf(detail)))
    expect(before).toEqual(await published(detail))
    expect(before.gross.length + before.findings.length).toBeGreaterThan(0)
  })
})

describe('a dry run', () => {
  it('stores nothing: the order is as new after it', async () => {
    expect(await check(placed('D-4'))).toMatchObject({ verdict: 'accepted', isSupposed: false })
    expect([await intake.order('D-4'), intake.started(), await intake.told()]).toEqual([undefined, [], []])
  })

  it('takes any JSON, and says what is wrong with it', async () => {
    for (const wrong of [null, [], 'x', 7, {}]) expect((await check(wrong)).findings.length).toBeGreaterThan(0)
  })

  it('tells a known revision in other words from a new one, and leaves what is shipped to what is left', async () => {
    await intake.receive('OrderPlaced', placed('D-5'))
    const otherwise = await check(placed('D-5', { orderDate: '2026-11-19' }))
    expect(otherwise.findings).toMatchObject([{ code: 'REVISION_CONFLICT' }])
    expect((await check(placed('D-5', { revision: 2 }))).verdict).toBe('accepted')
    await intake.receive('OrderShipped', shipped('D-5', 'S-1'))
    expect((await check(placed('D-5'))).verdict).toBe('accepted')
  })

  it("has another seller's order look as that of a seller who is not registered", async () => {
    const answer = await check(placed('D-6'), 'boreal')
    expect(answer).toMatchObject({ verdict: 'held', findings: [{ code: 'SELLER_UNKNOWN' }] })
  })
})
