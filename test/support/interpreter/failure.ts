/** A state's failure as Retry, Catch and the execution's end see it. */
export class StateFailure extends Error {
  readonly error: string
  override readonly cause: string

  constructor(error: string, cause = '') {
    super(`${error}: ${cause}`)
    this.error = error
    this.cause = cause
  }
}

/** The test's own mistake, such as a task that it did not give: never taken for something that the machine can handle. */
export class InterpreterMistake extends Error {
  override readonly name = 'InterpreterMistake'
}

/** What nothing can catch: the machine itself is at fault. */
const UNCATCHABLE: readonly string[] = ['States.Runtime', 'States.DataLimitExceeded']
const TIMEOUTS: readonly string[] = ['States.Timeout', 'States.HeartbeatTimeout']

/** Whether a Retry's or Catch's list covers the error (Developer Guide, "Handling errors in Step Functions workflows"). */
export function covers(list: readonly string[], error: string): boolean {
  if (list.includes(error)) return true
  if (list.includes('States.ALL')) return !UNCATCHABLE.includes(error)
  if (list.includes('States.Timeout') && error === 'States.HeartbeatTimeout') return true
  return list.includes('States.TaskFailed') && !TIMEOUTS.includes(error) && !UNCATCHABLE.includes(error)
}

/** What a task threw: an error's name becomes the error, its message (as Lambda reports it) the cause. */
export function failureOf(thrown: unknown): StateFailure {
  if (thrown instanceof InterpreterMistake) throw thrown
  if (thrown instanceof StateFailure) return thrown
  if (!(thrown instanceof Error)) return new StateFailure('Error', String(thrown))
  const trace = (thrown.stack ?? '').split('\n').slice(0, 1)
  return new StateFailure(thrown.name, JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message, trace }))
}
