import type { State } from '../../infra/step.ts'

type States = Readonly<Record<string, State<string>>>
export type Kind = 'step' | 'question' | 'pause' | 'end' | 'failed'
export type Box = { readonly name: string; readonly kind: Kind; readonly x: number; readonly y: number }
export type Arrow = { readonly from: string; readonly to: string; readonly says: string; readonly failure: boolean }
export type Picture = { readonly boxes: readonly Box[]; readonly arrows: readonly Arrow[]; readonly mainLine: readonly string[] }

/** Pixels from state to state; left of the main line is room for ways back. */
const left = 250
const column = 340
const row = 92

const kindOf = (state: State<string>): Kind => {
  if ('outcome' in state) return 'question'
  if ('waitSeconds' in state) return 'pause'
  if ('end' in state) return 'end'
  return 'fail' in state ? 'failed' : 'step'
}

/** Several answers that lead to one state are one arrow. */
const answers = (from: string, outcome: Readonly<Record<string, string>>): Arrow[] => {
  const targets = [...new Set(Object.values(outcome))]
  return targets.map((to) => {
    const says = Object.keys(outcome).filter((answer) => outcome[answer] === to)
    return { from, to, says: says.join(', '), failure: false }
  })
}

const arrowsFrom = (from: string, state: State<string>): Arrow[] => {
  if ('outcome' in state) return answers(from, state.outcome)
  const next = 'next' in state ? [{ from, to: state.next, says: '', failure: false }] : []
  const ends = 'ends' in state ? Object.entries(state.ends ?? {}) : []
  return [...next, ...ends.map(([says, to]) => ({ from, to, says, failure: true }))]
}

/** From the start always the first way: the order that becomes an invoice. */
const mainLineOf = (startAt: string, states: States): string[] => {
  const line: string[] = []
  for (let name: string | undefined = startAt; name !== undefined && !line.includes(name);) {
    line.push(name)
    const state: State<string> | undefined = states[name]
    name = state === undefined ? undefined : arrowsFrom(name, state)[0]?.to
  }
  return line
}

/** What leaves the main line stands beside it, and what follows from that one column further. */
const besides = (name: string, seen: ReadonlySet<string>, arrows: readonly Arrow[]): string[] => [
  ...new Set(arrows.filter(({ from, to }) => from === name && !seen.has(to)).map(({ to }) => to)),
]

/** The main line down the middle; beside each state where its other answers and failures lead; below, what every step shares. */
export const arrange = ({ startAt, states }: { readonly startAt: string; readonly states: States }): Picture => {
  const arrows = Object.entries(states).flatMap(([name, state]) => arrowsFrom(name, state))
  const mainLine = mainLineOf(startAt, states)
  const placed = new Map<string, { x: number; y: number }>()
  let y = 0
  for (const name of mainLine) {
    placed.set(name, { x: left, y })
    y += placeBeside(name, { y, placed, seen: new Set([...mainLine, ...placed.keys()]), arrows }) * row
  }
  for (const name of Object.keys(states).filter((each) => !placed.has(each))) {
    const before = arrows.find(({ to, from }) => to === name && placed.has(from))
    const at = before === undefined ? undefined : placed.get(before.from)
    placed.set(name, at === undefined ? { x: left, y } : { x: at.x + column, y: at.y })
    if (at === undefined) y += row
  }
  const boxes = [...placed].flatMap(([name, at]) => (states[name] === undefined ? [] : [{ name, kind: kindOf(states[name]), ...at }]))
  return { boxes, arrows, mainLine }
}

type Row = { y: number; placed: Map<string, { x: number; y: number }>; seen: ReadonlySet<string>; arrows: readonly Arrow[] }

/** Returns how many rows the state takes with all that stands beside it. */
const placeBeside = (name: string, { y, placed, seen, arrows }: Row): number => {
  const near = besides(name, seen, arrows)
  near.forEach((side, index) => {
    placed.set(side, { x: left + column, y: y + index * row })
    besides(side, seen, arrows).forEach((far) => placed.set(far, { x: left + 2 * column, y: y + index * row }))
  })
  return Math.max(1, near.length)
}
