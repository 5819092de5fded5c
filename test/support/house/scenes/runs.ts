// Scenes of month-end runs: two starts of one manifest, and a pause at the moment of the end.
import { events, type House } from '../../house.ts'
import { billedAtMonthEnd, type MonthEnd, monthEndOf } from '../month-end.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const waiting = async (missing: Parameters<Scene>[0]): Promise<{ house: House; run: MonthEnd }> => {
  const house = await openWithout(missing, { seller: billedAtMonthEnd })
  await house.publish(events.placed())
  await house.rest()
  // The run is held up by an order that nobody knows.
  return { house, run: await monthEndOf(house, ['SO-1', 'SO-9']) }
}

/** Two persons start one manifest; one of the starts is slow, and the run that the other began has ended meanwhile. */
export const oneRunStartedTwice: Scene = async (missing) => {
  const { house, run } = await waiting(missing)
  slow(house, calls('start-run', 'PutItem'), { seconds: 20 })
  house.ask('start-run', { runId: run.runId, manifest: { lists: 1, orders: 2 } })
  await house.advance(1)
  await run.start()
  await house.advance(60)
  return house
}

/** A run is paused while the function that closes it has looked and not yet written. */
export const pausedWhileItEnds: Scene = async (missing) => {
  const { house, run } = await waiting(missing)
  slow(house, calls('close-run', 'PutItem'), { seconds: 20 })
  await run.start()
  await house.advance(15)
  await run.pause()
  await house.advance(60)
  return house
}
