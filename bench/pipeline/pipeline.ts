/** CPU and wall time of one order from its event to the accepted mail, step by step, against the drawing of its document alone. */
import { functions } from '../../infra/functions.ts'
import type { House } from '../../test/support/house.ts'
import { bareImportMs } from '../cold-start/cold-start.ts'
import { bundledRenderer } from '../house/bundled-renderer.ts'
import { basketOf, stockUp } from '../house/basket.ts'
import { openForBench, settle } from '../house/open.ts'
import { type Goal, goalsTable, table } from '../report.ts'
import { percentile, sum } from '../statistics.ts'
import { type CpuAccount, cpuAccount } from './cpu-account.ts'

const warmUp = 60
const measured = 150

/** A good open ERP (Tryton 8.2 on PostgreSQL), creating and posting such an invoice without a document: CPU of client alone. */
const erpMs = 340
/** The bare handler's import on the machine on which the ERP was timed: what brings the two machines to one speed. */
const bareImportThereMs = 45

const nameOf = (app: House['app']) => {
  const names = new Map(Object.keys(functions).map((name) => [app.functionId(name), name]))
  return (id: string): string => names.get(id) ?? [...names].find(([known]) => id.includes(known))?.[1] ?? id
}

const bill = async (house: House, orderId: string): Promise<number> => {
  const startedAt = performance.now()
  await house.publish(basketOf(orderId))
  await settle(house)
  return performance.now() - startedAt
}

const openMeasured = async (): Promise<{ house: House; account: CpuAccount }> => {
  const real = await bundledRenderer()
  const ports: { account?: CpuAccount } = {}
  const renderer = {
    render: (...asked: Parameters<typeof real.render>) => {
      const draw = () => real.render(...asked)
      return ports.account === undefined ? draw() : ports.account.part('render', draw)
    },
  }
  const house = await openForBench({ wiring: { renderer } })
  await stockUp(house)
  const account = cpuAccount(nameOf(house.app))
  house.app.hooks.add(account.hook)
  ports.account = account
  return { house, account }
}

export const pipelineBench = async (): Promise<string> => {
  const { house, account } = await openMeasured()
  for (let n = 1; n <= warmUp; n += 1) await bill(house, `WARM-${n}`)
  account.clear()
  const walls: number[] = []
  for (let n = 1; n <= measured; n += 1) walls.push(await bill(house, `SO-${n}`))
  const sent = house.app.ses.sent.length
  if (sent !== warmUp + measured) throw new Error(`${warmUp + measured} orders were published and ${sent} mails accepted`)
  return print(account.totals(), walls, await bareImportMs())
}

const print = (totals: ReadonlyMap<string, number>, walls: readonly number[], bareMs: number): string => {
  const perOrder = [...totals].map(([name, ms]) => ({ name, ms: ms / measured })).filter(({ name }) => name !== 'peers')
  const whole = sum(perOrder.map(({ ms }) => ms))
  const render = perOrder.find(({ name }) => name === 'render')?.ms ?? Number.NaN
  const rows = perOrder
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ name, ms }) => [
      name === 'render' ? 'render, a part of generate-invoice' : name,
      ms.toFixed(2),
      `${((100 * ms) / whole).toFixed(0)} %`,
    ])
  const peers = (totals.get('peers') ?? 0) / measured
  return [
    `${measured} orders of five lines at two VAT rates, one after the other, after ${warmUp} to warm up; the functions' own steps, adapters and SDK clients in one process, the renderer from its bundle. Counted is the CPU of the process between the calls: SDK validation, serialisation and retries are in it, signing, TLS and the Lambda runtime are not. What stands for AWS took ${peers.toFixed(1)} ms more an order and is left out.`,
    table(['function', 'CPU ms per order', 'share'], [...rows, ['all', whole.toFixed(2), '100 %']]),
    `Wall time of one order with the peers: p50 ${percentile(walls, 50).toFixed(0)} ms, p95 ${percentile(walls, 95).toFixed(0)} ms.`,
    goalsTable(goalsOf(whole, render, bareMs)),
  ].join('\n\n')
}

const goalsOf = (whole: number, render: number, bareMs: number): Goal[] => [
  {
    what: 'CPU of the pipeline against the CPU of its render',
    figure: whole / render,
    goal: { atMost: 3 },
    unit: 'x',
    because: 'the steps around the document cost more than twice the document',
  },
  {
    what: `CPU per issued invoice, document included, against the ${erpMs} ms of an open ERP without one`,
    figure: erpMs / whole,
    goal: { atLeast: 10 },
    unit: 'x less',
    because: `the ERP was timed on a quicker machine: the bare handler's import took ${bareImportThereMs} ms there and takes ${bareMs.toFixed(0)} here; at its speed this is ${((erpMs / whole) * (bareMs / bareImportThereMs)).toFixed(1)} times less`,
  },
]
