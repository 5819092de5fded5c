/** Time that jumps from one wake-up to the next, so that minutes of a model take seconds. */
export type VirtualTime = {
  readonly nowMs: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** Runs everything that has been begun, until nobody sleeps any more or the time is up. */
  readonly run: (untilMs: number) => Promise<void>
}

type Sleeper = { readonly atMs: number; readonly serial: number; readonly wake: () => void }

const isSooner = (a: Sleeper, b: Sleeper): boolean => (a.atMs === b.atMs ? a.serial < b.serial : a.atMs < b.atMs)

/** A binary heap, soonest first. */
const sleepers = () => {
  const heap: Sleeper[] = []
  const swap = (a: number, b: number) => ([heap[a], heap[b]] = [heap[b]!, heap[a]!])
  const push = (sleeper: Sleeper) => {
    heap.push(sleeper)
    for (let at = heap.length - 1; at > 0 && isSooner(heap[at]!, heap[(at - 1) >> 1]!); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
  }
  const soonerChild = (at: number): number => {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    return left !== undefined && right !== undefined && isSooner(right, left) ? 2 * at + 2 : 2 * at + 1
  }
  const pop = (): Sleeper | undefined => {
    const [first, last] = [heap[0], heap.pop()]
    if (first === undefined || last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let at = 0, child = soonerChild(0); child < heap.length && isSooner(heap[child]!, heap[at]!); child = soonerChild(at)) {
      swap(at, child)
      at = child
    }
    return first
  }
  return { push, pop }
}

/** All that the woken one can do without time passing: its promises are done before the next macrotask. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const virtualTime = (): VirtualTime => {
  const waiting = sleepers()
  let [nowMs, serial] = [0, 0]
  const sleep = (ms: number) =>
    new Promise<void>((wake) => {
      waiting.push({ atMs: nowMs + ms, serial: (serial += 1), wake })
    })
  const run = async (untilMs: number) => {
    await settled()
    for (let next = waiting.pop(); next !== undefined && next.atMs <= untilMs; next = waiting.pop()) {
      nowMs = next.atMs
      next.wake()
      await settled()
    }
  }
  return { nowMs: () => nowMs, sleep, run }
}
