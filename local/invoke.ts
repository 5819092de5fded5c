import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'

export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>

/** Calls a function and gives its answer; an error of the function is one here, in its own words. */
export const invoker = (config: LambdaClientConfig): Invoke => {
  const client = new LambdaClient(config)
  return async (functionName, payload) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(payload) }),
    )
    const answer = Payload === undefined ? '' : Buffer.from(Payload).toString('utf8')
    if (FunctionError !== undefined) throw new Error(`${functionName}: ${wordsOf(answer)}`)
    return JSON.parse(answer)
  }
}

const wordsOf = (answer: string): string => {
  try {
    const { errorType, errorMessage } = JSON.parse(answer) as { errorType?: string; errorMessage?: string }
    return [errorType, errorMessage].filter((text) => text !== undefined).join(': ')
  } catch {
    return answer
  }
}
