// What the emulator cannot show without Lambda functions: how the interpreter calls them, waits, retries and gives up.
import { describe, expect, it } from 'vitest'
import type { Machine } from '../../support/interpreter/definition.ts'
import { runMachine } from '../../support/interpreter/run-machine.ts'
import { machineFromTemplate } from '../../support/interpreter/template.ts'
import { virtualClock } from '../../support/peers/clock.ts'
import { lambdaPeer } from '../../support/peers/lambda.ts'
import { serviceTasks } from '../../support/peers/service-tasks.ts'
import { never } from '../../support/peers/work.ts'

const invoke = 'arn:aws:states:::lambda:invoke'
const machine = (States: object, StartAt = Object.keys(States)[0]!, more: object = {}) =>
  ({ QueryLanguage: 'JSONata', StartAt, States, ...more }) as Machine
const call = (functionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: `arn:aws:lambda:eu-central-1:000000000000:function:${functionName}:live`, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
})
class Busy extends Error {
  override readonly name = 'Busy'
}

describe('a Lambda task', () => {
  it('hands over its payload as JSON and takes the answer', async () => {
    const lambda = lambdaPeer({ functions: { validate: (event: { at: string }) => ({ heard: event.at, dropped: undefined }) } })
    const result = await runMachine({
      definition: machine({ A: call('validate', { End: true }) }),
      input: { at: new Date(0) },
      tasks: serviceTasks({ lambda }),
    })
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: { heard: '1970-01-01T00:00:00.000Z' } })
  })
  it('a plain function ARN as resource gives the bare result', async () => {
    const lambda = lambdaPeer({ functions: { add: (event: { n: number }) => event.n + 1 } })
    const task = { Type: 'Task', Resource: 'arn:aws:lambda:eu-central-1:000000000000:function:add', End: true }
    expect(await runMachine({ definition: machine({ A: task }), input: { n: 1 }, tasks: serviceTasks({ lambda }) })).toMatchObject({
      output: 2,
    })
  })
  it('fails under the name of what was thrown', async () => {
    const lambda = lambdaPeer({ functions: { f: () => Promise.reject(new Busy('later')) } })
    const result = await runMachine({ definition: machine({ A: call('f', { End: true }) }), tasks: serviceTasks({ lambda }) })
    expect(result).toMatchObject({ status: 'FAILED', error: 'Busy' })
    expect(JSON.parse(result.cause ?? '')).toMatchObject({ errorType: 'Busy', errorMessage: 'later' })
  })
  it('is retried with growing pauses up to their maximum, and each retrier counts for itself', async () => {
    const clock = virtualClock()
    const at: number[] = []
    const start = clock.nowMs()
    const errors = [new Busy(), new Error('defect'), new Busy(), new Busy()]
    const lambda = lambdaPeer({
      clock,
      functions: {
        f: () => {
          at.push((clock.nowMs() - start) / 1000)
          const error = errors.shift()
          if (error !== undefined) throw error
          return 'done'
        },
      },
    })
    const Retry = [
      { ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3, MaxDelaySeconds: 10 },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 1 },
    ]
    const result = await clock.run(
      runMachine({ clock, definition: machine({ A: call('f', { Retry, End: true }) }), tasks: serviceTasks({ lambda }) }),
    )
    expect([result.output, at, result.history[0]?.retries]).toEqual(['done', [0, 2, 3, 9, 19], 4])
  })
  it('full jitter takes any part of the pause', async () => {
    const clock = virtualClock()
    const start = clock.nowMs()
    const lambda = lambdaPeer({ clock, functions: { f: () => Promise.reject(new Busy()) } })
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 8, MaxAttempts: 1, JitterStrategy: 'FULL' }]
    const definition = machine({ A: call('f', { Retry, End: true }) })
    await clock.run(runMachine({ clock, definition, tasks: serviceTasks({ lambda }), chance: { random: () => 0.25 } }))
    expect(clock.nowMs() - start).toBe(2_000)
  })
  it('a function that never answers is ended by its own time limit, which has a name of its own', async () => {
    const clock = virtualClock()
    const lambda = lambdaPeer({ clock, timeoutMs: () => 3_000, functions: { f: () => never() } })
    const both = ['States.Timeout', 'Sandbox.Timedout'].map((name) => [{ ErrorEquals: [name], Next: 'B' }])
    const outcomes = []
    for (const Catch of both) {
      const definition = machine({ A: call('f', { Catch, End: true }), B: { Type: 'Succeed', Output: 'caught' } })
      outcomes.push((await clock.run(runMachine({ clock, definition, tasks: serviceTasks({ lambda }) }))).status)
    }
    expect(outcomes).toEqual(['FAILED', 'SUCCEEDED'])
  })
  it("a task's time limit is States.Timeout, and States.TaskFailed does not cover it", async () => {
    const clock = virtualClock()
    const lambda = lambdaPeer({ clock, functions: { f: () => clock.sleep(10_000) } })
    const Catch = [
      { ErrorEquals: ['States.TaskFailed'], Next: 'Wrong' },
      { ErrorEquals: ['States.Timeout'], Next: 'B', Output: '{% $states.errorOutput.Error %}' },
    ]
    const states = { A: call('f', { TimeoutSeconds: '{% 2 + 2 %}', Catch, End: true }), Wrong: { Type: 'Fail' }, B: { Type: 'Succeed' } }
    const start = clock.nowMs()
    const result = await clock.run(runMachine({ clock, definition: machine(states), tasks: serviceTasks({ lambda }) }))
    expect([result.output, clock.nowMs() - start, result.path]).toEqual(['States.Timeout', 4_000, ['A', 'B']])
  })
})

