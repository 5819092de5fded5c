import { default as middy } from '@middy/core'
import * as z from 'zod'
import { defect, isTransient } from '../domain/failures.ts'
import type { Pause } from '../ports/clock.ts'
import { failureOf } from './failure-of.ts'
import { idsOf, log, metric, observe, outcomesOf } from './observe.ts'
import { wrongFields } from './wrong-fields.ts'

type Step<I extends z.ZodType, O extends z.ZodType> = {
  readonly name: string
  readonly input: I
  readonly output: O
  readonly run: (input: z.output<I>) => Promise<z.output<O>>
  readonly pause: Pause
}

const listSchema = z.object({ orders: z.array(z.record(z.string(), z.unknown())) })
type Known = Record<string, unknown>

/** Together at most 1 + 2 + 4 s of pauses: within the call, since an order that fails for a moment must not hold up the others' list. */
const mostAttempts = 4
const firstPauseMs = 1000
const longestCause = 200

/**
 * A Lambda for one step of the orders of a list: the step is called for each order by itself, and what it answers is added to what is known
 * of that order. A failure is an outcome, `failed` with its name, so that no order takes another down; one that may pass is tried again.
 */
export const listHandler = <I extends z.ZodType, O extends z.ZodType>({ name, input, output, run, pause }: Step<I, O>) => {
  const answer = async (known: Known): Promise<unknown> => {
    const parsed = input.safeParse(known)
    if (!parsed.success) throw defect(`the input of ${name} does not parse: ${wrongFields(parsed.error)}`)
    return z.encode(output, await run(parsed.data))
  }
  const failed = (known: Known, error: unknown): Known => {
    const failure = failureOf(error)
    log(name, 'order failed', { ...idsOf(known), error: failure.name, cause: failure.message })
    return { ...known, outcome: 'failed', error: failure.name, cause: failure.message.slice(0, longestCause) }
  }
  const take = async (known: Known, attempt = 1): Promise<Known> => {
    try {
      return { ...known, ...z.record(z.string(), z.unknown()).parse(await answer(known)) }
    } catch (error) {
      if (attempt === mostAttempts || !isTransient(failureOf(error))) return failed(known, error)
      await pause(firstPauseMs * 2 ** (attempt - 1))
      return take(known, attempt + 1)
    }
  }
  return middy(async (event: unknown) => {
    const orders = await Promise.all(listSchema.parse(event).orders.map((known) => take(known)))
    const ordersFailed = orders.filter(({ outcome }) => outcome === 'failed').length
    metric(name, { orders: orders.length, ordersFailed, ...outcomesOf(orders) })
    return { orders }
  }).use(observe(name))
}
