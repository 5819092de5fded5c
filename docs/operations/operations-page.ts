/** The page of all that operations watch, from the tables that alarms and dashboard are made of. */
import { deadLetterQueues, type Redrive } from '../../shared/contracts/dead-letters.ts'
import { alarms, type AlarmEntry } from '../../infra/alarms.ts'
import { allFigures, graphs, type Figure } from '../../infra/figures.ts'
import {
  burningPercent,
  burningSlices,
  burnWindows,
  serviceLevels,
  type BurnWindow,
  type ServiceLevel,
} from '../../infra/service-levels.ts'
import { isOfOneFunction, sourceOf } from './told-figures.ts'

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [cells(...head), cells(...head.map(() => '---')), ...rows].join('\n')

const nameOf = ({ from, metric, statistic }: Figure): string => `${sourceOf(from)}: \`${metric}\`, ${statistic}`
const runbookOf = (name: string): string => `[${name}](runbooks/${name}.md)`

const measureOf = (level: ServiceLevel): string =>
  level.of === 'events'
    ? `events: ${sourceOf(level.figure.from)}: \`${level.figure.metric}\` within ${level.withinSeconds} s`
    : `slices of 5 min: ${level.figures.map(({ from, metric }) => `${sourceOf(from)}: \`${metric}\``).join(' + ')} below ${level.reaches}`

const ringsAt = (level: ServiceLevel, window: BurnWindow): string => {
  if (level.of === 'events')
    return `${burningPercent(level, window)} % slow in ${window.longMinutes} min and in the last ${window.shortMinutes} min`
  const { bad, of } = burningSlices(level, window)
  return `${bad} of ${of} slices`
}

const levelRow = (level: ServiceLevel): string =>
  cells(
    level.name,
    level.promise,
    `${level.objective} %`,
    measureOf(level),
    ...burnWindows.map((window) => ringsAt(level, window)),
    runbookOf(level.runbook),
  )

const condition = ({ figure, reaches, below, missing, periods = 1 }: AlarmEntry): string => {
  const bound = below === true ? `below ${reaches}` : `${reaches} or more`
  const time = periods === 1 ? `in ${figure.minutes} min` : `${periods} times ${figure.minutes} min on end`
  return `${bound} ${time}${missing === undefined ? '' : ', or no figure'}`
}

const ofFunctions = alarms.filter(({ figure }) => isOfOneFunction(figure)).slice(0, 1)
const ofEveryFunction = ofFunctions.map((entry) =>
  cells(
    'errors-FUNCTION, one for each',
    'FUNCTION fails again and again',
    'Lambda FUNCTION: `Errors`, Sum',
    condition(entry),
    '',
    runbookOf(entry.runbook),
  ),
)

const alarmRow = (entry: AlarmEntry): string =>
  cells(entry.name, entry.says, nameOf(entry.figure), condition(entry), entry.stops === true ? 'yes' : '', runbookOf(entry.runbook))

const graphRow = (graph: (typeof graphs)[number]): string =>
  cells(
    graph,
    allFigures
      .filter((figure) => figure.graph === graph && !isOfOneFunction(figure))
      .map((figure) => `${figure.says} (${nameOf(figure)})`)
      .join('; ') || 'calls of each function that ended in an error (Lambda: `Errors`, Sum)',
  )

const redriveOf = (redrive: Redrive): string => {
  switch (redrive.by) {
    case 'resend':
      return `each is put into the queue ${redrive.to}`
    case 'invokeAgain':
      return `the function that failed (${redrive.functions.join(', ')}) is called again with what it was given`
    case 'invoke':
      return `${redrive.function} is called with each`
    case 'superseded':
      return `${redrive.function} is called once, which does all that was missed; the messages go`
    case 'evidence':
      return 'not at all: a person reads them'
  }
}

export const operationsPage = (): string =>
  [
    '# What operations watch',
    'Made from `infra/figures.ts`, `infra/alarms.ts`, `infra/service-levels.ts` and `shared/contracts/dead-letters.ts` by `node docs/operations/write-page.ts`; do not edit by hand. Alarms and dashboard are made from the same tables.',
    '## Service levels',
    'Each is a promise over 30 days. An alarm rings when its budget burns 14.4 times as fast as it may (fast: a fiftieth of the budget in an hour) or 6 times (slow: a twentieth in six hours); a single spike rings nothing.',
    table(['level', 'promise', 'objective', 'measured by', 'fast rings at', 'slow rings at', 'runbook'], serviceLevels.map(levelRow)),
    '## Invoices are not going out',
    `The composite alarm \`quittance-invoices-not-going-out\` rings while one of these does: ${[...alarms, ...serviceLevels]
      .filter(({ stops }) => stops === true)
      .map(({ name }) => name)
      .join(', ')}. ${runbookOf('invoices-not-going-out')} says in which order to look.`,
    '## Alarms by one figure',
    table(
      ['alarm', 'says', 'figure', 'rings at', 'stops invoices', 'runbook'],
      [...alarms.filter(({ figure }) => !isOfOneFunction(figure)).map(alarmRow), ...ofEveryFunction],
    ),
    '## Dead letters',
    '`npm run redrive` lists them, `npm run redrive -- NAME` says what it would do, `--go` does it.',
    table(
      ['queue', 'holds', 'redrive'],
      Object.entries(deadLetterQueues).map(([name, { holds, redrive }]) => cells(name, holds, redriveOf(redrive))),
    ),
    '## Dashboard',
    'Where each graph lies, what is drawn in it, and where an alarm rings:',
    '![The dashboard](operations/dashboard.svg)',
    table(['graph', 'figures'], graphs.map(graphRow)),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
