import * as z from 'zod'
import { defect, transient } from '../../domain/failures.ts'

const errorSchema = z
  .object({ type: z.string().default(''), code: z.string().default(''), statusCode: z.number().default(0) })
  .catch({ type: '', code: '', statusCode: 0 })

const passing = new Set(['StripeConnectionError', 'StripeAPIError', 'StripeRateLimitError'])

/** Ours for Stripe's: its message is left out, since it may repeat what was sent. */
const failureOf = (error: unknown, asked: string): Error => {
  const { type, code, statusCode } = errorSchema.parse(error)
  const told = `${asked}: ${type} ${code} ${statusCode}`
  if (statusCode === 409) return transient('Conflict', told, error)
  return passing.has(type) || statusCode >= 500 ? transient('DownstreamUnavailable', told, error) : defect(told)
}

/** What the call answers; what Stripe refuses is a failure of ours by name. */
export const asking = async <T>(asked: string, call: () => Promise<T>): Promise<T> =>
  call().catch((error: unknown) => {
    throw error instanceof z.ZodError ? defect(`${asked}: an answer of another shape`) : failureOf(error, asked)
  })

/** As above, and undefined where Stripe has no such thing. */
export const askingFor = async <T>(asked: string, call: () => Promise<T>): Promise<T | undefined> =>
  asking(asked, () =>
    call().catch((error: unknown) => {
      if (errorSchema.parse(error).code === 'resource_missing') return undefined
      throw error
    }),
  )
