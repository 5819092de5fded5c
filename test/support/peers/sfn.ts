import type {
  CreateStateMachineCommandInput,
  DescribeExecutionCommandInput,
  ExecutionStatus,
  ListExecutionsCommandInput,
  SendTaskFailureCommandInput,
  SendTaskSuccessCommandInput,
  SFNClientConfig,
  StartExecutionCommandInput,
  StopExecutionCommandInput,
} from '@aws-sdk/client-sfn'
import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidDefinition,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  SFNClient,
  StateMachineDoesNotExist,
  TaskDoesNotExist,
} from '@aws-sdk/client-sfn'
import { checkMachine } from '../interpreter/check.ts'
import type { Machine } from '../interpreter/definition.ts'
import type { Tasks, Visit } from '../interpreter/execution.ts'
import type { Chance } from '../interpreter/query.ts'
import type { Result } from '../interpreter/run-machine.ts'
import { runMachine, type RunOptions } from '../interpreter/run-machine.ts'
import { taskTokens } from '../interpreter/tokens.ts'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { BusEvent } from './eventbridge.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'
import { byItself } from './work.ts'

export interface SfnPeerOptions extends PeerOptions<SFNClientConfig> {
  /** Name -> definition. */
  readonly machines?: Readonly<Record<string, Machine>>
  readonly tasks: Tasks
  readonly chance?: Partial<Chance>
  /** Hears each change of an execution's status, as the default bus would carry it. */
  readonly onStatus?: (event: Pick<BusEvent, 'source' | 'detail-type' | 'detail'>) => unknown
  readonly onVisit?: (execution: string, visit: Visit) => void
}

export interface ExecutionRecord {
  readonly name: string
  readonly arn: string
  readonly machine: string
  readonly input: unknown
  readonly startedAt: Date
  status: ExecutionStatus
  stoppedAt?: Date
  result?: Result
  /** Settles when the execution has ended; rejects only for a mistake of the test. */
  readonly done: Promise<Result>
  readonly stop: AbortController
}

export interface SfnPeer {
  readonly client: SFNClient
  readonly hooks: Hooks
  attach(client: SFNClient): SFNClient
  arnOf(machine: string): string
  /** A deployment changes the definitions; executions that run go on by the one that they began with. */
  redefine(change: (definition: Machine) => Machine): void
  /** All executions, in the order of their start. */
  readonly executions: readonly ExecutionRecord[]
  /** Tokens that states are waiting for now. */
  waitingTokens(): readonly string[]
  /** Resolves when no execution runs any more. Under a clock: `clock.run(peer.settled())`. */
  settled(): Promise<void>
}

const metadata = { httpStatusCode: 400, requestId: 'peer' }
const NAME_LIFE_MS = 90 * 86_400_000
const arnOf = (machine: string) => `arn:aws:states:eu-central-1:000000000000:stateMachine:${machine}`

