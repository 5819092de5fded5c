// Small state machines without a Lambda function, each with the one outcome that it must have.
import { createHash } from 'node:crypto'

export const end = { End: true } as const
export const pass = (more: object = {}) => ({ Type: 'Pass', ...more })
const failing = (Error: string, Cause = 'because') => ({ StartAt: 'Break', States: { Break: { Type: 'Fail', Error, Cause } } })
/** A state that fails with this error, without a Lambda. */
const broken = (error: string, more: object = {}) => ({
  Type: 'Map',
  Items: [1],
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...failing(error) },
  ...more,
})
const each = (states: object, startAt: string) => ({ ProcessorConfig: { Mode: 'INLINE' }, StartAt: startAt, States: states })

export interface MachineCase {
  readonly law: string
  readonly states: Record<string, object>
  readonly input?: unknown
  readonly status?: string
  readonly output?: unknown
  readonly error?: string
  readonly cause?: string
}

/** The first state is the start. */
export const MACHINES: readonly MachineCase[] = [
  {
    law: 'a Pass without Output hands on its input',
    states: { A: pass(end) },
    input: { a: [1, { b: null }] },
    output: { a: [1, { b: null }] },
  },
  {
    law: 'Output is filled in at every depth',
    states: { A: pass({ Output: { x: ['{% $states.input.n + 1 %}', { y: '{% $uppercase($states.input.s) %}' }], z: 'plain' }, ...end }) },
    input: { n: 1, s: 'inv' },
    output: { x: [2, { y: 'INV' }], z: 'plain' },
  },
  {
    law: 'variables live on in later states, whatever the output is',
    states: {
      A: pass({ Assign: { order: '{% $states.input.id %}' }, Output: {}, Next: 'B' }),
      B: pass({ Output: { id: '{% $order %}', input: '{% $states.input %}' }, ...end }),
    },
    input: { id: 'o-1' },
    output: { id: 'o-1', input: {} },
  },
  {
    law: 'Assign sees the variables as they were',
    states: {
      A: pass({ Assign: { a: 1, b: 2 }, Next: 'B' }),
      B: pass({ Assign: { a: '{% $b %}', b: '{% $a %}' }, Next: 'C' }),
      C: pass({ Output: ['{% $a %}', '{% $b %}'], ...end }),
    },
    output: [2, 1],
  },
  {
    law: 'the first true choice is taken',
    states: {
      A: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $states.input.outcome = 'held' %}", Next: 'Held' },
          {
            Condition: '{% $states.input.amount > 5 %}',
            Next: 'Big',
            Assign: { how: 'big' },
            Output: { seen: '{% $states.input.amount %}' },
          },
          { Condition: '{% true %}', Next: 'Other' },
        ],
        Default: 'Other',
      },
      Held: { Type: 'Fail', Error: 'Wrong' },
      Big: pass({ Output: { how: '{% $how %}', input: '{% $states.input %}' }, ...end }),
      Other: { Type: 'Fail', Error: 'Wrong' },
    },
    input: { outcome: 'accepted', amount: 9 },
    output: { how: 'big', input: { seen: 9 } },
  },
  {
    law: 'Default is taken when no choice holds',
    states: {
      A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'B' }], Default: 'C' },
      B: { Type: 'Fail', Error: 'Wrong' },
      C: { Type: 'Succeed', Output: 'default' },
    },
    output: 'default',
  },
  {
    law: 'without Default, no choice is a failure',
    states: { A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'B' }] }, B: { Type: 'Succeed' } },
    status: 'FAILED',
    error: 'States.NoChoiceMatched',
  },
  {
    law: 'what is undefined fails',
    states: { A: pass({ Output: { x: '{% $states.input.missing %}' }, ...end }) },
    input: { a: 1 },
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  },
  {
    law: 'an undefined member inside an expression is left out',
    states: { A: pass({ Output: "{% {'x': $states.input.missing, 'y': 1} %}", ...end }) },
    input: { a: 1 },
    output: { y: 1 },
  },
  {
    law: 'Fail ends with its error and cause',
    states: { A: { Type: 'Fail', Error: 'OrderLost', Cause: "{% 'order ' & $states.input.id %}" } },
    input: { id: '7' },
    status: 'FAILED',
    error: 'OrderLost',
    cause: 'order 7',
  },
  {
    law: 'Succeed may shape the output',
    states: { A: { Type: 'Succeed', Output: { n: '{% $sum($states.input) %}' } } },
    input: [1, 2, 3],
    output: { n: 6 },
  },
  {
    law: 'Wait goes on after its seconds, with Output and Assign',
    states: {
      A: { Type: 'Wait', Seconds: '{% $states.input.seconds %}', Assign: { waited: true }, Output: 'done', Next: 'B' },
      B: pass({ Output: ['{% $waited %}', '{% $states.input %}'], ...end }),
    },
    input: { seconds: 1 },
    output: [true, 'done'],
  },
  {
    law: 'Wait until a moment that is over waits no more',
    states: { A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', ...end } },
    input: 1,
    output: 1,
  },
  {
    law: 'Map runs each item and keeps the order',
    states: {
      A: {
        Type: 'Map',
        Items: '{% $states.input.rows %}',
        ItemProcessor: each({ I: pass({ Output: '{% $states.input * 2 %}', ...end }) }, 'I'),
        ...end,
      },
    },
    input: { rows: [3, 1, 2] },
    output: [6, 2, 4],
  },
  {
    law: 'Map knows the index and value, and shapes its input and output',
    states: {
      A: {
        Type: 'Map',
        Items: '{% $states.input %}',
        ItemSelector: { at: '{% $states.context.Map.Item.Index %}', value: '{% $states.context.Map.Item.Value %}' },
        ItemProcessor: each({ I: pass(end) }, 'I'),
        Output: { rows: '{% $states.result %}' },
        ...end,
      },
    },
    input: ['a', 'b'],
    output: {
      rows: [
        { at: 0, value: 'a' },
        { at: 1, value: 'b' },
      ],
    },
  },
  {
    law: 'inside a Map the outer variables can be read',
    states: {
      A: pass({ Assign: { factor: 10 }, Next: 'B' }),
      B: { Type: 'Map', Items: [1, 2], ItemProcessor: each({ I: pass({ Output: '{% $states.input * $factor %}', ...end }) }, 'I'), ...end },
    },
    output: [10, 20],
  },
  {
    law: 'an error inside a Map fails it under its own name',
    states: { A: broken('PaperJam', end) },
    status: 'FAILED',
    error: 'PaperJam',
    cause: 'because',
  },
  {
    law: 'the first Catch that covers the error is taken',
    states: {
      A: broken('PaperJam', {
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Wrong' },
          {
            ErrorEquals: ['PaperJam'],
            Next: 'Person',
            Assign: { was: '{% $states.errorOutput.Error %}' },
            Output: { why: '{% $states.errorOutput.Cause %}' },
          },
          { ErrorEquals: ['States.ALL'], Next: 'Wrong' },
        ],
        ...end,
      }),
      Wrong: { Type: 'Fail', Error: 'Wrong' },
      Person: pass({ Output: { was: '{% $was %}', input: '{% $states.input %}' }, ...end }),
    },
    output: { was: 'PaperJam', input: { why: 'because' } },
  },
  {
    law: 'a Catch without Output hands on the error',
    states: { A: broken('PaperJam', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], ...end }), B: { Type: 'Succeed' } },
    output: { Error: 'PaperJam', Cause: 'because' },
  },
  {
    law: 'States.TaskFailed covers errors of any name',
    states: {
      A: broken('PaperJam', { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'B' }], ...end }),
      B: { Type: 'Succeed', Output: 'caught' },
    },
    output: 'caught',
  },
  {
    law: 'Retry is spent before Catch is asked',
    states: {
      A: broken('PaperJam', {
        Retry: [{ ErrorEquals: ['PaperJam'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 1 }],
        Catch: [{ ErrorEquals: ['PaperJam'], Next: 'B' }],
        ...end,
      }),
      B: { Type: 'Succeed', Output: 'after' },
    },
    output: 'after',
  },
  {
    law: 'Parallel runs its branches on the same input and keeps their order',
    states: {
      A: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'L', States: { L: pass({ Output: '{% $states.input.n + 1 %}', ...end }) } },
          { StartAt: 'R', States: { R: pass({ Output: '{% $states.input.n + 2 %}', ...end }) } },
        ],
        Output: { both: '{% $states.result %}' },
        ...end,
      },
    },
    input: { n: 1 },
    output: { both: [2, 3] },
  },
  {
    law: 'a distributed Map hands over batches with what they share',
    states: {
      A: {
        Type: 'Map',
        Items: [1, 2, 3],
        ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { run: 'r' } },
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'I', States: { I: pass(end) } },
        ...end,
      },
    },
    output: [
      { BatchInput: { run: 'r' }, Items: [1, 2] },
      { BatchInput: { run: 'r' }, Items: [3] },
    ],
  },
  {
    law: 'a distributed Map of Express executions selects its items, tolerates failures and shapes its result',
    states: {
      A: {
        Type: 'Map',
        Items: '{% $states.input.lists %}',
        ItemSelector: '{% $merge([$states.context.Map.Item.Value, {"run": $states.input.run}]) %}',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'I',
          States: {
            I: {
              Type: 'Choice',
              Choices: [{ Condition: '{% $count($states.input.orders[outcome in ["open"]]) > 0 %}', Next: 'Ok' }],
              Default: 'No',
            },
            Ok: pass({ Output: '{% {"run": $states.input.run, "orders": [$states.input.orders[outcome in ["open"]].id]} %}', ...end }),
            No: { Type: 'Fail', Error: 'PaperJam' },
          },
        },
        MaxConcurrency: 1,
        ToleratedFailurePercentage: 100,
        Output: { lists: '{% $count($states.result[$exists(run)]) %}', input: '{% $states.input.run %}' },
        ...end,
      },
    },
    input: { run: 'r', lists: [{ orders: [{ id: 'a', outcome: 'open' }] }, { orders: [{ id: 'b', outcome: 'failed' }] }] },
    output: { lists: 1, input: 'r' },
  },
  {
    law: 'the functions of Step Functions are there',
    states: {
      A: pass({
        Output: {
          parts: '{% $partition([1,2,3], 2) %}',
          range: '{% $range(0, 6, 3) %}',
          hash: "{% $hash('abc', 'SHA-256') %}",
          parsed: '{% $parse(\'{"a":1}\').a %}',
        },
        ...end,
      }),
    },
    output: { parts: [[1, 2], [3]], range: [0, 3, 6], hash: createHash('sha256').update('abc').digest('hex'), parsed: 1 },
  },
  {
    law: 'the context names the execution, its input and the state',
    states: {
      A: pass({
        Output: [
          '{% $states.context.Execution.Input.a %}',
          '{% $states.context.State.Name %}',
          '{% $length($states.context.Execution.Name) > 0 %}',
        ],
        ...end,
      }),
    },
    input: { a: 5 },
    output: [5, 'A', true],
  },
]
