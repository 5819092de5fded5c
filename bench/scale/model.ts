/**
 * One million orders in an hour, against the quotas of two regions: `node bench/scale/model.ts` writes docs/scale.md from what was measured
 * (measured.json) and what AWS grants (quotas.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longestList } from '../../shared/domain/billing-run.ts'
import { table } from '../report.ts'
import type { Demand, Measured } from './measure.ts'
import { type Quota, type QuotaName, quotas, type Region } from './quotas.ts'

export const measured = JSON.parse(readFileSync(join(import.meta.dirname, 'measured.json'), 'utf8')) as Measured
const regions: readonly Region[] = ['eu-west-3', 'eu-west-1']
const million = 1_000_000
const perSecond = million / 3600

/** Seconds of one invocation, assumed; those of lists are of 40 orders, rendering at 60 ms on one whole processor. */
const seconds: Readonly<Record<string, number>> = {
  'open-list': 0.05,
  'validate-order-list': 1.2,
  'record-in-ledger-list': 0.8,
  'generate-invoice-list': 2.6,
  'store-invoice-list': 1,
  'hand-over-mail-list': 0.4,
  'report-list': 0.1,
  'receive-order': 0.15,
  'validate-order': 0.1,
  'record-in-ledger': 0.25,
  'generate-invoice': 0.15,
  'store-invoice': 0.12,
  'schedule-reminder': 0.05,
  'publish-events': 0.15,
  'keep-invoice-list': 0.15,
}
/** Between two functions of a list, and for its start and end. */
const listOverheadSeconds = 0.4
const shards = 8
/** Subscribers of the bus "invoicing" that hear every event. */
const subscribers = 1
/** What is told while invoices are billed; the others are told at the pace of the mails. */
const toldAtOnce = ['InvoiceIssued', 'InvoiceStored']

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const of = (counts: Readonly<Record<string, number>>, name: string): number => counts[name] ?? 0
const isOfRun = (demand: Demand): boolean => of(demand.invocations, 'open-list') > 0
/** Seconds of Lambda for one invoice, but for those of its mail, which leave at a pace of their own. */
const lambdaSeconds = ({ invocations }: Demand): number =>
  sum(Object.entries(invocations).map(([name, count]) => count * (seconds[name] ?? 0)))

/** What one invoice takes of each quota. */
const takes = (demand: Demand): Readonly<Record<QuotaName, number>> => {
  const { calls, unitsByKind, events } = demand
  const toldNow = sum(toldAtOnce.map((type) => of(events, type)))
  const told = sum(Object.values(events))
  return {
    standardStarts: isOfRun(demand) ? 0 : of(calls, 'states:StartExecution'),
    transitions: isOfRun(demand) ? 0 : demand.transitions,
    expressStarts: isOfRun(demand) ? 1 / longestList : 0,
    lambdaConcurrency: lambdaSeconds(demand),
    tableWrites: demand.writeUnits,
    newTableWrites: demand.writeUnits,
    tableReads: demand.readUnits,
    partitionWrites: Math.max(...hotKeys(unitsByKind).map(({ units }) => units)),
    // The archive gets each file that is staged, and one more: the report of our rules.
    s3Puts: (of(calls, 's3:PutObject') + 1) / 2,
    putEvents: (of(calls, 'events:PutEvents') * toldNow) / told,
    ruleTargets: toldNow * subscribers + (isOfRun(demand) ? 0 : 1),
    series: 1,
    mails: of(calls, 'ses:SendRawEmail'),
  }
}

/** Partitions that all invoices of one seller share, and what an invoice writes into the busiest of their shards. */
const hotKeys = (unitsByKind: Demand['unitsByKind']): readonly { readonly key: string; readonly units: number }[] => [
  { key: `pointers of a queue, ${shards} shards`, units: of(unitsByKind, 'QUEUE') / shards },
  { key: `timeline of a seller and day, ${shards} shards`, units: of(unitsByKind, 'TIMELINE') / shards },
  { key: 'head of a series', units: of(unitsByKind, 'SERIES') },
  { key: 'balances of a journal and month', units: of(unitsByKind, 'BALANCE') },
  { key: 'register of a series', units: of(unitsByKind, 'REGISTER') },
]

const figure = (value: number): string => {
  if (value === 0) return '0'
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits })
}
const volume = (perHour: number): string => {
  if (!Number.isFinite(perHour)) return 'never'
  return perHour >= million ? `${figure(perHour / million)} M` : `${figure(perHour / 1000)} k`
}

const breaksAt = (quota: Quota, take: number, region: Region): number => (take === 0 ? Infinity : (quota.limit[region] / take) * 3600)
const names = Object.keys(quotas) as QuotaName[]

const budget = (demand: Demand): string =>
  table(
    ['quota', 'one invoice', '1 M an hour', 'Paris grants', 'breaks at', 'Ireland grants', 'breaks at', 'can be raised'],
    names.map((name) => {
      const quota: Quota = quotas[name]
      const take = takes(demand)[name]
      const granted = regions.flatMap((region) => [
        `${figure(quota.limit[region])} ${quota.unit}`.trim(),
        volume(breaksAt(quota, take, region)),
      ])
      return [quota.what, figure(take), `${figure(take * perSecond)} ${quota.unit}`.trim(), ...granted, quota.canBeRaised ? 'yes' : 'no']
    }),
  )

