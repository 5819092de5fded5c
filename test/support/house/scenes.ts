/** Moments at which a guard earns its keep: two workers meet, one is slow, an answer is lost. With all guards each ends well. */
import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses'
import { StartExecutionCommand } from '@aws-sdk/client-sfn'
import { type House, type HouseOptions, openHouse } from '../house.ts'
import type { Call, Hook } from '../peers/hooks.ts'
import { callerNow } from './callers.ts'
import { plainRenderer } from './functions.ts'
import { lostIn } from './invariants/endings.ts'
import { violations } from './invariants.ts'

export const daySeconds = 86_400

/** What a run has to do without. */
export type Missing = { readonly hooks: readonly Hook[]; readonly options?: HouseOptions; readonly forgetsFailures?: boolean }
export type Scene = (missing: Missing) => Promise<House>

/** A house in which something is missing. */
export const openWithout = async ({ hooks, options: without }: Missing, options: HouseOptions = {}): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, ...options, ...without })
  for (const hook of hooks) house.app.hooks.add(hook)
  return house
}

/** Everything that is wrong after a scene, once nothing moves any more. */
export const wrongAfter = async (scene: Scene, missing: Missing): Promise<string[]> => {
  const house = await scene(missing)
  await house.advance(daySeconds)
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

/** Calls of one function, by operation and by what its request says. */
export const calls =
  (caller: string, operation: string, says = '') =>
  (call: Call): boolean =>
    callerNow() === caller && call.operation === operation && JSON.stringify(call.input).includes(says)

/** The calls from the `first` matching one on (from 1), as many as `count`, take so long before they are applied. */
export const slow = (house: House, match: (call: Call) => boolean, at: { seconds: number; first?: number; count?: number }): void => {
  const { first = 1, count = 1 } = at
  let seen = 0
  house.app.hooks.add({
    async beforeCall(call) {
      if (!match(call)) return
      seen += 1
      if (seen >= first && seen < first + count) await house.app.clock.sleep(at.seconds * 1000)
    },
  })
}

/** Answers of the first matching call come so late. */
export const slowAnswer = (house: House, match: (call: Call) => boolean, seconds: number): void => {
  let seen = 0
  house.app.hooks.add({
    async afterCall(call) {
      if (match(call) && (seen += 1) === 1) await house.app.clock.sleep(seconds * 1000)
    },
  })
}

/** Every call of the database takes a moment, so that two workers interleave. */
export const latency = (house: House, ms: number): void => {
  house.app.hooks.add({
    async beforeCall({ service }) {
      if (service === 'dynamodb') await house.app.clock.sleep(ms)
    },
  })
}

/** Each execution has a twin under another name that begins a moment later: names are free again after 90 days. */
export const withTwins = (house: House, afterMs: number): void => {
  const { app } = house
  app.hooks.add({
    afterCall({ operation, input }) {
      const name = String(input['name'])
      if (operation !== 'StartExecution' || name.endsWith('-twin')) return
      house.begin(async () => {
        await app.clock.sleep(afterMs)
        const { stateMachineArn, input: text } = input as { stateMachineArn: string; input: string }
        await app.sfn.client.send(new StartExecutionCommand({ stateMachineArn, name: `${name}-twin`, input: text }))
      })
    },
  })
}

/** S3 is not told that the key must be free. */
export const withoutIfNoneMatch: Hook = {
  beforeCall(call) {
    if (call.operation !== 'PutObject') return
    const { IfNoneMatch: _, ...input } = call.input
    call.input = input
  },
}

/** A client as the SDK makes it by default: it repeats what was not answered. */
export const repeatingSes = (config: SESClientConfig): SESClient => new SESClient(config)
