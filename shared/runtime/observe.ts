import type { MiddlewareObj } from '@middy/core'
import type { Context } from 'aws-lambda'
import { failureOf } from './failure-of.ts'

/** The only fields of an input that may be logged: ids and counters, nothing that names or describes a person. */
const loggable = [
  'sellerId',
  'orderId',
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

export const idsOf = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return {}
  const members = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(loggable.filter((key) => isId(members.get(key))).map((key) => [key, members.get(key)]))
}

type LogMessage = 'done' | 'failed' | 'message failed' | 'record failed' | 'item failed' | 'order failed'

/** One structured line; the closed list of messages keeps the log searchable. */
export const log = (functionName: string, message: LogMessage, fields: Record<string, unknown>): void => {
  const line = JSON.stringify({ level: message === 'done' ? 'INFO' : 'ERROR', function: functionName, message, ...fields })
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