/** What breaks below a million an hour, the first first. */
const firstToBreak = (demand: Demand, region: Region): string => {
  const broken = names
    .map((name) => ({ quota: quotas[name], at: breaksAt(quotas[name], takes(demand)[name], region) }))
    .filter(({ at }) => at < million)
    .toSorted((a, b) => a.at - b.at)
  return broken.map(({ quota, at }) => `${quota.what} (at ${volume(at)} an hour)`).join('; then ') || 'nothing'
}

const grantedRates = [14, 50, 100, 278]
const hours = (rate: number): string => figure(million / rate / 3600)

const asksTable = (): string => {
  const { monthEnd, orderByOrder } = measured
  const row = (what: string, count: (demand: Demand) => number): string[] => [what, figure(count(monthEnd)), figure(count(orderByOrder))]
  const call = (name: string, what: string): string[] => row(what, ({ calls }) => of(calls, name))
  return table(
    ['for one invoice', 'month-end run', 'order by order'],
    [
      row('invocations of Lambda', ({ invocations }) => sum(Object.values(invocations))),
      row('seconds of Lambda without its mail (assumed times)', lambdaSeconds),
      row('transitions of Standard executions', (demand) => (isOfRun(demand) ? 0 : demand.transitions)),
      call('dynamodb:GetItem', 'DynamoDB GetItem'),
      call('dynamodb:Query', 'DynamoDB Query'),
      call('dynamodb:BatchGetItem', 'DynamoDB BatchGetItem'),
      call('dynamodb:PutItem', 'DynamoDB PutItem'),
      call('dynamodb:UpdateItem', 'DynamoDB UpdateItem'),
      call('dynamodb:TransactWriteItems', 'DynamoDB TransactWriteItems'),
      row('DynamoDB write units, indexes included', ({ writeUnits }) => writeUnits),
      row('DynamoDB read units', ({ readUnits }) => readUnits),
      call('s3:PutObject', 'S3 PutObject'),
      call('s3:GetObject', 'S3 GetObject'),
      call('sqs:SendMessage', 'SQS SendMessage'),
      call('events:PutEvents', 'EventBridge PutEvents'),
      row('events told', ({ events }) => sum(Object.values(events))),
      call('ses:SendRawEmail', 'SES SendRawEmail'),
    ],
  )
}

const hotKeysTable = (): string =>
  table(
    ['items that share a partition', 'one invoice', '1 M an hour', `of ${figure(quotas.partitionWrites.limit['eu-west-3'])}`],
    hotKeys(measured.monthEnd.unitsByKind).map(({ key, units }) => [
      key,
      figure(units),
      `${figure(units * perSecond)} /s`,
      `${figure((100 * units * perSecond) / quotas.partitionWrites.limit['eu-west-3'])} %`,
    ]),
  )

const listSeconds = (): number =>
  listOverheadSeconds +
  sum(Object.entries(seconds).flatMap(([name, each]) => (name.endsWith('-list') || name === 'open-list' ? [each] : [])))

export const scaleTable = (): string => {
  const { monthEnd, orderByOrder, measuredOn, orders } = measured
  const listsAtOnce = Math.ceil((perSecond / longestList) * listSeconds())
  const warm = Math.ceil((monthEnd.writeUnits * perSecond) / 1000) * 1000
  return `# Scale: one million orders in an hour

Made by \`node bench/scale/model.ts\`; do not edit. One million in an hour are ${figure(perSecond)} a second.
What one invoice asks was counted on ${measuredOn} on the application in memory, ${orders} orders of five lines, all in one series:
\`node bench/scale/measure.ts\` counts again. What AWS grants stands in \`bench/scale/quotas.ts\` with its source; ask Service Quotas for
the numbers of your own account. Times of functions are assumed: ${figure(listSeconds())} s for a list of ${longestList} orders, rendering included.

## What one invoice asks

${asksTable()}

## A month-end run

${budget(monthEnd)}

The mails of a run leave at a pace of their own, so what SES grants does not hold up the invoices: they are issued, posted and archived within
the hour, and the queue drains behind them. One million mails take ${grantedRates.map((rate) => `${hours(rate)} h at ${rate} a second`).join(', ')}.

- **What breaks first in Paris**: ${firstToBreak(monthEnd, 'eu-west-3')}.
- **What breaks first in Ireland**: ${firstToBreak(monthEnd, 'eu-west-1')}.

Before a run of a million: deploy with \`--context listsAtOnce=${listsAtOnce}\`, warm both tables to ${figure(warm)} write units a second
(\`aws dynamodb update-table --warm-throughput\`), and ask SES for the rate that the mails are to have. Nothing else has to be raised.

### Items that all invoices of a seller share

${hotKeysTable()}

## Order by order

${budget(orderByOrder)}

- **What breaks first in Paris**: ${firstToBreak(orderByOrder, 'eu-west-3')}.
- **What breaks first in Ireland**: ${firstToBreak(orderByOrder, 'eu-west-1')}.

An order by itself has an execution of its own with a history that anybody can look at, and that is what bounds it: each start and each
transition counts. A run starts one execution for ${longestList} orders, and Express executions have no transitions that are counted.

## Sources

${[...new Set(names.map((name) => quotas[name].source))].map((source) => `- ${source}`).join('\n')}
`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../../docs/scale.md'), scaleTable())
