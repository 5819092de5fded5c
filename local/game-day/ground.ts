import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { clientSettings } from '../client-settings.ts'
import type { Cloud } from '../cloud.ts'

/** Where a game day is played: a local cloud with the app deployed. */
export type Ground = Pick<Cloud, 'endpoint' | 'outputs'>

/** The queues by the names that alarms and redrives give them, as the stacks told the function that redrives. */
const queueUrlsOf = async ({ endpoint, outputs }: Ground): Promise<Record<string, string>> => {
  const ask = new GetFunctionConfigurationCommand({ FunctionName: outputs['RedriveQueueFunction'] })
  const { Environment } = await new LambdaClient(clientSettings(endpoint)).send(ask)
  return JSON.parse(Environment?.Variables?.['QUEUE_URLS'] ?? '{}') as Record<string, string>
}

export const queueUrlOf = async (ground: Ground, name: string): Promise<string> => {
  const url = (await queueUrlsOf(ground))[name]
  if (url === undefined) throw new Error(`There is no queue ${name}`)
  return url
}
