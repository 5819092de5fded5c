/** The numbering policy against assumed latencies: `node bench/numbering/model.ts` prints what a series does at each rate of arrival. */
import { table } from '../report.ts'
import { percentile } from '../statistics.ts'
import { product, trials, type Worker } from './policies.ts'
import { assumed, type Series, type SeriesOptions, simulatedSeries } from './simulated-series.ts'

type Row = { readonly policy: string; readonly worker: Worker; readonly perSecond: number; readonly options?: SeriesOptions }

export type Modelled = Row & {
  readonly invoices: number
  readonly perSecondIssued: number
  readonly sentPerCommitted: number
  readonly perCommit: number
  readonly reads: number
  readonly p50Ms: number
  readonly p95Ms: number
}

const seconds = 10
/** Long enough for what a killed worker leaves: its step is repeated after 30 s. */
const lastMs = 150_000

/** Orders arrive at random, as many as the rate says on average. */
const arrive = async (series: Series, { worker, perSecond }: Row, bornMs: number[]): Promise<void> => {
  for (let number = 0; series.time.nowMs() < seconds * 1000; number += 1) {
    bornMs.push(series.time.nowMs())
    void series.freeze(number).then((draft) => worker(series, draft))
    await series.time.sleep((-1000 / perSecond) * Math.log(1 - series.random()))
  }
}

const play = async (row: Row): Promise<Modelled> => {
  const series = simulatedSeries(row.options)
  const bornMs: number[] = []
  void arrive(series, row, bornMs)
  await series.time.run(lastMs)
  const { counts, issuedAtMs } = series
  if (issuedAtMs.length < bornMs.length) throw new Error(`${bornMs.length - issuedAtMs.length} drafts got no number`)
  const waitedMs = issuedAtMs.map((at, number) => at - bornMs[number]!)
  return {
    ...row,
    invoices: bornMs.length,
    perSecondIssued: bornMs.length / (Math.max(...issuedAtMs) / 1000),
    sentPerCommitted: counts.sent / counts.committed,
    perCommit: bornMs.length / counts.committed,
    reads: counts.reads / bornMs.length,
    p50Ms: percentile(waitedMs, 50),
    p95Ms: percentile(waitedMs, 95),
  }
}

const at = (rates: readonly number[], row: Omit<Row, 'perSecond'>): Row[] => rates.map((perSecond) => ({ ...row, perSecond }))

const rows: readonly Row[] = [
  ...at([20, 100], { policy: 'trial: everyone tries, 30 a commit', worker: trials.everyoneTries }),
  ...at([100, 278, 600], { policy: 'trial: the oldest leads, 45', worker: trials.oldestLeads }),
  ...at([100, 278, 600], { policy: 'trial: and stays up to 8 rounds', worker: trials.staying }),
  ...at([100, 278, 600, 700], { policy: 'trial: and reads ahead', worker: trials.readingAhead }),
  ...at([100, 278, 600], { policy: 'trial: 1 % killed', worker: trials.readingAhead, options: { killed: 0.01 } }),
  ...at([1, 20, 100, 278, 600, 700], { policy: 'the product', worker: product }),
  ...at([100, 278, 600, 700], { policy: 'the product, 1 % killed', worker: product, options: { killed: 0.01 } }),
]

export const model = async (): Promise<Modelled[]> => {
  const modelled: Modelled[] = []
  for (const row of rows) modelled.push(await play(row))
  return modelled
}

const cells = ({ policy, perSecond, invoices, ...found }: Modelled): string[] => [
  policy,
  `${perSecond}`,
  `${invoices}`,
  found.perSecondIssued.toFixed(0),
  found.sentPerCommitted.toFixed(2),
  found.perCommit.toFixed(1),
  found.reads.toFixed(1),
  found.p50Ms.toFixed(0),
  found.p95Ms.toFixed(0),
]

const { read, freeze, transaction } = assumed
const assumptions = `Assumed, in ms: a parallel read ${read.base} + a tail of ${read.tail}, a freeze ${freeze.base} + ${freeze.tail}, a commit ${transaction.base} + ${transaction.perInvoice} an invoice + ${transaction.tail}; one call in a hundred ${transaction.slow} to ${read.slow} times slower; of two commits in flight the later is cancelled. ${seconds} s of arrivals.`
const head = [
  'policy',
  'arriving a second',
  'invoices',
  'issued a second',
  'sent per committed',
  'a commit',
  'reads each',
  'p50 ms',
  'p95 ms',
]

export const modelTable = (modelled: readonly Modelled[]): string => `${assumptions}\n\n${table(head, modelled.map(cells))}`

if (import.meta.main) console.log(modelTable(await model()))
