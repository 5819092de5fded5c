import { GetFunctionConfigurationCommand, LambdaClient, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { GetQueueAttributesCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { clientSettings } from '../client-settings.ts'
import type { Ground } from './ground.ts'

/** Puts back what was broken. Once more does no harm. */
export type Mend = () => Promise<void>

type Fault = { readonly kind: 'table' | 'bucket'; readonly name: string; readonly writes?: number }

/** Sets a fault of the emulator (local/gaps/faults.py), or without `writes` asks for it. */
const fault = async ({ endpoint }: Ground, asked: Fault): Promise<{ turnedAway: number }> => {
  const answer = await fetch(`${endpoint}/_local/faults`, { method: 'POST', body: JSON.stringify(asked) })
  if (!answer.ok) throw new Error(`The emulator knows no faults: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { turnedAway: number }
}

/** How many writes to the table the last fault turned away. */
export const writesTurnedAway = async (ground: Ground, table: string): Promise<number> =>
  (await fault(ground, { kind: 'table', name: table })).turnedAway

/** The next so many writes are turned away: a table as throttled, a bucket as denied by its policy. */
export const turnAway = async (ground: Ground, asked: Required<Fault>): Promise<Mend> => {
  await fault(ground, asked)
  return async () => void (await fault(ground, { ...asked, writes: 0 }))
}

/** Takes a variable away that a function needs: it throws when it loads. */
export const breakFunction = async ({ endpoint, outputs }: Ground, output: string, variable: string): Promise<Mend> => {
  const lambda = new LambdaClient(clientSettings(endpoint))
  const FunctionName = outputs[output]
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const before = Environment?.Variables ?? {}
  const set = async (Variables: Record<string, string>) =>
    void (await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } })))
  await set(Object.fromEntries(Object.entries(before).filter(([name]) => name !== variable)))
  return () => set(before)
}

/** A message that failed comes back after a second, so that its five tries take no quarter of an hour. */
export const hurryQueue = async ({ endpoint }: Ground, QueueUrl: string): Promise<Mend> => {
  const sqs = new SQSClient(clientSettings(endpoint))
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout'] }))
  const before = Attributes?.VisibilityTimeout ?? '180'
  const hide = async (VisibilityTimeout: string) =>
    void (await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout } })))
  await hide('1')
  return () => hide(before)
}