/** Step Functions in memory: STANDARD executions of our definitions in the small interpreter. */
export function sfnPeer(options: SfnPeerOptions): SfnPeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const tokens = taskTokens()
  const machines = new Map(Object.entries(options.machines ?? {}))
  const executions: ExecutionRecord[] = []

  const announce = (record: ExecutionRecord) => {
    const detail = {
      executionArn: record.arn,
      stateMachineArn: arnOf(record.machine),
      name: record.name,
      status: record.status,
      startDate: record.startedAt.getTime(),
      stopDate: record.stoppedAt?.getTime() ?? null,
      input: JSON.stringify(record.input),
      output: record.result?.output === undefined ? null : JSON.stringify(record.result.output),
      error: record.result?.error ?? null,
      cause: record.result?.cause ?? null,
    }
    return options.onStatus?.({ source: 'aws.states', 'detail-type': 'Step Functions Execution Status Change', detail })
  }
  const start = (machine: string, definition: Machine, request: { name: string; input: unknown }): ExecutionRecord => {
    const { name, input } = request
    const stop = new AbortController()
    const machineOptions: RunOptions = {
      definition,
      input,
      name,
      machineName: machine,
      tasks: options.tasks,
      tokens,
      signal: stop.signal,
      // Without a test's clock the machine jumps over its own waits.
      ...(options.clock === undefined ? {} : { clock }),
      ...(options.chance === undefined ? {} : { chance: options.chance }),
      ...(options.onVisit === undefined ? {} : { onVisit: (visit: Visit) => options.onVisit?.(name, visit) }),
    }
    const done = byItself(() => runMachine(machineOptions)).then(async (result) => {
      Object.assign(record, { status: result.status, stoppedAt: clock.now(), result })
      await announce(record)
      return result
    })
    done.catch(() => undefined)
    const arn = `arn:aws:states:eu-central-1:000000000000:execution:${machine}:${name}`
    const record: ExecutionRecord = { name, arn, machine, input, startedAt: clock.now(), status: 'RUNNING', done, stop }
    executions.push(record)
    return record
  }
  const operations = {
    CreateStateMachine(request: CreateStateMachineCommandInput) {
      const definition = parsed(request.definition ?? '', (message) => new InvalidDefinition({ message, $metadata: metadata })) as Machine
      try {
        checkMachine(definition)
      } catch (error) {
        throw new InvalidDefinition({ message: String(error), $metadata: metadata })
      }
      machines.set(request.name ?? '', definition)
      return { stateMachineArn: arnOf(request.name ?? ''), creationDate: clock.now() }
    },
    async StartExecution(request: StartExecutionCommandInput) {
      const machine = (request.stateMachineArn ?? '').split(':').at(-1)!
      const definition = machines.get(machine)
      if (definition === undefined)
        throw new StateMachineDoesNotExist({ message: `State Machine Does Not Exist: '${request.stateMachineArn}'`, $metadata: metadata })
      const name = request.name ?? crypto.randomUUID()
      if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name))
        throw new InvalidName({ message: `Invalid Name: '${name}'`, $metadata: metadata })
      const input = parsed(request.input ?? '{}', (message) => new InvalidExecutionInput({ message, $metadata: metadata }))
      const youngest = clock.nowMs() - NAME_LIFE_MS
      const earlier = executions.findLast(
        (one) => one.machine === machine && one.name === name && (one.stoppedAt?.getTime() ?? Infinity) > youngest,
      )
      if (earlier !== undefined) return { executionArn: sameOrRefused(earlier, input).arn, startDate: earlier.startedAt }
      const record = start(machine, definition, { name, input })
      await announce(record)
      return { executionArn: record.arn, startDate: record.startedAt }
    },
    ...reading(executions),
    StopExecution(request: StopExecutionCommandInput) {
      find(executions, request.executionArn).stop.abort()
      return { stopDate: clock.now() }
    },
    SendTaskSuccess(request: SendTaskSuccessCommandInput) {
      const output = parsed(request.output ?? '', (message) => new InvalidOutput({ message, $metadata: metadata }))
      return known(tokens.succeed(request.taskToken ?? '', output))
    },
    SendTaskFailure: (request: SendTaskFailureCommandInput) =>
      known(tokens.fail(request.taskToken ?? '', request.error ?? '', request.cause ?? '')),
    SendTaskHeartbeat: (request: { taskToken?: string }) => known(tokens.heartbeat(request.taskToken ?? '')),
  } as Operations
  const attach = (client: SFNClient) => attachPeer(client, { service: 'states', hooks, operations })
  const client = onFirstUse(() => attach(new SFNClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    attach,
    arnOf,
    redefine(change) {
      for (const [name, definition] of machines) machines.set(name, change(definition))
    },
    executions,
    waitingTokens: () => tokens.waiting,
    async settled() {
      while (executions.some(({ status }) => status === 'RUNNING')) await Promise.all(executions.map(({ done }) => done))
    },
  }
}

/** While it runs with the same input, a repeated start is the same start; later the name is taken for 90 days. */
function sameOrRefused(known: ExecutionRecord, input: unknown): ExecutionRecord {
  const same = JSON.stringify(known.input) === JSON.stringify(input)
  if (known.status === 'RUNNING' && same) return known
  throw new ExecutionAlreadyExists({ message: `Execution Already Exists: '${known.arn}'`, $metadata: metadata })
}

function parsed(text: string, error: (message: string) => Error): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw error(`Invalid JSON: '${text}'`)
  }
}

function known(waited: boolean) {
  if (!waited) throw new TaskDoesNotExist({ message: 'Task does not exist anymore', $metadata: metadata })
  return {}
}

function find(executions: readonly ExecutionRecord[], arn: string | undefined): ExecutionRecord {
  const record = executions.findLast((one) => one.arn === arn)
  if (record === undefined) throw new ExecutionDoesNotExist({ message: `Execution Does Not Exist: '${arn}'`, $metadata: metadata })
  return record
}

const reading = (executions: readonly ExecutionRecord[]) => ({
  DescribeExecution(request: DescribeExecutionCommandInput) {
    const record = find(executions, request.executionArn)
    const { result } = record
    return {
      executionArn: record.arn,
      stateMachineArn: arnOf(record.machine),
      name: record.name,
      status: record.status,
      startDate: record.startedAt,
      input: JSON.stringify(record.input),
      ...(record.stoppedAt === undefined ? {} : { stopDate: record.stoppedAt }),
      ...(result?.output === undefined ? {} : { output: JSON.stringify(result.output) }),
      ...(result?.error === undefined ? {} : { error: result.error, cause: result.cause }),
    }
  },
  ListExecutions(request: ListExecutionsCommandInput) {
    const machine = (request.stateMachineArn ?? '').split(':').at(-1)
    const wanted = executions.filter((record) => record.machine === machine && (request.statusFilter ?? record.status) === record.status)
    return {
      executions: wanted.toReversed().map((record) => ({
        executionArn: record.arn,
        stateMachineArn: arnOf(record.machine),
        name: record.name,
        status: record.status,
        startDate: record.startedAt,
      })),
    }
  },
})
