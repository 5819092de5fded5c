/** What can happen to one call of a run: each is given to one call, named by its place in the run. */
import { type Call, connectionLost, type Hook } from '../peers/hooks.ts'
import { LambdaError } from '../peers/lambda.ts'
import { never } from '../peers/work.ts'
import { callerNow } from './callers.ts'
import type { Random } from './chance.ts'

/**
 * A call and all its repeats by the SDK fail; its first answer is lost, so the SDK repeats what was applied; the answers of all repeats
 * are lost; its caller dies before or after the service applied it.
 */
export const faults = ['fails', 'first answer lost', 'every answer lost', 'killed before', 'killed after'] as const
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

/** The n-th call of a run (from 1) meets the fault. */
export const faultAt = (n: number, fault: Fault): Hook & { readonly site: () => string | undefined } => {
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
    },
    async afterCall(call) {
      if (call !== struck) return
      if (fault === 'killed after') await never()
      if (fault === 'every answer lost' || (fault === 'first answer lost' && call.attempt === 1)) throw unanswered(call)
    },
  }
}

/** A bad day: as long as it lasts, calls fail, lose their answer, are slow, or kill their caller. `rate` is the share of calls in trouble. */
export const badDay = ({ random, rate, sleep }: { random: Random; rate: number; sleep: (ms: number) => Promise<void> }): Hook => ({
  async beforeCall(call) {
    const chance = random() / rate
    if (chance < 0.3) throw unanswered(call)
    if (chance < 0.4) await never()
    if (chance < 1) await sleep(random() * 400)
  },
  async afterCall(call, outcome) {
    const chance = random() / rate
    if (chance < 0.3 && 'output' in outcome) throw unanswered(call)
    if (chance < 0.4) await never()
  },
})
