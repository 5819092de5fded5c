/** What a worker of the simulation is given to do, and what it answers. */
import { type Fault, faults } from '../house/faults.ts'
import { wrongAfter } from '../house/scenes.ts'
import { forgetWork } from '../peers/work.ts'
import type { Outcome } from './live.ts'
import { type Account, accounts, type Protection, sceneName, without } from './protections.ts'
import { callsOf, liveRun, type Run, tokenOf } from './runs.ts'

export type Work =
  /** Random histories of seeds from..to, without these protections. */
  | { readonly kind: 'histories'; readonly from: number; readonly to: number; readonly missing: readonly Protection[] }
  /** One fault at each call of the plain story of a seed. */
  | { readonly kind: 'calls'; readonly seed: number; readonly fault: Fault }
  /** The scenes in which a protection is missed, or is not. */
  | { readonly kind: 'scenes'; readonly name: Protection }

export type Failure = { readonly token: string; readonly wrong: readonly string[] }
export type Tally = {
  readonly runs: number
  readonly calls: number
  readonly faults: number
  readonly failures: readonly Failure[]
}

export const nothing: Tally = { runs: 0, calls: 0, faults: 0, failures: [] }

export const sum = (a: Tally, b: Tally): Tally => ({
  runs: a.runs + b.runs,
  calls: a.calls + b.calls,
  faults: a.faults + b.faults,
  failures: [...a.failures, ...b.failures],
})

export const allCalls = (from: number, seeds: number): Work[] =>
  Array.from({ length: seeds }, (_, at) => from + at).flatMap((seed) => faults.map((fault): Work => ({ kind: 'calls', seed, fault })))

const chunk = 25

export const allHistories = (from: number, histories: number, missing: readonly Protection[] = []): Work[] =>
  Array.from({ length: Math.ceil(histories / chunk) }, (_, at) => {
    const first = from + at * chunk
    return { kind: 'histories', from: first, to: Math.min(first + chunk, from + histories) - 1, missing }
  })

export const perform = async (work: Work): Promise<Tally> => {
  let tally = nothing
  for await (const done of performed(work)) tally = sum(tally, done)
  return tally
}

async function* performed(work: Work): AsyncGenerator<Tally> {
  switch (work.kind) {
    case 'histories':
      for (let seed = work.from; seed <= work.to; seed += 1) yield lived({ kind: 'history', seed, missing: work.missing })
      return
    case 'calls': {
      const calls = await callsOf(work.seed)
      for (let call = 1; call <= calls; call += 1) yield lived({ kind: 'call', seed: work.seed, fault: work.fault, call })
      return
    }
    case 'scenes':
      for (const account of accounts[work.name]) yield sceneTally(work.name, account)
  }
}

const lived = async (run: Run): Promise<Tally> => {
  const { wrong, calls, faults: struck } = await outcomeOf(() => liveRun(run))
  forgetWork()
  return { runs: 1, calls, faults: struck, failures: wrong.length === 0 ? [] : [{ token: tokenOf(run), wrong }] }
}

/** A run that breaks off shows a mistake of the simulation or of the application; either is to be looked at. */
const outcomeOf = async (run: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await run()
  } catch (error) {
    return { wrong: [`the run broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], calls: 0, faults: 0 }
  }
}

const sceneTally = async (name: Protection, account: Account): Promise<Tally> => {
  const [scene, along] = 'standsBehind' in account ? [account.in, []] : [account.missedIn, account.along ?? []]
  const wrong = await wrongAfter(scene, without([name, ...along]))
  forgetWork()
  return { ...nothing, runs: 1, failures: wrong.length === 0 ? [] : [{ token: [sceneName(scene), name, ...along].join('/'), wrong }] }
}
