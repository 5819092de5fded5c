/** Whether the millionth invoice costs what the hundredth did: calls and bytes of 200 invoices over books of three sizes. */
import type { House } from '../../test/support/house.ts'
import { plainRenderer } from '../../test/support/house/functions.ts'
import type { Hook } from '../../test/support/peers/hooks.ts'
import { basketOf, stockUp } from '../house/basket.ts'
import { openForBench, settle } from '../house/open.ts'
import { countTraffic, type Traffic } from '../house/traffic.ts'
import { type Goal, goalsTable, table } from '../report.ts'
import { bringBooksTo, lastNumberOf } from './books-after.ts'

const sizes = [100, 10_000, 1_000_000] as const
const invoices = 200
const tolerance = 0.02

type Row = { readonly n: number; readonly calls: number; readonly bytes: number; readonly cpuMs: number }

const bill = async (house: House, orderId: string): Promise<void> => {
  await house.publish(basketOf(orderId))
  await settle(house)
}

/** Pages before the newest are not made: were one asked for, the figures would not be those of such books. */
const noOlderPage = (n: number): Hook => ({
  beforeCall({ operation, input }) {
    const key = (input['Key'] ?? {}) as Record<string, { S?: string }>
    if (operation === 'GetItem' && key['PK']?.S?.startsWith('REGISTER#') === true && Number(key['SK']?.S) < n)
      throw new Error(`The page of number ${Number(key['SK']?.S)} was asked for; the next number is ${n + 1}`)
  },
})

const measureAt = async (n: number): Promise<Row> => {
  const house = await openForBench({ wiring: { renderer: plainRenderer() } })
  await stockUp(house)
  await bill(house, 'FIRST')
  await bringBooksTo(house, n)
  await settle(house)
  for (let warm = 1; warm <= 20; warm += 1) await bill(house, `WARM-${warm}`)
  const traffic: Traffic = { calls: 0, bytes: 0, byOperation: new Map() }
  const stop = [house.app.hooks.add(countTraffic(traffic)), house.app.hooks.add(noOlderPage(n))]
  const before = process.cpuUsage()
  for (let order = 1; order <= invoices; order += 1) await bill(house, `SO-${100_000 + order}`)
  const { user, system } = process.cpuUsage(before)
  for (const end of stop) end()
  const last = lastNumberOf(house)
  if (last !== n + 20 + invoices) throw new Error(`${invoices} invoices after number ${n + 20} end at ${last}`)
  return { n, calls: traffic.calls / invoices, bytes: traffic.bytes / invoices, cpuMs: (user + system) / 1000 / invoices }
}

export const growthBench = async (): Promise<string> => {
  const rows: Row[] = []
  for (const n of sizes) rows.push(await measureAt(n))
  const [first] = rows
  const cells = ({ n, calls, bytes, cpuMs }: Row) => [
    n.toLocaleString('en'),
    calls.toFixed(2),
    (bytes / 1000).toFixed(1),
    (calls / first!.calls).toFixed(3),
    (bytes / first!.bytes).toFixed(3),
    cpuMs.toFixed(1),
  ]
  return [
    `${invoices} invoices over books that stand at n: the head, the newest page and the month's balances as n invoices leave them, and up to 10,000 open invoices in the index of what is due. CPU includes what stands for AWS, whose indexes are ordinary arrays.`,
    table(
      ['books at n', 'calls per invoice', 'kB per invoice', 'calls to n = 100', 'bytes to n = 100', 'CPU ms per invoice'],
      rows.map(cells),
    ),
    goalsTable(rows.slice(1).flatMap((row) => goalsOf(row, first!))),
  ].join('\n\n')
}

const goalsOf = (row: Row, first: Row): Goal[] =>
  (['calls', 'bytes'] as const).map((what) => ({
    what: `${what} at n = ${row.n.toLocaleString('en')}: how far from 1.00`,
    figure: Math.abs(row[what] / first[what] - 1),
    goal: { atMost: tolerance },
    unit: '',
    because: 'something that an invoice reads grows with the number of invoices',
  }))
