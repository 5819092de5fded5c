// Scenes of numbering, storing and telling: commits that meet, withdrawals, twins of one execution.
import { type House, events } from '../../house.ts'
import { LambdaError } from '../../peers/lambda.ts'
import { calls, latency, openWithout, type Scene, slow, withTwins } from '../scenes.ts'

const commit = calls('record-in-ledger', 'TransactWriteItems', 'REGISTER#')
const shards = calls('record-in-ledger', 'Query', 'QUEUE#')

/** Two executions work at one order at the same time, one a few calls behind the other. */
export const twins: Scene = async (missing) => {
  const house = await openWithout(missing)
  latency(house, 5)
  withTwins(house, 7)
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** One of them reads a rendered invoice as FROZEN, and writes when the other has long mailed it. */
export const slowTwin: Scene = async (missing) => {
  const house = await openWithout(missing)
  latency(house, 5)
  withTwins(house, 7)
  slow(house, calls('store-invoice', 'TransactWriteItems'), { seconds: 20, first: 2 })
  await house.publish(events.placed())
  await house.rest()
  return house
}

/** A worker reads the head, then pauses, and reads the queue when another has committed. */
const commitsMeet = async (house: House): Promise<House> => {
  slow(house, commit, { seconds: 1 })
  await house.publish(events.placed({ orderId: 'SO-11' }))
  await house.advance(0.5)
  slow(house, shards, { seconds: 3, count: 8 })
  await house.publish(events.placed({ orderId: 'SO-12' }))
  await house.rest()
  return house
}

export const commitsMeetAtFirstNumber: Scene = async (missing) => commitsMeet(await openWithout(missing))

export const commitsMeetLater: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed({ orderId: 'SO-10' }))
  await house.rest()
  return commitsMeet(house)
}

const withdrawal = calls('receive-order', 'TransactWriteItems', 'QUEUE#')

const cancelledAtCommit = async (house: House, times: { commit: number; withdrawal: number }): Promise<House> => {
  slow(house, commit, { seconds: times.commit })
  slow(house, withdrawal, { seconds: times.withdrawal })
  // The document takes its time, so that the header still says FROZEN.
  slow(house, calls('generate-invoice', 'PutObject'), { seconds: 10 })
  await house.publish(events.placed())
  await house.advance(0.5)
  await house.publish(events.cancelled('SO-1'))
  await house.rest()
  return house
}

/** A cancellation finds a draft without an entry, and takes it back after it was numbered. */
export const withdrawnAfterCommit: Scene = async (missing) => cancelledAtCommit(await openWithout(missing), { commit: 1, withdrawal: 2 })

/** A commit has read a draft, and numbers it after it was taken back. */
export const committedAfterWithdrawal: Scene = async (missing) =>
  cancelledAtCommit(await openWithout(missing), { commit: 2, withdrawal: 0 })

/** A newer revision takes a draft back, and twins freeze the next one. */
export const frozenAgainByTwins: Scene = async (missing) => {
  const house = await openWithout(missing)
  latency(house, 5)
  slow(house, commit, { seconds: 2 })
  await house.publish(events.placed())
  await house.advance(1)
  withTwins(house, 7)
  await house.publish(events.placed({ revision: 2, buyerReference: 'changed' }))
  await house.rest()
  return house
}

/** The stream hands an entry over again, when its issue has been published. */
export const issueToldAgain: Scene = async (missing) => {
  const house = await openWithout(missing)
  const { app } = house
  let times = 0
  app.hooks.add({
    async afterCall({ operation, input }) {
      if (operation !== 'Invoke' || !JSON.stringify(input).includes('ENTRY#invoice#') || times > 0) return
      times += 1
      await app.clock.sleep(2000)
      throw new LambdaError('Lambda.ServiceException', 'The service did not answer')
    },
  })
  await house.publish(events.placed())
  await house.rest()
  return house
}
