/** A Lambda client whose calls reach the functions of the house. */
import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import type { InMemoryApp } from '../peers/app.ts'
import { attachPeer } from '../peers/attach.ts'

/** As Lambda answers an Invoke: what the function threw comes back in the payload, under its name. */
const invokeOf =
  ({ lambda }: InMemoryApp) =>
  async ({ FunctionName, Payload }: { FunctionName: string; Payload: string }) => {
    const tell = (answer: unknown) => Buffer.from(JSON.stringify(answer))
    try {
      return { Payload: tell(await lambda.invoke(FunctionName, JSON.parse(Payload))) }
    } catch (error) {
      const { name, message } = error as Error
      return { FunctionError: 'Unhandled', Payload: tell({ errorType: name, errorMessage: message }) }
    }
  }

export const invoking = (app: InMemoryApp, config: LambdaClientConfig): LambdaClient =>
  attachPeer(new LambdaClient(config), { service: 'lambda', hooks: app.hooks, operations: { Invoke: invokeOf(app) } })
