import type { DynamoDBBatchResponse, SQSBatchResponse } from 'aws-lambda'
import { resourcesOf } from './deployed.ts'
import type { Template } from './dynamo/definition.ts'
import type { DynamoPeer } from './dynamo.ts'
import { streamEvent } from './dynamo.ts'
import type { ChangeRecord } from './dynamo/stream.ts'
import type { EventBridgePeer } from './eventbridge.ts'
import type { EventPattern } from './events/pattern.ts'
import { matchesPattern } from './events/pattern.ts'
import { functionNameOf, type LambdaPeer } from './lambda.ts'
import type { SqsPeer } from './sqs.ts'
import { nameOf } from './sqs/queue.ts'

export interface Wired {
  readonly template: Template
  readonly dynamo: DynamoPeer
  readonly sqs: SqsPeer
  readonly events: EventBridgePeer
  readonly lambda: LambdaPeer
}

/** Something that hands over what has come since the last call; answers how much that was. */
export interface Source {
  readonly name: string
  pump(): Promise<number>
}

export interface Schedule {
  readonly name: string
  readonly everyMs: number
  fire(): Promise<unknown>
}

interface Filtered {
  readonly FilterCriteria?: { readonly Filters: readonly { readonly Pattern: string }[] }
}
const filterOf = ({ FilterCriteria: criteria }: Filtered) => {
  const patterns = criteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern) as EventPattern)
  return (change: ChangeRecord) => patterns?.some((pattern) => matchesPattern(pattern, streamEvent([change]).Records[0])) ?? true
}
const tableOf = (streamArn: string) => streamArn.split('/')[1] ?? ''
const isStream = (arn: string) => arn.startsWith('arn:aws:dynamodb:')

interface Mapping extends Filtered {
  readonly EventSourceArn: string
  readonly FunctionName: string
  readonly BatchSize?: number
  readonly MaximumRetryAttempts?: number
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination: string } }
}

/** Lambda's pollers on queues and streams. */
export function eventSources({ template, dynamo, sqs, lambda }: Wired): Source[] {
  return resourcesOf<Mapping>(template, 'AWS::Lambda::EventSourceMapping').map(([name, mapping]) => {
    const { EventSourceArn: source, BatchSize: batchSize = 10, MaximumRetryAttempts: retries = 2 } = mapping
    const invoke = (event: unknown) => lambda.invoke(mapping.FunctionName, event)
    if (!isStream(source)) {
      return { name, ...sqs.onQueue({ queue: nameOf(source), batchSize, handler: (event) => invoke(event) as Promise<SQSBatchResponse> }) }
    }
    const aside = mapping.DestinationConfig?.OnFailure?.Destination
    const stream = dynamo.onStream({
      tables: [tableOf(source)],
      batchSize,
      maxAttempts: retries + 1,
      filter: filterOf(mapping),
      handler: (event) => invoke(event) as Promise<DynamoDBBatchResponse>,
      onFailure: (change) => aside !== undefined && sqs.send(nameOf(aside), JSON.stringify(streamEvent([change]))),
    })
    return { name, ...stream }
  })
}

interface Pipe {
  readonly Source: string
  readonly Target: string
  readonly SourceParameters: Filtered
}

/** Pipes from a stream to a queue. */
export function pipes({ template, dynamo, sqs }: Wired): Source[] {
  return resourcesOf<Pipe>(template, 'AWS::Pipes::Pipe').map(([name, pipe]) => ({
    name,
    ...dynamo.onStream({
      tables: [tableOf(pipe.Source)],
      batchSize: 1,
      filter: filterOf(pipe.SourceParameters),
      handler: async (event) => sqs.send(nameOf(pipe.Target), JSON.stringify(event.Records[0])),
    }),
  }))
}

interface RuleProperties {
  readonly EventBusName?: string
  readonly EventPattern?: EventPattern
  readonly Targets: readonly {
    readonly Arn: string
    readonly RetryPolicy?: { readonly MaximumRetryAttempts?: number }
    readonly DeadLetterConfig?: { readonly Arn: string }
  }[]
}

/** Rules on buses, to queues and functions; what a target does not take lands in the rule's dead-letter queue. */
export function addRules({ template, events, sqs, lambda }: Wired): void {
  for (const [, rule] of resourcesOf<RuleProperties>(template, 'AWS::Events::Rule')) {
    for (const target of rule.Targets) {
      const queue = target.Arn.startsWith('arn:aws:sqs:')
      const aside = target.DeadLetterConfig?.Arn
      events.addRule({
        pattern: rule.EventPattern ?? {},
        ...(rule.EventBusName === undefined ? {} : { bus: rule.EventBusName }),
        retries: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
        target: (event) => (queue ? sqs.send(nameOf(target.Arn), JSON.stringify(event)) : lambda.invoke(target.Arn, event)),
        ...(aside === undefined ? {} : { onFailure: (event) => sqs.send(nameOf(aside), JSON.stringify(event)) }),
      })
    }
  }
}

interface ScheduleProperties {
  readonly ScheduleExpression: string
  readonly Target: { readonly Arn: string; readonly Input?: string }
}
const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** Schedules at a rate; a test fires them, or lets `keepTime` of the app do it. */
export function schedules({ template, lambda }: Wired): Schedule[] {
  return resourcesOf<ScheduleProperties>(template, 'AWS::Scheduler::Schedule').flatMap(([, schedule]) => {
    const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule.ScheduleExpression) ?? []
    if (count === undefined || unit === undefined) return []
    const { Arn: arn, Input: input = '{}' } = schedule.Target
    return [{ name: functionNameOf(arn), everyMs: Number(count) * UNIT_MS[unit]!, fire: () => lambda.invoke(arn, JSON.parse(input)) }]
  })
}
