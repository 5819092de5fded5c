import { transient } from '../../domain/failures.ts'

/** Error names after which the same call may succeed: the service was too busy, or did not answer as itself. */
const busy = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'AbortError',
  'NetworkingError',
])
const contended = new Set(['TransactionConflictException', 'TransactionInProgressException', 'ReplicatedWriteConflictException'])

/** Whether the service did not say what became of the call: it may have been applied. Refusals and bad requests are answers. */
export const isUnanswered = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const status = statusOf(error)
  return busy.has(error.name) || contended.has(error.name) || isOfTheNetwork(error) || (status !== undefined && status >= 500)
}

/** ECONNRESET, EPIPE, ENOTFOUND ...; codes of wrong calls begin with ERR_. */
const isOfTheNetwork = (error: Error): boolean => 'code' in error && typeof error.code === 'string' && /^E(?!RR_)[A-Z_]+$/.test(error.code)

const statusOf = (error: Error): number | undefined => {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}

/** Names what passes by itself as a transient failure; everything else (a refused condition, a bad request) goes on as it is. */
export const naming = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Error && contended.has(error.name)) throw transient('Conflict', `${what}: ${error.name}`, error)
    if (isUnanswered(error)) throw transient('Transient', `${what}: ${error instanceof Error ? error.name : 'unknown error'}`, error)
    throw error
  }
}
