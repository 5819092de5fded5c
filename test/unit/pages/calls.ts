/** The table that forgets, in memory; its keys are named as those of every table. */
import { dynamoPeer } from '../../support/peers/dynamo.ts'

const name = 'calls'

export const openCalls = () => {
  const { client } = dynamoPeer({ tables: [{ name, partitionKey: 'PK', sortKey: 'SK' }] })
  return { client, calls: name }
}
