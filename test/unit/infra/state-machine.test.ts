/** Retries, catches and time-outs of the synthesised machine come from the failure lists and from nowhere else. */
import { beforeAll, expect, test } from 'vitest'
import { platformFailures, terminalFailures, transientFailures } from '../../../shared/domain/failures.ts'
import { functions, type FunctionName } from '../../../infra/functions.ts'
import type { Machine, TaskState } from '../../support/interpreter/definition.ts'
import { machineOf, resourcesOf, synthesise } from '../../support/synthesised.ts'

let machine: Machine
let properties: Record<string, unknown>
beforeAll(() => {
  const pipeline = synthesise().QuittancePipeline
  machine = machineOf(pipeline)
  properties = resourcesOf(pipeline, 'AWS::StepFunctions::StateMachine')[0]!.Properties
})

const tasks = (): [string, TaskState][] =>
  Object.entries(machine.States).flatMap(([name, state]) => (state.Type === 'Task' ? [[name, state]] : []))
const lambdaTasks = () => tasks().filter(([, task]) => task.Resource.endsWith(':lambda:invoke'))

test('no task is without a Catch for everything, a time-out and a Retry', () => {
  expect(tasks().length).toBeGreaterThanOrEqual(8)
  for (const [name, task] of tasks()) {
    expect(task.Catch?.at(-1)?.ErrorEquals, name).toEqual(['States.ALL'])
    expect(task.TimeoutSeconds, name).toBeGreaterThan(0)
    expect(task.Retry?.length, name).toBeGreaterThan(0)
  }
})

test('every function is retried for the transient and the platform failures, never for all', () => {
  for (const [name, task] of lambdaTasks()) {
    expect(
      task.Retry?.map(({ ErrorEquals }) => ErrorEquals),
      name,
    ).toEqual([[...transientFailures], [...platformFailures]])
  }
})

test('every retry has full jitter and a longest pause of a minute', () => {
  for (const [, task] of lambdaTasks())
    for (const retrier of task.Retry ?? []) expect(retrier).toMatchObject({ JitterStrategy: 'FULL', MaxDelaySeconds: 60, BackoffRate: 2 })
})

test('every terminal failure has an end of its own, and is never retried', () => {
  const caught = tasks()
    .flatMap(([, task]) => task.Catch ?? [])
    .flatMap(({ ErrorEquals }) => ErrorEquals)
  expect(caught).toEqual(expect.arrayContaining([...terminalFailures]))
  for (const [name, task] of tasks()) {
    const stops = task.Retry?.find(({ ErrorEquals }) => ErrorEquals.includes('States.TaskFailed')) === undefined
    if (!stops) expect(task.Retry?.[0], name).toEqual({ ErrorEquals: [...terminalFailures], MaxAttempts: 0 })
  }
})

test('a task waits longer than its function may run', () => {
  for (const [name, task] of lambdaTasks()) {
    const { FunctionName } = task.Arguments as { FunctionName: string }
    const { timeoutSeconds } = functions[FunctionName.split(':')[6] as FunctionName]
    expect(Number(task.TimeoutSeconds), name).toBeGreaterThan(timeoutSeconds)
  }
})

test('the execution may last longer than its longest step with its second try', () => {
  const longest = Math.max(...tasks().map(([, task]) => Number(task.TimeoutSeconds)))
  expect(machine.TimeoutSeconds).toBeGreaterThan(2 * longest)
})

test('logs only errors and no data, and is traced', () => {
  expect(properties).toMatchObject({
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
  })
})
