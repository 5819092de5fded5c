/** Two deployments that act on the same orders: what may honestly differ between a release and the one before it. */
import type { Seller } from '../../../shared/domain/seller.ts'
import type { Random } from '../house/chance.ts'
import { plainRenderer, type Wiring } from '../house/functions.ts'
import type { HouseOptions } from '../house.ts'
import type { InMemoryApp } from '../peers/app.ts'
import type { Machine, State } from '../interpreter/definition.ts'
import type { Rollout } from './story.ts'

type Phase = 'newest' | 'mixed' | 'previous'

/** Other bytes of a document, another snapshot of an order, a clock that is behind, other pauses, ids of its own. */
const previousWiring = (random: Random): Omit<Wiring, 'app' | 'random'> => ({
  renderer: plainRenderer('the build before'),
  skewMs: -Math.floor(random() * 3000),
  wording: (seller: Seller) => ({ ...seller, register: `${seller.register ?? ''} (before)` }),
  pauseFactor: 0.2 + random() * 4,
  idsOf: 'before',
})

type Retrier = { readonly IntervalSeconds?: number; readonly MaxAttempts?: number }

/** The workflow before it was changed: more patient, and it hands on a member that the newest functions do not know. */
const previousDefinition = (machine: Machine): Machine => ({
  ...machine,
  States: Object.fromEntries(Object.entries(machine.States).map(([name, state]) => [name, previousState(state)])),
})

const previousState = (state: State): State => {
  if (state.Type !== 'Task') return state
  const retriers = (state.Retry ?? []) as readonly Retrier[]
  const Retry = retriers.map((retrier) => ({ ...retrier, ...(retrier.MaxAttempts !== 0 && { IntervalSeconds: 3, MaxAttempts: 5 }) }))
  const given = state.Arguments as { readonly Payload?: unknown } | undefined
  const expression = typeof given?.Payload === 'string' ? /^\{%([\s\S]*)%\}$/.exec(given.Payload)?.[1] : undefined
  const Arguments = expression === undefined ? given : { ...given, Payload: `{% $merge([${expression}, {"build": "before"}]) %}` }
  return { ...state, Retry, ...(Arguments && { Arguments }) } as unknown as State
}

const phasesOf: Readonly<Record<Rollout, readonly Phase[]>> = {
  'newest only': [],
  rollout: ['previous', 'mixed', 'newest'],
  rollback: ['newest', 'mixed', 'previous', 'mixed', 'newest'],
  'side by side': ['mixed'],
}

export type Release = {
  readonly previous: HouseOptions['previous']
  /** In their order, at equal distances over the story. */
  readonly phases: readonly ((app: InMemoryApp) => void)[]
}

export const releaseOf = (rollout: Rollout, random: Random): Release => {
  const names = phasesOf[rollout]
  if (names.length === 0) return { previous: undefined, phases: [] }
  let now: Phase = names[0]!
  let newest: Machine | undefined
  const acts = () => now === 'previous' || (now === 'mixed' && random() < 0.5)
  const enter = (phase: Phase) => (app: InMemoryApp) => {
    now = phase
    app.sfn.redefine((definition) => {
      newest ??= definition
      return phase === 'newest' ? newest : previousDefinition(newest)
    })
  }
  return { previous: { wiring: previousWiring(random), acts }, phases: names.map(enter) }
}