describe('the interpreter', () => {
  it('does not let a machine handle a mistake of the test', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'B' }]
    const definition = machine({ A: call('f', { Catch, End: true }), B: { Type: 'Succeed' } })
    await expect(runMachine({ definition, tasks: {} })).rejects.toThrow(/no task for/)
  })
  it('refuses fields that belong to JSONPath, dead ends, and states that nothing leads to', async () => {
    const states = { A: { Type: 'Pass', ResultPath: '$.x', Next: 'Nowhere' }, B: { Type: 'Pass' } }
    const run = runMachine({ definition: machine(states), tasks: {} })
    await expect(run).rejects.toThrow(
      /no state "Nowhere"\nnothing leads to "B"\n"A": ResultPath belongs to JSONPath\n"B": neither Next nor End/,
    )
  })
  it('takes random numbers and ids from the test', async () => {
    const states = { A: { Type: 'Pass', Output: ['{% $random() %}', '{% $uuid() %}'], End: true } }
    const result = await runMachine({ definition: machine(states), tasks: {}, chance: { random: () => 0.5, uuid: () => 'u-1' } })
    expect(result.output).toEqual([0.5, 'u-1'])
  })
  it('fails an output that is too big, and nothing catches that', async () => {
    const lambda = lambdaPeer({ functions: { f: () => 'x'.repeat(300_000) } })
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'B' }]
    const definition = machine({ A: call('f', { Catch, End: true }), B: { Type: 'Succeed' } })
    expect(await runMachine({ definition, tasks: serviceTasks({ lambda }) })).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    })
  })
  it('a distributed Map reads, tolerates and writes', async () => {
    const processor = (mode: object) => ({
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD', ...mode },
      StartAt: 'I',
      States: { I: call('f', { End: true }) },
    })
    const map = (more: object = {}) => ({
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } },
      ItemProcessor: processor({}),
      MaxConcurrency: 2,
      End: true,
      ...more,
    })
    const lambda = lambdaPeer({
      functions: {
        f: (n: number) => {
          if (n === 2) throw new Busy()
          return n * 10
        },
      },
    })
    const tasks = { ...serviceTasks({ lambda }), readers: { 'arn:aws:states:::s3:getObject': () => [1, 2, 3] } }
    expect(await runMachine({ definition: machine({ A: map() }), tasks })).toMatchObject({
      error: 'States.ExceedToleratedFailureThreshold',
    })
    expect(await runMachine({ definition: machine({ A: map({ ToleratedFailureCount: 1 }) }), tasks })).toMatchObject({ output: [10, 30] })
  })
  const express = (States: object, more: object = {}) => ({
    Type: 'Map',
    Label: 'Lists',
    Items: '{% $states.input %}',
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }, StartAt: Object.keys(States)[0], States },
    End: true,
    ...more,
  })
  it('an Express execution of a distributed Map ends after five minutes, and goes no step further', async () => {
    const seen: string[] = []
    const lambda = lambdaPeer({ functions: { f: (input: string) => void seen.push(input) } })
    const States = { I: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'J' }, J: call('f', { End: true, Output: 'called' }) }
    const definition = machine({ A: express(States, { ToleratedFailurePercentage: 100 }) })
    const clock = virtualClock()
    const result = await clock.run(runMachine({ definition, input: [299, 301], clock, tasks: serviceTasks({ lambda }) }))
    await clock.advance(60_000)
    expect([result.output, seen.length]).toEqual([['called'], 1])
  })
  it('an Express execution is one of its own, with an id of its own and no variables of its parent', async () => {
    const States = {
      I: { Type: 'Pass', Output: { execution: '{% $states.context.Execution.Id %}', input: '{% $states.input %}' }, End: true },
    }
    const definition = machine({ A: { Type: 'Pass', Assign: { secret: 1 }, Next: 'B' }, B: express(States) })
    const { output, history } = await runMachine({ definition, input: [1, 2], name: 'run-1', machineName: 'month-end', tasks: {} })
    const children = output as { execution: string; input: number }[]
    expect(children.map(({ input }) => input)).toEqual([1, 2])
    expect(new Set(children.map(({ execution }) => execution)).size).toBe(2)
    for (const { execution } of children) expect(execution).toMatch(/:execution:month-end\/Lists:[0-9a-f-]{36}$/)
    expect(history.filter(({ state }) => state === 'I').map(({ within }) => within)).toEqual([['B[0]'], ['B[1]']])
  })
  it('an Express execution cannot wait for a token', async () => {
    const States = { I: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', Arguments: {}, End: true } }
    await expect(runMachine({ definition: machine({ A: express(States) }), input: [1], tasks: {} })).rejects.toThrow(
      'an Express execution cannot wait in "I"',
    )
  })
  it('finds the definition in a synthesised template, with the ARNs that the peers know', async () => {
    const text = '{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:'
    const rest = ':states:::lambda:invoke","Arguments":{"FunctionName":"'
    const template = {
      Resources: {
        OrderToInvoice1A2B: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            StateMachineName: 'order-to-invoice',
            DefinitionString: {
              'Fn::Join': ['', [text, { Ref: 'AWS::Partition' }, rest, { 'Fn::GetAtt': ['Validate3C', 'Arn'] }, '"},"End":true}}}']],
            },
          },
        },
        Validate3C: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'validate-order' } },
      },
    }
    const lambda = lambdaPeer({ functions: { 'validate-order': () => 'accepted' } })
    const definition = machineFromTemplate(template, 'order-to-invoice')
    const result = await runMachine({ definition, tasks: serviceTasks({ lambda }) })
    expect(result.output).toMatchObject({ Payload: 'accepted', StatusCode: 200 })
  })
})
