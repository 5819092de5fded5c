// An alarm that nobody can act on, or that watches a figure that nobody tells, is worse than none. CloudWatch itself is not here: templates are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawDashboardPicture } from '../../../docs/operations/draw-dashboard.ts'
import { operationsPage } from '../../../docs/operations/operations-page.ts'
import { alarms } from '../../../infra/alarms.ts'
import { headline, placedGraphs } from '../../../infra/dashboard-layout.ts'
import { allFigures, graphs } from '../../../infra/figures.ts'
import { burningPercent, burningSlices, burnWindows, serviceLevels } from '../../../infra/service-levels.ts'
import { resourcesOf, synthesise, type StackName } from '../../support/synthesised.ts'

type Alarm = {
  AlarmName: string
  AlarmDescription: string
  AlarmActions?: unknown[]
  AlarmRule?: unknown
  Threshold: number
  Metrics?: { MetricStat?: { Metric: { Namespace: string } } }[]
  Namespace?: string
}

const root = join(import.meta.dirname, '../../..')
const runbooks = join(root, 'docs/runbooks')
let templates: Record<StackName, Template>
let ringing: Alarm[]
let composites: Alarm[]
beforeAll(() => {
  templates = synthesise()
  const ofType = (type: string) => resourcesOf(templates.QuittanceWatch, type).map(({ Properties }) => Properties as unknown as Alarm)
  ringing = ofType('AWS::CloudWatch::Alarm')
  composites = ofType('AWS::CloudWatch::CompositeAlarm')
})

const runbookOf = ({ AlarmDescription }: Alarm): string => /docs\/runbooks\/(.+\.md)$/.exec(AlarmDescription)?.[1] ?? 'no runbook'
const alarmNamed = (name: string): Alarm | undefined =>
  [...ringing, ...composites].find(({ AlarmName }) => AlarmName === `quittance-${name}`)

describe('runbooks', () => {
  const headings = ['## What it means', '## What to look at', '## What to do', '## How to redrive', '## When to worry']

  test('each alarm has one, which says what it means, what to look at, what to do, how to redrive, and when to worry', () => {
    const all = [...ringing, ...composites]
    expect(all.length).toBeGreaterThan(60)
    for (const name of new Set(all.map(runbookOf))) {
      expect(existsSync(join(runbooks, name)), name).toBe(true)
      expect(readFileSync(join(runbooks, name), 'utf8').match(/^## .+$/gm), name).toEqual(headings)
    }
  })

  test('none is about an alarm that is gone', () => {
    const known = new Set([...ringing, ...composites].map(runbookOf).concat('README.md', 'link-keys.md'))
    expect(readdirSync(runbooks).filter((file) => !known.has(file))).toEqual([])
  })
})

describe('alarms', () => {
  test('each tells the topic, but for the windows of a service level, which ring together or not at all', () => {
    const silent = [...ringing, ...composites].filter(({ AlarmActions }) => AlarmActions?.length !== 1)
    expect(silent.map(({ AlarmName }) => AlarmName).toSorted()).toEqual(
      ['fast-in-5', 'fast-in-60', 'slow-in-30', 'slow-in-360'].map((window) => `quittance-order-to-sent-${window}-minutes`),
    )
  })

  test('a draft that has waited five minutes for its number rings, in whatever queue, by whoever finds it', () => {
    const found = resourcesOf(templates.QuittanceWatch, 'AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties['MetricName'] === 'oldestDraftSeconds' && Properties['EvaluationPeriods'] === 1,
    )
    expect(found.map(({ Properties }) => [Properties['Dimensions'], Properties['Statistic'], Properties['Threshold']])).toEqual(
      ['record-in-ledger', 'sweep'].map((Value) => [[{ Name: 'function', Value }], 'Maximum', 300]),
    )
  })

  test('every queue that no function reads has one that rings at the first message', () => {
    const read = new Set(
      resourcesOf(templates.QuittancePipeline, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) =>
        JSON.stringify(Properties['EventSourceArn']),
      ),
    )
    const unread = resourcesOf(templates.QuittancePipeline, 'AWS::SQS::Queue').filter(
      ({ id }) => !read.has(JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] })),
    )
    expect(unread.length).toBeGreaterThan(9)
    const rings = JSON.stringify(ringing.filter(({ Threshold }) => Threshold === 1))
    for (const { id } of unread) expect(rings, id).toContain(`FnGetAtt${id}QueueName`)
  })

  test('one says that invoices are not going out, and names each of which that is true', () => {
    const rule = JSON.stringify(alarmNamed('invoices-not-going-out')?.AlarmRule)
    const parts = [...alarms.filter(({ stops }) => stops).map(({ name }) => name), 'ordertosentfast', 'numberingbacklogslow']
    for (const part of parts) expect(rule.toLowerCase(), part).toContain(part.replaceAll('-', ''))
    expect(rule).toMatch(/OR/)
  })

  test('those on an expression take ten figures at most', () => {
    const together = ringing.map(({ Metrics }) => Metrics?.filter(({ MetricStat }) => MetricStat).length ?? 0)
    expect(Math.max(...together)).toBeGreaterThan(1)
    expect(Math.max(...together)).toBeLessThanOrEqual(10)
  })
})

