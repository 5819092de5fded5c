import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Figure } from '../../infra/figures.ts'
import { clientSettings } from '../client-settings.ts'
import { REGION } from '../emulator.ts'
import { writesTurnedAway } from './breaks.ts'
import { type Ground, queueUrlOf } from './ground.ts'

type LogEvent = { readonly message: string }

/** Which output of the stacks names a function: `send-mail` is `SendMailFunction`. */
const outputOf = (name: string): string => `${name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}Function`

/** The emulator wants a caller's name and checks no signature, so the logs need no client of their own. */
const filterLogs = async ({ endpoint }: Ground, logGroupName: string, startTime: number): Promise<LogEvent[]> => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'Logs_20140328.FilterLogEvents',
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/logs/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify({ logGroupName, startTime }),
  })
  if (!answer.ok) throw new Error(`The log ${logGroupName} cannot be read: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { events: LogEvent[] }).events
}

/** A line in CloudWatch's embedded format names what it measures; others measure nothing. */
const measuredBy = (line: string, metric: string): number[] => {
  if (!line.startsWith('{"_aws"')) return []
  const value = (JSON.parse(line) as Record<string, unknown>)[metric]
  return typeof value === 'number' ? [value] : []
}

const told = async (ground: Ground, { name, metric, since }: { name: string; metric: string; since: number }): Promise<number[]> => {
  const ask = new GetFunctionConfigurationCommand({ FunctionName: ground.outputs[outputOf(name)] })
  const { LoggingConfig, FunctionName } = await new LambdaClient(clientSettings(ground.endpoint)).send(ask)
  const lines = await filterLogs(ground, LoggingConfig?.LogGroup ?? `/aws/lambda/${FunctionName}`, since)
  return lines.flatMap(({ message }) => measuredBy(message, metric))
}

const depth = async (ground: Ground, name: string): Promise<number> => {
  const ask = new GetQueueAttributesCommand({
    QueueUrl: await queueUrlOf(ground, name),
    AttributeNames: ['ApproximateNumberOfMessages'],
  })
  const { Attributes } = await new SQSClient(clientSettings(ground.endpoint)).send(ask)
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
}

const failedExecutions = async ({ endpoint, outputs }: Ground, since: number): Promise<number> => {
  const ask = new ListExecutionsCommand({ stateMachineArn: outputs['StateMachineArn'], statusFilter: 'FAILED' })
  const { executions = [] } = await new SFNClient(clientSettings(endpoint)).send(ask)
  return executions.filter(({ stopDate }) => (stopDate?.getTime() ?? 0) >= since).length
}

/**
 * The values of a figure since an instant (milliseconds), from where AWS would have them: the lines of the functions' logs, the queues and
 * executions themselves, and of a table what the emulator's fault turned away. What else AWS counts cannot be read here, and throws.
 */
export const valuesOf = async (ground: Ground, { from, metric }: Figure, since: number): Promise<readonly number[]> => {
  if ('told' in from) return told(ground, { name: from.told, metric, since })
  if ('queue' in from && metric === 'ApproximateNumberOfMessagesVisible') return [await depth(ground, from.queue)]
  if ('machine' in from && from.machine === 'order-to-invoice' && metric === 'ExecutionsFailed')
    return [await failedExecutions(ground, since)]
  if ('table' in from && metric === 'WriteThrottleEvents') {
    const table = ground.outputs[from.table === 'books' ? 'BooksTable' : 'LedgerTable']
    return [await writesTurnedAway(ground, table ?? '')]
  }
  throw new Error(`Here nobody can tell ${metric} of ${JSON.stringify(from)}`)
}
