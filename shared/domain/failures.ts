/**
 * The failure lists: error classes and the Retry and Catch of the state machine are both built from them, so that they cannot drift
 * apart. Names are literals, since minifiers rename classes.
 */
export const transientFailures = ['Transient', 'Conflict', 'DownstreamUnavailable'] as const
export type TransientFailureName = (typeof transientFailures)[number]

/** Failures of the platform that pass by themselves (Step Functions developer guide, error names). */
export const platformFailures = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
  'States.Timeout',
  'Sandbox.Timedout',
] as const

/** No repeat can mend these; each has a named end. */
export const terminalFailures = ['MailNotSent', 'ArchiveOccupied'] as const
export type TerminalFailureName = (typeof terminalFailures)[number]

export type FailureName = TransientFailureName | TerminalFailureName | 'Defect'

/** An error whose `name` is what Step Functions sees. The message carries ids only, never personal data. */
export class Failure extends Error {
  constructor(name: FailureName, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = name
  }
}

/** An order has grown beyond what its store holds: no repeat mends that, so who adds to it leaves the addition to a person. */
export class OrderTooLarge extends Failure {
  constructor(orderId: string, sizes: { readonly bytes: number; readonly most: number }) {
    super('Defect', `order ${orderId} has ${sizes.bytes} bytes, at most ${sizes.most} fit`)
  }
}

export const transient = (name: TransientFailureName, message: string, cause?: unknown): Failure => new Failure(name, message, { cause })
export const terminal = (name: TerminalFailureName, message: string, cause?: unknown): Failure => new Failure(name, message, { cause })
export const defect = (message: string): Failure => new Failure('Defect', message)

const isTransientName = (name: string): boolean => transientFailures.some((known) => known === name)

/** Whether a repeat of the same call may succeed. */
export const isTransient = (error: unknown): boolean => error instanceof Error && isTransientName(error.name)
