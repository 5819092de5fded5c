import type { ChoiceState, FailState, PassState, State, SucceedState, WaitState } from './definition.ts'
import type { Step } from './execution.ts'
import { assign, fillField } from './execution.ts'
import { StateFailure } from './failure.ts'
import type { RunChain } from './map.ts'
import { runMap, runParallel } from './map.ts'
import type { Done } from './retry.ts'
import { withRetryAndCatch } from './retry.ts'
import { runTask } from './task.ts'

/** Does one state's work; the result says where to go on. */
export function runState(state: State, step: Step, runChain: RunChain): Promise<Done> {
  switch (state.Type) {
    case 'Task':
      return withRetryAndCatch(state, step, async () => finish(state, step, { result: await runTask(state, step) }))
    case 'Map':
      return withRetryAndCatch(state, step, async () => finish(state, step, { result: await runMap(state, step, runChain) }))
    case 'Parallel':
      return withRetryAndCatch(state, step, async () => finish(state, step, { result: await runParallel(state, step, runChain) }))
    case 'Choice':
      return choose(state, step)
    case 'Pass':
      return finish(state, step)
    case 'Wait':
      return wait(state, step)
    case 'Succeed':
      return finish(state, step)
    case 'Fail':
      return fail(state, step)
    default:
      return Promise.reject(new StateFailure('States.Runtime', `Unknown state type of "${step.name}"`))
  }
}

type Finishing = Pick<Exclude<PassState, SucceedState>, 'Output' | 'Assign' | 'Next'>

/** Output and Assign both see the variables as they were when the state began. */
async function finish(state: Finishing, step: Step, extra: { result?: unknown } = {}): Promise<Done> {
  const unchanged = 'result' in extra ? extra.result : step.input
  const output = state.Output === undefined ? unchanged : await fillField(step, { Output: state.Output }, extra)
  const setVariables = await assign(step, state.Assign, extra)
  setVariables()
  return { output, next: state.Next }
}

async function choose(state: ChoiceState, step: Step): Promise<Done> {
  for (const rule of state.Choices) {
    const holds = await fillField(step, { Condition: rule.Condition })
    if (typeof holds !== 'boolean') {
      throw new StateFailure(
        'States.QueryEvaluationError',
        `The JSONata expression '${rule.Condition}' specified for the field 'Condition' returned no boolean`,
      )
    }
    if (holds) return finish(rule, step)
  }
  if (state.Default === undefined) throw new StateFailure('States.NoChoiceMatched', `No choice of "${step.name}" matched`)
  const { Output, Assign, Default } = state
  return finish({ Next: Default, ...(Output === undefined ? {} : { Output }), ...(Assign === undefined ? {} : { Assign }) }, step)
}

async function wait(state: WaitState, step: Step): Promise<Done> {
  const { clock } = step.frame.execution
  if (state.Seconds !== undefined) await clock.sleep(Number(await fillField(step, { Seconds: state.Seconds })) * 1000)
  else await clock.sleep(Date.parse(String(await fillField(step, { Timestamp: state.Timestamp }))) - clock.nowMs())
  return finish(state, step)
}

async function fail(state: FailState, step: Step): Promise<never> {
  const text = async (field: 'Error' | 'Cause') =>
    state[field] === undefined ? '' : String(await fillField(step, { [field]: state[field] }))
  throw new StateFailure(await text('Error'), await text('Cause'))
}
