import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator, type Emulator } from '../../support/cloud.ts'

/** Two emulators side by side: with the launcher's corrections, and as it was published. */
export interface Pair {
  closed: Emulator
  open: Emulator
}

const pair = {} as Pair

interface PairOptions {
  /** Runs on each emulator before the tests. */
  prepare?: (emulator: Emulator) => Promise<void>
  /** Gaps without which the other ones could not be seen; closed on both. */
  closedOnBoth?: string[]
}

/** Starts the pair for a test file. */
export const useBoth = (name: string, { prepare = async () => {}, closedOnBoth = [] }: PairOptions = {}): Pair => {
  beforeAll(async () => {
    const open = startEmulator({ name: `${name}-open`, closedGaps: closedOnBoth })
    ;[pair.closed, pair.open] = await Promise.all([startEmulator({ name: `${name}-closed` }), open])
    await Promise.all([prepare(pair.closed), prepare(pair.open)])
  })
  afterAll(() => Promise.all([pair.closed?.stop(), pair.open?.stop()]))
  return pair
}

/**
 * A gap is a question that AWS answers with yes, MiniStack as published with no, and MiniStack under our launcher with
 * yes. When the second test fails, the gap is closed upstream: delete its function in local/gaps/ and this pair of tests.
 */
export const gap = (name: string, isAsOnAws: (emulator: Emulator) => Promise<boolean>): void => {
  test.concurrent(`${name}: the launcher does as AWS does`, async () => {
    expect(await isAsOnAws(pair.closed)).toBe(true)
  })
  test.concurrent(`${name}: MiniStack itself still does not`, async () => {
    expect(await isAsOnAws(pair.open), `gap "${name}" closed upstream: remove it from local/gaps/`).toBe(false)
  })
}