describe('service levels', () => {
  const level = (name: string) => serviceLevels.find((candidate) => candidate.name === name)!
  const [fast, slow] = burnWindows

  test('each has a fast alarm and a slow one', () => {
    for (const { name } of serviceLevels)
      for (const window of burnWindows) expect(alarmNamed(`${name}-${window.name}`), `${name} ${window.name}`).toBeDefined()
  })

  test('one late invoice in a hundred is within the budget; the fast alarm needs 14.4 in a hundred, over an hour and still', () => {
    expect([fast, slow].map((window) => burningPercent(level('order-to-sent'), window))).toEqual([14.4, 6])
    const parts = ringing.filter(({ AlarmName }) => AlarmName.startsWith('quittance-order-to-sent-fast-in'))
    expect(parts.map(({ Threshold }) => Threshold)).toEqual([14.4, 14.4])
    expect(parts).toMatchObject([60, 5].map((minutes) => ({ ExtendedStatistic: 'PR(300:)', Period: minutes * 60 })))
    expect(JSON.stringify(alarmNamed('order-to-sent-fast')?.AlarmRule)).toMatch(/AND/)
  })

  test('a single bad slice rings nothing', () => {
    for (const each of serviceLevels.filter(({ of }) => of === 'slices'))
      for (const window of burnWindows) expect(burningSlices(each, window).bad, each.name).toBeGreaterThan(1)
    expect(alarmNamed('reminder-lag-fast')).toMatchObject({ EvaluationPeriods: 12, DatapointsToAlarm: 2, Period: 300 })
    expect(alarmNamed('reminder-lag-slow')).toMatchObject({ EvaluationPeriods: 72, DatapointsToAlarm: 5 })
  })

  test('no alarm waits for more bad slices than its window has', () => {
    const most = serviceLevels.flatMap((each) => burnWindows.map((window) => burningSlices({ ...each, objective: 50 }, window)))
    for (const { bad, of } of most) expect(bad).toBeLessThanOrEqual(of)
  })
})

