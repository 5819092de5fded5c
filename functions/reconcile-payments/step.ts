import * as z from 'zod'
import { addSeconds, type Instant, instantSchema } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { Payments, Subject } from '../../shared/ports/payments.ts'

/** `until`: what has moved up to then; an hour ago where it is left out, as by the clock. */
export const inputSchema = z.object({ until: instantSchema.optional() })
export const outputSchema = z.object({ outcome: z.literal('reconciled'), asked: z.number().int(), recorded: z.number().int() })

export type Ports = {
  readonly payments: Pick<Payments, 'movementsSince'>
  readonly commands: Pick<Commands, 'ask'>
  readonly clock: Clock
  /** Tells operations of what no webhook had brought, with how many bookings it took. */
  readonly found: (subject: Subject, recorded: number) => void
  readonly failed: (subject: Subject, error: unknown) => void
}

const windowSeconds = 7 * 86_400
/** What is younger may be told any moment: it is left to its webhook, and to the next night. */
const toldWithinSeconds = 3600
/** Half a second each, so that twenty thousand fit into the quarter of an hour, far below the hundred calls a second that Stripe takes. */
const atOnce = 10

/**
 * Goes through all that has moved at the provider within a week and has the books follow each payment and payout of it once, which books what
 * no webhook brought. No watermark is kept: Stripe repeats its webhooks for three days, so a week covers what it gave up, and four nights in
 * which this did not run. What does not move money (a payment that pends or failed, a dispute that is lost) is not seen here. One that fails
 * keeps no other back; the night fails then, once all were asked, which rings, and the next one asks again.
 */
export const reconcilePayments =
  (ports: Ports) =>
  async ({ until }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const subjects = await subjectsOf(ports, until ?? addSeconds(ports.clock.now(), -toldWithinSeconds))
    const waiting = subjects.values()
    const work = await Promise.all(Array.from({ length: atOnce }, () => followAll(ports, waiting)))
    const followed = work.flat()
    const failures = followed.filter((recorded) => recorded === undefined).length
    if (failures > 0) throw defect(`${failures} of ${followed.length} payments and payouts could not be followed`)
    return { outcome: 'reconciled', asked: followed.length, recorded: followed.reduce<number>((sum, recorded = 0) => sum + recorded, 0) }
  }

/** Each payment and payout once, however often its money moved. */
const subjectsOf = async ({ payments, clock }: Ports, until: Instant): Promise<Map<string, Subject>> => {
  const subjects = new Map<string, Subject>()
  for await (const { movement, subject } of payments.movementsSince(addSeconds(clock.now(), -windowSeconds)))
    if (subject !== undefined && movement.at <= until) subjects.set(Object.values(subject).join(), subject)
  return subjects
}

const followAll = async (ports: Ports, waiting: Iterable<Subject>): Promise<(number | undefined)[]> => {
  const done: (number | undefined)[] = []
  for (const subject of waiting) done.push(await follow(ports, subject))
  return done
}

const followedSchema = z.object({ recorded: z.number().int() })

/** How many bookings were new; undefined when it failed. */
const follow = async ({ commands, found, failed }: Ports, subject: Subject): Promise<number | undefined> => {
  try {
    const { recorded } = followedSchema.parse(await commands.ask('follow-payment', subject))
    if (recorded > 0) found(subject, recorded)
    return recorded
  } catch (error) {
    failed(subject, error)
    return undefined
  }
}
