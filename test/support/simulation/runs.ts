/** One run and its name: whoever has the name can live the run again, call by call. */
import { type Fault, faultAt, faults } from '../house/faults.ts'
import type { Hook } from '../peers/hooks.ts'
import { type Circumstances, live, type Outcome } from './live.ts'
import { isProtection, type Protection, without } from './protections.ts'
import { historyOf, plainStoryOf } from './story.ts'

export type Run =
  | { readonly kind: 'history'; readonly seed: number; readonly missing: readonly Protection[] }
  | { readonly kind: 'call'; readonly seed: number; readonly fault: Fault; readonly call: number }

/** `history/17`, `history/17/claimIsNew`, `call/3/killed-after/57`. */
export const tokenOf = (run: Run): string =>
  run.kind === 'history'
    ? ['history', run.seed, ...run.missing].join('/')
    : ['call', run.seed, run.fault.replaceAll(' ', '-'), run.call].join('/')

export const runOf = (token: string): Run => {
  const [kind, seed, ...rest] = token.split('/')
  const number = Number(seed)
  const fault = faults.find((each) => each.replaceAll(' ', '-') === rest[0])
  if (kind === 'history' && Number.isInteger(number) && rest.every(isProtection)) return { kind, seed: number, missing: rest }
  if (kind === 'call' && Number.isInteger(number) && fault !== undefined) return { kind, seed: number, fault, call: Number(rest[1]) }
  throw new Error(`No run is called ${token}; names are such as history/17, history/17/claimIsNew or call/3/killed-after/57`)
}

type Watching = Pick<Circumstances, 'heard' | 'struck' | 'told'>

export const liveRun = async (run: Run, watching: Watching = {}): Promise<Outcome> => {
  if (run.kind === 'history') return live(historyOf(run.seed), { ...watching, without: without(run.missing) })
  let struck = 0
  const outcome = await live(plainStoryOf(run.seed), {
    ...watching,
    hooks: (house) => [strike(run, house.app.clock.sleep, () => (struck += 1))],
  })
  return { ...outcome, faults: struck }
}

/** Tells that the fault has struck, at its first blow. */
const strike = ({ call, fault }: Extract<Run, { kind: 'call' }>, sleep: (ms: number) => Promise<void>, struck: () => void): Hook => {
  const hook = faultAt(call, fault, sleep)
  let told = false
  const tell = () => {
    if (told || hook.site() === undefined) return
    told = true
    struck()
  }
  return {
    beforeCall(made) {
      const done = hook.beforeCall?.(made)
      tell()
      return done
    },
    afterCall: (made, outcome) => hook.afterCall?.(made, outcome),
  }
}

/** How many calls the plain story of a seed makes when nothing goes wrong. */
export const callsOf = async (seed: number): Promise<number> => {
  let calls = 0
  const hook: Hook = { beforeCall: ({ attempt }) => void (calls += attempt === 1 ? 1 : 0) }
  await live(plainStoryOf(seed), { hooks: () => [hook] })
  return calls
}
