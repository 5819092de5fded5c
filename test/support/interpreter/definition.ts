/** Amazon States Language as far as our machines use it: JSONata, no JSONPath. */
export interface Machine {
  readonly Comment?: string
  readonly QueryLanguage?: string
  readonly StartAt: string
  readonly States: Readonly<Record<string, State>>
  readonly TimeoutSeconds?: number
}

/** Text in {% %} is JSONata wherever a template stands. */
export type Template = unknown

export interface Retrier {
  readonly ErrorEquals: readonly string[]
  readonly IntervalSeconds?: number
  readonly MaxAttempts?: number
  readonly BackoffRate?: number
  readonly MaxDelaySeconds?: number
  readonly JitterStrategy?: 'FULL' | 'NONE'
}
export interface Catcher {
  readonly ErrorEquals: readonly string[]
  readonly Next: string
  readonly Output?: Template
  readonly Assign?: Readonly<Record<string, Template>>
}

interface Common {
  readonly Comment?: string
  readonly QueryLanguage?: string
  readonly Output?: Template
  readonly Assign?: Readonly<Record<string, Template>>
  readonly Next?: string
  readonly End?: boolean
}
interface Fallible {
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly Catcher[]
}
export interface TaskState extends Common, Fallible {
  readonly Type: 'Task'
  readonly Resource: string
  readonly Arguments?: Template
  readonly TimeoutSeconds?: number | string
  readonly HeartbeatSeconds?: number | string
  readonly Credentials?: Template
}
export interface ChoiceRule {
  readonly Comment?: string
  readonly Condition: string | boolean
  readonly Next: string
  readonly Output?: Template
  readonly Assign?: Readonly<Record<string, Template>>
}
export interface ChoiceState extends Omit<Common, 'Next' | 'End'> {
  readonly Type: 'Choice'
  readonly Choices: readonly ChoiceRule[]
  readonly Default?: string
}
export interface PassState extends Common {
  readonly Type: 'Pass'
}
export interface WaitState extends Common {
  readonly Type: 'Wait'
  readonly Seconds?: number | string
  readonly Timestamp?: string
}
export interface SucceedState extends Omit<Common, 'Next' | 'End' | 'Assign'> {
  readonly Type: 'Succeed'
}
export interface FailState {
  readonly Type: 'Fail'
  readonly Comment?: string
  readonly QueryLanguage?: string
  readonly Error?: string
  readonly Cause?: string
}
export interface Processor {
  readonly ProcessorConfig?: { readonly Mode?: 'INLINE' | 'DISTRIBUTED'; readonly ExecutionType?: string }
  readonly StartAt: string
  readonly States: Readonly<Record<string, State>>
}
export interface MapState extends Common, Fallible {
  readonly Type: 'Map'
  readonly Label?: string
  readonly Items?: Template
  readonly ItemReader?: { readonly Resource: string; readonly Arguments?: Template; readonly ReaderConfig?: Template }
  readonly ItemSelector?: Template
  readonly ItemBatcher?: {
    readonly MaxItemsPerBatch?: number | string
    readonly MaxInputBytesPerBatch?: number
    readonly BatchInput?: Template
  }
  readonly ItemProcessor: Processor
  readonly ResultWriter?: { readonly Resource?: string; readonly Arguments?: Template; readonly WriterConfig?: Template }
  readonly MaxConcurrency?: number | string
  readonly ToleratedFailureCount?: number | string
  readonly ToleratedFailurePercentage?: number | string
}
export interface ParallelState extends Common, Fallible {
  readonly Type: 'Parallel'
  readonly Arguments?: Template
  readonly Branches: readonly Processor[]
}

export type State = TaskState | ChoiceState | PassState | WaitState | SucceedState | FailState | MapState | ParallelState
