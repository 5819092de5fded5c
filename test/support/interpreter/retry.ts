import type { Catcher, Retrier } from './definition.ts'
import type { Step } from './execution.ts'
import { assign, fillField } from './execution.ts'
import type { StateFailure } from './failure.ts'
import { covers, failureOf } from './failure.ts'

export interface Fallible {
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly Catcher[]
}
export interface Done {
  readonly output: unknown
  readonly next: string | undefined
}

/** Seconds before the n-th retry (from 1). */
function pauseSeconds(retrier: Retrier, attempt: number, random: () => number): number {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity, JitterStrategy = 'NONE' } = retrier
  const seconds = Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** (attempt - 1))
  return JitterStrategy === 'FULL' ? random() * seconds : seconds
}

/** Runs a state's work with its Retry, each retrier with its own count, and then its Catch. */
export async function withRetryAndCatch(state: Fallible, step: Step, work: () => Promise<Done>): Promise<Done> {
  const attempts = new Map<Retrier, number>()
  for (;;) {
    try {
      return await work()
    } catch (thrown) {
      const failure = failureOf(thrown)
      step.visit.error = failure.error
      if (!(await retried(state, step, { failure, attempts }))) return caught(state, step, failure)
    }
  }
}

async function retried(state: Fallible, step: Step, tried: { failure: StateFailure; attempts: Map<Retrier, number> }): Promise<boolean> {
  const { clock, chance, signal } = step.frame.execution
  const retrier = state.Retry?.find((one) => covers(one.ErrorEquals, tried.failure.error))
  if (retrier === undefined) return false
  const attempt = (tried.attempts.get(retrier) ?? 0) + 1
  if (attempt > (retrier.MaxAttempts ?? 3)) return false
  tried.attempts.set(retrier, attempt)
  step.visit.retries += 1
  await clock.sleep(pauseSeconds(retrier, attempt, () => chance.random()) * 1000, signal)
  return true
}

async function caught(state: Fallible, step: Step, failure: StateFailure): Promise<Done> {
  const catcher = state.Catch?.find((one) => covers(one.ErrorEquals, failure.error))
  if (catcher === undefined) throw failure
  const errorOutput = { Error: failure.error, Cause: failure.cause }
  const setVariables = await assign(step, catcher.Assign, { errorOutput })
  const output = catcher.Output === undefined ? errorOutput : await fillField(step, { Output: catcher.Output }, { errorOutput })
  setVariables()
  return { output, next: catcher.Next }
}
