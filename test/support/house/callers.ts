import { AsyncLocalStorage } from 'node:async_hooks'
import type { LambdaHandler } from '../peers/lambda.ts'

const running = new AsyncLocalStorage<string>()

/** Which function makes a call; none when it is a service that calls (Step Functions, a poller). */
export const callerNow = (): string | undefined => running.getStore()

export const named =
  (name: string, handler: LambdaHandler): LambdaHandler =>
  (event, context) =>
    running.run(name, () => handler(event, context))
