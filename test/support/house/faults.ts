/** What can happen to one call of a run: each is given to one call, named by its place in the run. */
import { type Call, connectionLost, type Hook } from '../peers/hooks.ts'
import { LambdaError } from '../peers/lambda.ts'
import { never } from '../peers/work.ts'
import { callerNow } from './callers.ts'
import type { Random } from './chance.ts'

/**
 * A call and all its repeats by the SDK fail; its first answer is lost, so the SDK repeats what was applied; the answers of all repeats
 * are lost; it is applied when its caller has long given up; its caller dies before or after the service applied it.
 */
export const faults = ['fails', 'first answer lost', 'every answer lost', 'too slow', 'killed before', 'killed after'] as const
export type Fault = (typeof faults)[number]

/** `send-mail dynamodb:GetItem`, or `a service lambda:Invoke` where Step Functions or a poller calls. */
export const siteOf = ({ service, operation }: Call): string => `${callerNow() ?? 'a service'} ${service}:${operation}`

/** Writes down the site of every call, repeats by the SDK left out. */
export const listSites = (sites: string[]): Hook => ({
  beforeCall(call) {
    if (call.attempt === 1) sites.push(siteOf(call))
  },
})

const unanswered = ({ service }: Call): Error =>
  service === 'lambda' ? new LambdaError('Lambda.ServiceException', 'The service did not answer') : connectionLost()

/** On the clock of the run. */
export type Sleep = (ms: number) => Promise<void>

/** Longer than any function has time. The mail client gives up by itself, so what it sent is taken at once and answered too late. */
const tooSlowMs = ({ service }: Call): number => (service === 'ses' ? 0 : 250_000)
const mailClientGivesUpMs = 8000

/** Nobody hears the answer to a call that was too slow. */
const givenUp = async (call: Call, sleep: Sleep): Promise<void> => {
  if (call.service !== 'ses') return
  await sleep(mailClientGivesUpMs)
  throw unanswered(call)
}

/** The n-th call of a run (from 1) meets the fault. */
export const faultAt = (n: number, fault: Fault, sleep: Sleep): Hook & { readonly site: () => string | undefined } => {
  let seen = 0
  let struck: Call | undefined
  let site: string | undefined
  /** The SDK sends the same members again under the next attempt. */
  const isRepeat = (call: Call): boolean =>
    struck !== undefined &&
    call.attempt === struck.attempt + 1 &&
    call.operation === struck.operation &&
    Object.entries(call.input).every(([name, value]) => struck?.input[name] === value)
  return {
    site: () => site,
    async beforeCall(call) {
      if (call.attempt === 1) seen += 1
      const strikes = (seen === n && call.attempt === 1) || isRepeat(call)
      if (!strikes) return
      struck = call
      site = siteOf(call)
      if (fault === 'killed before') await never()
      if (fault === 'fails') throw unanswered(call)
      if (fault === 'too slow') await sleep(tooSlowMs(call))
    },
    async afterCall(call) {
      if (call !== struck) return
      if (fault === 'killed after') await never()
      if (fault === 'too slow') await givenUp(call, sleep)
      if (fault === 'every answer lost' || (fault === 'first answer lost' && call.attempt === 1)) throw unanswered(call)
    },
  }
}

const throttled = ({ service }: Call): Error =>
  service === 'lambda'
    ? new LambdaError('Lambda.TooManyRequestsException', 'Rate exceeded')
    : Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } })

export type Struck = (call: Call, what: string) => void

export type BadDay = {
  readonly random: Random
  /** The share of calls in trouble. */
  readonly rate: number
  readonly sleep: Sleep
  /** Hears of each fault. */
  readonly struck?: Struck
}

/** A bad day: as long as it lasts, calls fail, are throttled, lose their answer, are slow or too slow, or kill their caller. */
export const badDay = ({ random, rate, sleep, struck = () => undefined }: BadDay): Hook => ({
  async beforeCall(call) {
    const chance = random() / rate
    if (chance >= 1) return
    if (chance >= 0.5) return sleep(random() * 400)
    if (chance >= 0.4) {
      struck(call, 'is slow beyond the time-out')
      return sleep(random() * tooSlowMs(call))
    }
    if (chance >= 0.3) {
      struck(call, 'kills its caller before')
      await never()
    }
    struck(call, chance >= 0.15 ? 'fails' : 'is throttled')
    throw chance >= 0.15 ? unanswered(call) : throttled(call)
  },
  async afterCall(call, outcome) {
    const chance = random() / rate
    if (chance >= 0.4) return
    if (chance >= 0.3) {
      struck(call, 'kills its caller after')
      await never()
    }
    if (!('output' in outcome)) return
    struck(call, 'loses its answer')
    throw unanswered(call)
  },
})
