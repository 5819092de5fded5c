// What DynamoDB must do for our adapters to be right; the in-memory peer and the emulator both have to pass every line.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe } from 'vitest'
import { batchLaws } from './dynamo/batches.ts'
import { conditionLaws } from './dynamo/conditions.ts'
import { costLaws } from './dynamo/cost.ts'
import { itemLaws } from './dynamo/items.ts'
import { queryLaws } from './dynamo/queries.ts'
import { transactionLaws } from './dynamo/transactions.ts'
import { updateLaws } from './dynamo/updates.ts'
import { dynamoWorld } from './dynamo/world.ts'

/** `deviations` names the laws that are known to fail there; one that begins to hold is reported. */
export function dynamoContract(make: () => Promise<{ readonly client: DynamoDBClient }>, deviations: readonly string[] = []): void {
  let client: DynamoDBClient
  const world = dynamoWorld(() => client, deviations)

  beforeAll(async () => {
    client = (await make()).client
    await world.create()
  })
  describe('items', () => itemLaws(world))
  describe('conditions', () => conditionLaws(world))
  describe('updates', () => updateLaws(world))
  describe('queries', () => queryLaws(world))
  describe('batches', () => batchLaws(world))
  describe('transactions', () => transactionLaws(world))
  describe('cost', () => costLaws(world))
}