describe('figures', () => {
  /** What AWS counts by itself, by namespace, in the words of each service's guide. */
  const countedByAws: Readonly<Record<string, readonly string[]>> = {
    lambda: ['Errors', 'Invocations', 'IteratorAge'],
    queue: ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage', 'NumberOfMessagesSent'],
    machine: ['ExecutionsStarted', 'ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'],
    table: ['WriteThrottleEvents'],
    api: ['5xx'],
    mail: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reputation.BounceRate', 'Reputation.ComplaintRate'],
  }

  test('each that we do not tell ourselves is one that AWS counts', () => {
    const others = allFigures.filter(({ from }) => !('told' in from))
    expect(others.length).toBeGreaterThan(30)
    for (const { from, metric } of others) expect(countedByAws[Object.keys(from)[0]!], metric).toContain(metric)
  })

  test('each alarm watches one of the table', () => {
    const watched = [
      ...alarms.map(({ figure }) => figure),
      ...serviceLevels.flatMap((each) => (each.of === 'events' ? each.figure : each.figures)),
    ]
    for (const figure of watched) expect(allFigures, figure.says).toContain(figure)
  })

  test('each is drawn or watched; what nobody looks at has no place in the table', () => {
    const watched = new Set([
      ...alarms.map(({ figure }) => figure),
      ...serviceLevels.flatMap((each) => (each.of === 'events' ? [each.figure] : each.figures)),
    ])
    expect(allFigures.filter((figure) => figure.graph === undefined && !watched.has(figure)).map(({ says }) => says)).toEqual([])
  })

  const dashboardBody = (): string => {
    const [dashboard] = resourcesOf(templates.QuittanceWatch, 'AWS::CloudWatch::Dashboard')
    const {
      'Fn::Join': [, parts],
    } = dashboard!.Properties['DashboardBody'] as { 'Fn::Join': [string, unknown[]] }
    return parts.map((part) => (typeof part === 'string' ? part : 'known when it is deployed')).join('')
  }

  test('the dashboard has each graph where the layout, and so its picture, places it', () => {
    const { widgets } = JSON.parse(dashboardBody()) as { widgets: { type: string; properties: { title?: string } }[] }
    const graph = (title: string) => widgets.find(({ properties }) => properties.title === title)
    expect(widgets[0]).toMatchObject({ type: 'text', ...headline.place })
    for (const { graph: title, place } of placedGraphs) expect(graph(title), title).toMatchObject({ type: 'metric', ...place })
    expect(widgets).toHaveLength(placedGraphs.length + 1)
  })

  test('the dashboard has a graph for each name, with every figure of it', () => {
    const body = dashboardBody()
    for (const graph of graphs) expect(body).toContain(graph)
    for (const { says, metric } of allFigures.filter(({ graph }) => graph !== undefined)) {
      expect(body, says).toContain(says)
      expect(body, says).toContain(metric)
    }
  })
})

describe('saved queries', () => {
  const saved = () =>
    resourcesOf(templates.QuittanceWatch, 'AWS::Logs::QueryDefinition').map(
      ({ Properties }) => Properties as { Name: string; QueryString: string; LogGroupNames: unknown[] },
    )

  test('tell everything about one order, one invoice and one customer, by id', () => {
    const texts = Object.fromEntries(saved().map(({ Name, QueryString }) => [Name, QueryString]))
    expect(texts['Quittance/One order']).toContain('orderId = "ORDER"')
    expect(texts['Quittance/One invoice']).toContain('invoiceId = "INVOICE"')
    expect(texts['Quittance/One customer']).toMatch(/customerId = "CUSTOMER"[^]*correlationId/)
    expect(texts['Quittance/One correlation id']).toContain('correlationId = "CORRELATION"')
  })

  test('look through the log of each function on the way, fifty at most', () => {
    for (const { LogGroupNames } of saved()) {
      expect(LogGroupNames.length).toBeLessThanOrEqual(50)
      expect(new Set(LogGroupNames.map((name) => JSON.stringify(name))).size).toBe(LogGroupNames.length)
    }
  })

  test('are named in no runbook that is not saved', () => {
    const names = new Set(saved().map(({ Name }) => Name))
    const told = readdirSync(runbooks).flatMap(
      (file) => readFileSync(join(runbooks, file), 'utf8').match(/Quittance\/[A-Z][\w ]+(?=")/g) ?? [],
    )
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((name) => !names.has(name))).toEqual([])
  })
})

test('docs/operations.md and its picture of the dashboard are what the tables say (node docs/operations/write-page.ts)', () => {
  expect(readFileSync(join(root, 'docs/operations.md'), 'utf8')).toBe(operationsPage())
  expect(readFileSync(join(root, 'docs/operations/dashboard.svg'), 'utf8')).toBe(drawDashboardPicture())
})
