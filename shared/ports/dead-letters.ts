import type { DeadLetterQueue, RedrivenFunction, WorkQueueName } from '../contracts/dead-letters.ts'
import type { Instant } from '../domain/day.ts'

/** A message that nobody could take; `receipt` names this hold of it. */
export type DeadLetter = { readonly id: string; readonly receipt: string; readonly body: string; readonly sentAt: Instant }

export type DeadLetters = {
  /** All messages of the queue, hidden ones too; SQS counts approximately while something moves. */
  readonly count: (queue: DeadLetterQueue) => Promise<number>
  /** Ten at most, hidden from others for so many seconds; with 0 they are only looked at. */
  readonly take: (queue: DeadLetterQueue, hiddenSeconds: number) => Promise<readonly DeadLetter[]>
  readonly remove: (queue: DeadLetterQueue, letter: DeadLetter) => Promise<void>
  /** Puts a body into a queue that a function reads. */
  readonly resend: (to: WorkQueueName, body: string) => Promise<void>
}

/** The functions that a redrive calls. */
export type Callees = {
  /** Calls and waits; throws what the function threw. */
  readonly call: (name: RedrivenFunction | 'release-order', input: unknown) => Promise<unknown>
  /** Which of them an ARN names; undefined for a foreign one. */
  readonly named: (functionArn: string) => string | undefined
}
