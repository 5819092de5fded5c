import type { MiddlewareObj } from '@middy/core'
import type { Context } from 'aws-lambda'
import { AsyncLocalStorage } from 'node:async_hooks'
import { correlationIdOf } from '../domain/correlation.ts'
import { failureOf } from './failure-of.ts'

/** The only fields of an input that may be logged: ids and counters, nothing that names or describes a person. */
const loggable = [
  'sellerId',
  'orderId',
  'customerId',
  'factId',
  'invoiceId',
  'attempt',
  'workItemId',
  'outcome',
  'messageId',
  'step',
  'execution',
  'auditId',
  'runId',
  'list',
] as const

/** What stands in the place of an id may be anything, a person's name too, until it is parsed; only what is written like an id is logged. */
const isId = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && /^[\w.:/+-]{1,300}$/.test(value))

const membersOf = (value: unknown): Map<string, unknown> =>
  new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : [])

export const idsOf = (value: unknown): Record<string, unknown> => {
  const members = membersOf(value)
  return Object.fromEntries(loggable.filter((key) => isId(members.get(key))).map((key) => [key, members.get(key)]))
}

/** Of a message: what it names itself, or its detail when it is the envelope of an event, whose own id is the event's. */
export const idsOfMessage = (message: unknown): Record<string, unknown> => {
  const members = membersOf(message)
  const eventId = members.has('detail') && isId(members.get('id')) ? { eventId: members.get('id') } : {}
  return { ...eventId, ...idsOf(message), ...idsOf(members.get('detail')) }
}

/** What a step has learned of whom it works for, while it works for them; more than the message said. */
const learned = new AsyncLocalStorage<Record<string, unknown>>()
export const learning = <T>(work: () => Promise<T>): Promise<T> => learned.run({}, work)
/** An invoice's header names its order: from here on every line of the same message is found by it. */
export const tellWhom = (header: { readonly sellerId: string; readonly orderId: string; readonly customerId: string }): void => {
  Object.assign(learned.getStore() ?? {}, idsOf(header))
}

const correlated = ({ sellerId, orderId }: Record<string, unknown>): Record<string, unknown> =>
  typeof sellerId === 'string' && typeof orderId === 'string' ? { correlationId: correlationIdOf({ sellerId, orderId }) } : {}

type LogMessage =
  | 'done'
  | 'message done'
  | 'record done'
  | 'item done'
  | 'failed'
  | 'message failed'
  | 'record failed'
  | 'item failed'
  | 'order failed'

/** One structured line; the closed list of messages keeps the log searchable, and what is about an order has its correlation id. */
export const log = (functionName: string, message: LogMessage, fields: Record<string, unknown>): void => {
  const level = message.endsWith('done') ? 'INFO' : 'ERROR'
  const ids = { ...learned.getStore(), ...fields }
  const line = JSON.stringify({ level, function: functionName, message, ...correlated(ids), ...ids })
  process.stdout.write(`${line}\n`)
}

/** A metric in CloudWatch's embedded format: a log line, so it costs no call. With `of`, once for all and once for each: ids, never names. */
export const metric = (functionName: string, values: Record<string, number>, of: Readonly<Record<string, string>> = {}): void => {
  const metrics = Object.keys(values).map((name) => ({
    Name: name,
    Unit: name.endsWith('Ms') ? 'Milliseconds' : name.endsWith('Seconds') ? 'Seconds' : 'Count',
  }))
  const each = Object.keys(of)
  const dimensions = [['function'], ...(each.length > 0 ? [['function', ...each]] : [])]
  const directive = { Timestamp: Date.now(), CloudWatchMetrics: [{ Namespace: 'Quittance', Dimensions: dimensions, Metrics: metrics }] }
  process.stdout.write(`${JSON.stringify({ _aws: directive, function: functionName, ...of, ...values })}\n`)
}

/** What of a step's answers the dashboard shows. An execution that is repeated counts again. */
const countedOutcomes: ReadonlyMap<unknown, string> = new Map([
  ['held', 'ordersHeld'],
  ['issued', 'invoicesIssued'],
])

/** How many answers had an outcome that is counted, by its figure. */
export const outcomesOf = (answers: readonly unknown[]): Record<string, number> => {
  const figures = answers.flatMap((answer) => countedOutcomes.get(idsOf(answer)['outcome']) ?? [])
  return Object.fromEntries(figures.map((figure) => [figure, figures.filter((other) => other === figure).length]))
}

/** Logs and measures each invocation, and gives every error the name by which the state machine knows it. */
export const observe = (functionName: string): MiddlewareObj<unknown, unknown, Error, Context, { startedAt?: number }> => ({
  before: (request) => {
    request.internal.startedAt = performance.now()
  },
  after: (request) => {
    log(functionName, 'done', { ...idsOf(request.event), ...idsOf(request.response) })
    const durationMs = performance.now() - (request.internal.startedAt ?? 0)
    metric(functionName, { durationMs, failures: 0, ...outcomesOf([request.response]) })
  },
  onError: (request) => {
    const failure = failureOf(request.error)
    log(functionName, 'failed', { ...idsOf(request.event), error: failure.name, cause: failure.message })
    metric(functionName, { failures: 1 })
    request.error = failure
  },
})
