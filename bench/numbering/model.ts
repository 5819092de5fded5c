import { percentile } from '../statistics.ts'
import { table } from '../report.ts'
import { product, trials, type Worker } from './policies.ts'
import { assumed, type Series, type SeriesOptions, simulatedSeries } from './simulated-series.ts'

type Row = { readonly policy: string; readonly worker: Worker; readonly perSecond: number; readonly options?: SeriesOptions }

const arrivalSeconds = Number(process.env['SECS'] ?? 10)

const arrivals = async (series: Series, { worker, perSecond }: Row, bornAtMs: number[], backAtMs: number[]): Promise<void> => {
  for (let number = 0; series.time.nowMs() < arrivalSeconds * 1000; number += 1) {
    bornAtMs.push(series.time.nowMs())
    const live = async () => {
      const draft = await series.freeze(number)
      await worker(series, draft)
      backAtMs[number] = series.time.nowMs()
    }
    void live()
    await series.time.sleep((-1000 / perSecond) * Math.log(1 - series.random()))
  }
}

const play = async (row: Row): Promise<string[]> => {
  const series = simulatedSeries(row.options)
  const bornAtMs: number[] = []
  const backAtMs: number[] = []
  void arrivals(series, row, bornAtMs, backAtMs)
  await series.time.run(150_000)
  const { counts, issuedAtMs } = series
  const issuedAt = [...issuedAtMs.values()]
  const ms = [...issuedAtMs].map(([id, at]) => at - bornAtMs[Number(series.numberOf.get(id))]!)
  const invoices = issuedAt.length
  const back = backAtMs.map((at, n) => at - bornAtMs[n]!).filter((x) => x > 0)
  return [
    row.policy,
    `${row.perSecond}`,
    `${invoices}/${bornAtMs.length}`,
    `${Math.round(invoices / (Math.max(...issuedAt) / 1000))}`,
    (counts.sent / counts.committed).toFixed(2),
    (invoices / counts.committed).toFixed(1),
    (counts.reads / invoices).toFixed(2),
    `${Math.round(percentile(ms, 50))}`,
    `${Math.round(percentile(ms, 95))}`,
    `${Math.round(Math.max(...ms))}`,
    `${Math.round(percentile(back, 95))}`,
    `${counts.killed}`,
  ]
}
const rows: Row[] = [
  ...(process.env['ONLY']
    ? []
    : Object.entries(trials).flatMap(([policy, worker]) => [100, 278, 600].map((perSecond) => ({ policy, worker, perSecond })))),
  ...[1, 20, 100, 278, 450, 600, 700].map((perSecond) => ({ policy: 'product', worker: product, perSecond })),
  ...[100, 278, 600, 700].map((perSecond) => ({ policy: 'product, 1 % killed', worker: product, perSecond, options: { killed: 0.01 } })),
]
const out = []
for (const row of rows) if (!(row.policy.startsWith('everyone') && row.perSecond > 100)) out.push(await play(row))
console.log(JSON.stringify(assumed))
console.log(table(['policy', 'rate', 'done', 'per s', 'sent/commit', 'batch', 'reads', 'p50', 'p95', 'max', 'back p95', 'killed'], out))
