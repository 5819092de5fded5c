/** How long the application takes, after the last fault, until every promise is kept again and nothing is left on its way. */
import { events, type House } from '../../test/support/house.ts'
import { randomFrom } from '../../test/support/house/chance.ts'
import { clearDesk } from '../../test/support/house/desk.ts'
import { badDay, type Fault, faultAt, faults } from '../../test/support/house/faults.ts'
import { plainRenderer } from '../../test/support/house/functions.ts'
import { lostIn } from '../../test/support/house/invariants/endings.ts'
import { violations } from '../../test/support/house/invariants.ts'
import { openForBench } from '../house/open.ts'
import { table } from '../report.ts'
import { percentile } from '../statistics.ts'

const badDays = 12
const ordersOfABadDay = 6
/** Every so many calls of one order's run meet each kind of fault. */
const everyCall = 6
const longest = 2 * 86_400
/** Dead letters and failed steps wait for a person; somebody looks at the desk so often. */
const deskEverySeconds = 900

const isWell = (house: House): boolean => {
  const records = house.records()
  return violations(records).length === 0 && lostIn(records, house.accepted).length === 0
}

/** Looks more rarely the longer it lasts: the answer is exact to a thirtieth. */
const nextLook = (seconds: number): number => Math.max(1, Math.floor(seconds / 30))

/** Seconds of the run's own time from now on until all is well. */
const secondsUntilWell = async (house: House, since: number): Promise<number> => {
  const waited = () => (house.app.clock.nowMs() - since) / 1000
  let desk = waited() + deskEverySeconds
  while (!isWell(house)) {
    if (waited() > longest) throw new Error(`Not well after ${longest} s: ${lostIn(house.records(), house.accepted).join('; ')}`)
    await house.advance(nextLook(waited()))
    if (waited() < desk) continue
    await clearDesk(house)
    desk = waited() + deskEverySeconds
  }
  return waited()
}

const open = (seed: number, random: () => number): Promise<House> =>
  openForBench({
    seed,
    wiring: { renderer: plainRenderer() },
    dynamo: { transactionMs: (actions) => 20 + actions / 2, indexLagMs: () => random() * 2000 },
  })

/** A day on which one call in ten is in trouble for twenty minutes, while orders come in. */
const afterABadDay = async (seed: number): Promise<number> => {
  const random = randomFrom(seed)
  const house = await open(seed, random)
  let last = house.app.clock.nowMs()
  const struck = () => (last = house.app.clock.nowMs())
  const end = house.app.hooks.add(badDay({ random, rate: 0.1, sleep: (ms) => house.app.clock.sleep(ms), struck }))
  for (let order = 1; order <= ordersOfABadDay; order += 1) {
    await house.publish(events.placed({ orderId: `SO-${order}` }))
    await house.advance(1200 / ordersOfABadDay)
  }
  end()
  return secondsUntilWell(house, last)
}

/** One order whose n-th call meets the fault; undefined when its run has fewer calls. */
const afterOneFault = async (fault: Fault, n: number): Promise<number | undefined> => {
  const house = await open(n, randomFrom(n))
  let struckAt: number | undefined
  const hook = faultAt(n, fault, (ms) => house.app.clock.sleep(ms))
  house.app.hooks.add(hook)
  house.app.hooks.add({
    beforeCall() {
      if (hook.site() !== undefined) struckAt ??= house.app.clock.nowMs()
    },
  })
  await house.publish(events.placed({ orderId: 'SO-1' }))
  await house.advance(5)
  return hook.site() === undefined ? undefined : secondsUntilWell(house, struckAt ?? house.app.clock.nowMs())
}

const afterEach = async (fault: Fault): Promise<number[]> => {
  const taken: number[] = []
  for (let n = 1; ; n += everyCall) {
    const seconds = await afterOneFault(fault, n)
    if (seconds === undefined) return taken
    taken.push(seconds)
  }
}

const rowOf = (what: string, taken: readonly number[]): string[] => [
  what,
  String(taken.length),
  ...[50, 95, 100].map((percent) => percentile(taken, percent).toFixed(0)),
]

export const recoveryBench = async (): Promise<string> => {
  const days: number[] = []
  for (let seed = 1; seed <= badDays; seed += 1) days.push(await afterABadDay(seed))
  const rows = [rowOf(`a bad day: one call in ten in trouble for 20 minutes, ${ordersOfABadDay} orders`, days)]
  for (const fault of faults) rows.push(rowOf(`one call: ${fault}`, await afterEach(fault)))
  return [
    `Seconds of virtual time from the last fault until every promise is kept and every accepted order has come to its end. Waiting is most of it: redelivery by the queues, the sweep every five minutes, time-outs of what was killed. The first look is after five seconds. Somebody sees to dead letters and failed steps every ${deskEverySeconds / 60} minutes. One call means: each ${everyCall}th call of an order's run in turn.`,
    table(['after', 'runs', 'p50 s', 'p95 s', 'longest s'], rows),
  ].join('\n\n')
}
