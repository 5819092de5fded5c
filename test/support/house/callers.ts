import { AsyncLocalStorage } from 'node:async_hooks'
import type { Hook } from '../peers/hooks.ts'
import type { LambdaHandler } from '../peers/lambda.ts'
import { never } from '../peers/work.ts'

type Invocation = { readonly name: string; readonly leftMs: () => number }
type Context = { readonly getRemainingTimeInMillis: () => number }

const running = new AsyncLocalStorage<Invocation>()

/** Which function makes a call; none when it is a service that calls (Step Functions, a poller). */
export const callerNow = (): string | undefined => running.getStore()?.name

/** The runtime's own timer is left out of the context: it counts real seconds, and here Lambda itself ends what takes too long. */
export const named =
  (name: string, handler: LambdaHandler): LambdaHandler =>
  (event, { getRemainingTimeInMillis: leftMs, ...context }: Context) =>
    running.run({ name, leftMs }, () => handler(event, context as never))

/** Lambda ends a process whose time is over: what it has sent may still be applied, but it sends no more. */
export const endsWithItsTime: Hook = {
  async beforeCall() {
    if ((running.getStore()?.leftMs() ?? 1) <= 0) await never()
  },
}
