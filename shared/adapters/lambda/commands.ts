import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import { Failure, type FailureName, defect, transient, transientFailures } from '../../domain/failures.ts'
import type { Commands } from '../../ports/commands.ts'
import type { Callees } from '../../ports/dead-letters.ts'

const failureSchema = z.object({ errorType: z.string(), errorMessage: z.string() })

const passing = new Set(['TooManyRequestsException', 'ServiceException', 'EC2ThrottledException', 'ResourceConflictException'])

/** The name by which the function failed, if a repeat may help; anything else is a defect here too. */
const nameOf = (errorType: string): FailureName =>
  errorType === 'Sandbox.Timedout' ? 'Transient' : (transientFailures.find((known) => known === errorType) ?? 'Defect')

const namesSchema = z.record(z.string(), z.string())

/** `functions` is a JSON object: the name of each command's function. */
export const lambdaCommands = (functions: string, client: LambdaClient = new LambdaClient({})): Commands => {
  const names = namesSchema.parse(JSON.parse(functions))
  return { ask: (command, input) => ask(client, { command, functionName: names[command], input }) }
}

/** As above, for the functions that a redrive calls; Lambda's record of a failed call names a function by its ARN. */
export const lambdaCallees = (functions: string, client: LambdaClient = new LambdaClient({})): Callees => {
  const names = namesSchema.parse(JSON.parse(functions))
  return {
    call: (command, input) => ask(client, { command, functionName: names[command], input }),
    named: (functionArn) => Object.keys(names).find((name) => functionArn.split(':')[6] === names[name]),
  }
}

type Asked = { readonly command: string; readonly functionName: string | undefined; readonly input: unknown }

const ask = async (client: LambdaClient, { command, functionName, input }: Asked): Promise<unknown> => {
  const call = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(input) })
  const { FunctionError, Payload } = await client.send(call).catch((error: unknown) => {
    throw error instanceof Error && passing.has(error.name) ? transient('Transient', `${command}: ${error.name}`, error) : error
  })
  const text = Payload === undefined ? '' : Buffer.from(Payload).toString('utf8')
  if (FunctionError === undefined) return JSON.parse(text)
  const failure = failureSchema.safeParse(text === '' ? undefined : JSON.parse(text))
  if (!failure.success) throw defect(`${command} failed without a word`)
  throw new Failure(nameOf(failure.data.errorType), `${command}: ${failure.data.errorMessage}`)
}
