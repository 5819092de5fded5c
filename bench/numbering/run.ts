/** `node bench/numbering/run.ts`: the policy modelled, and three ways to number side by side on the emulator. */
import { goalsTable, table } from '../report.ts'
import { model, type Modelled, modelTable } from './model.ts'
import { type Measured, onTheEmulator, type Run } from './on-the-emulator.ts'
import { counter, product, sequencer } from './ways.ts'

const extent = { invoices: 2000, mostSeconds: 24 }

const runs = (): Run[] => [
  ...[1, 8, 40].map((workers) => ({ way: 'the product', how: product, workers })),
  ...[1, 8, 40].map((workers) => ({ way: 'a counter in a transaction', how: counter, workers })),
  { way: 'a serial sequencer', how: sequencer(), workers: 1 },
]

const isCut = ({ invoices }: Measured): boolean => invoices < extent.invoices
const secondsForAll = ({ seconds, invoices }: Measured): number => (seconds * extent.invoices) / invoices

const cells = (run: Measured): string[] => [
  run.way,
  `${run.workers}`,
  `${run.invoices}`,
  `${run.committed}`,
  `${run.sent - run.committed}`,
  (run.sent / run.committed).toFixed(2),
  (run.invoices / run.committed).toFixed(1),
  `${isCut(run) ? '~' : ''}${secondsForAll(run).toFixed(0)}`,
]
const head = ['way', 'workers', 'invoices', 'commits', 'retries', 'sent per committed', 'a commit', 'seconds for 2,000']

const cutNote = `Seconds with ~ are scaled up from what was issued within ${extent.mostSeconds} s. The emulator answers one call at a time, so it shows transactions and ratios, not the speed of AWS: there the calls of a read run side by side.`

const goals = (modelled: readonly Modelled[], measured: readonly Measured[]): string => {
  const atFullSpeed = modelled.find(({ policy, perSecond }) => policy === 'the product' && perSecond === 700)
  const forty = measured.find(({ way, workers }) => way === 'the product' && workers === 40)
  if (atFullSpeed === undefined || forty === undefined) throw new Error('a goal has no row')
  return goalsTable([
    {
      what: 'issued a second and series, 700 arriving (modelled)',
      figure: atFullSpeed.perSecondIssued,
      goal: { atLeast: 600 },
      unit: 'invoices/s',
      because: 'the front waits for its leader too often',
    },
    {
      what: 'transactions sent per committed, 40 workers (emulator)',
      figure: forty.sent / forty.committed,
      goal: { atMost: 1.3 },
      unit: 'x',
      because: 'workers helped that need not have',
    },
  ])
}

export const numberingBench = async (): Promise<string> => {
  const modelled = await model()
  const measured = await onTheEmulator(runs(), extent)
  return [modelTable(modelled), `${table(head, measured.map(cells))}\n\n${cutNote}`, goals(modelled, measured)].join('\n\n')
}

if (import.meta.main) console.log(await numberingBench())
