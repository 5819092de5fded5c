// What a call costs decides how a million invoices are stored.
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { expect } from 'vitest'
import type { DynamoWorld } from './world.ts'
import { key } from './world.ts'

export function costLaws(world: DynamoWorld): void {
  const { law, table, fresh, put, transact } = world

  const total = async (work: Promise<{ ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined }>) =>
    (await work).ConsumedCapacity?.CapacityUnits
  const tell = { ReturnConsumedCapacity: 'TOTAL' as const }

  law('a write costs a unit per started kB of the bigger image', async () => {
    const pk = fresh()
    expect(await total(put({ ...key(pk), s: { S: 'x'.repeat(2500) } }, tell))).toBe(3)
    expect(await total(put(key(pk), tell))).toBe(3)
  })
  law('a read costs a unit per started 4 kB, half when it may be stale', async () => {
    const pk = fresh()
    await put({ ...key(pk), s: { S: 'x'.repeat(5000) } })
    const read = (ConsistentRead: boolean) =>
      world.client.send(new GetItemCommand({ TableName: table, Key: key(pk), ConsistentRead, ...tell }))
    expect([await total(read(true)), await total(read(false))]).toEqual([2, 1])
  })
  law('a write in a transaction costs double', async () => {
    const output = await transact([{ Put: { TableName: table, Item: { ...key(fresh()), s: { S: 'x'.repeat(1500) } } } }], tell)
    expect(output.ConsumedCapacity?.[0]?.CapacityUnits).toBe(4)
  })
}
