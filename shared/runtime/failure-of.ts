import * as z from 'zod'
import { Failure, transient } from '../domain/failures.ts'

const throttled = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'TransactionInProgressException',
  'TransactionConflictException',
])
const unreachable = new Set([
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'NetworkingError',
])

const sdkErrorSchema = z.object({
  name: z.string().default('unknown'),
  message: z.string().default(''),
  code: z.string().default('').catch(''),
  $metadata: z.object({ httpStatusCode: z.number().default(0) }).default({ httpStatusCode: 0 }),
})

/**
 * The failure class of any error: our own keep their name, what the AWS SDK or the network throws becomes transient when a repeat may
 * help, everything else is a Defect. The state machine retries by these names.
 */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error
  const { name, message, code, $metadata } = sdkErrorSchema
    .catch({ name: 'unknown', message: '', code: '', $metadata: { httpStatusCode: 0 } })
    .parse(error)
  if (throttled.has(name)) return transient('Transient', name, error)
  if (unreachable.has(name) || unreachable.has(code) || $metadata.httpStatusCode >= 500)
    return transient('DownstreamUnavailable', name, error)
  return new Failure('Defect', `${name}: ${message}`, { cause: error })
}
