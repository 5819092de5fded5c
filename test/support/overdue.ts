/**
 * Time that passes for one seller: what its books wait for becomes due, as if the clock had been put forward. The functions keep their
 * own clock, so a test need not wait for the hours and days that the books wait for.
 */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { duePartition, shards } from '../../shared/adapters/dynamo/keys.ts'
import { dueIndex } from '../../shared/domain/table-names.ts'
import type { WaitingFor } from '../../shared/domain/waiting-for.ts'
import { clientConfig, type Company, eventually } from './company.ts'

type Item = Record<string, AttributeValue>

export const openCalendar = ({ cloud }: Company, sellerId: string) => {
  const client = new DynamoDBClient(clientConfig(cloud))
  const TableName = cloud.outputs.BooksTable

  const partition = async (waitingFor: WaitingFor, shard: number): Promise<Item[]> => {
    const query = new QueryCommand({
      TableName,
      IndexName: dueIndex.name,
      KeyConditionExpression: '#dueOf = :dueOf',
      FilterExpression: 'sellerId = :sellerId',
      ExpressionAttributeNames: { '#dueOf': dueIndex.partitionKey },
      ExpressionAttributeValues: { ':dueOf': { S: duePartition(waitingFor, shard) }, ':sellerId': { S: sellerId } },
    })
    const { Items = [] } = await client.send(query)
    return Items
  }

  const waiting = async (waitingFor: WaitingFor): Promise<Item[]> => {
    const found = (await Promise.all(shards.map((shard) => partition(waitingFor, shard)))).flat()
    const keys = found.map(({ PK, SK }) => ({ PK: PK!, SK: SK! }))
    return Promise.all(keys.map(async (Key) => (await client.send(new GetItemCommand({ TableName, Key }))).Item ?? {}))
  }

  const untilWaiting = (waitingFor: WaitingFor, isMeant: (item: Item) => boolean = () => true): Promise<Item[]> =>
    eventually(
      async () => {
        const meant = (await waiting(waitingFor)).filter(isMeant)
        return meant.length > 0 ? meant : undefined
      },
      { seconds: 30, failure: () => `nothing of ${sellerId} waits for ${waitingFor}` },
    )

  return {
    /** Until something that is meant waits for this; answers all of it. */
    untilWaiting,
    /** Until so many wait for this. */
    untilAllWait: (waitingFor: WaitingFor, count: number): Promise<true> =>
      eventually(async () => ((await waiting(waitingFor)).length >= count ? true : undefined), {
        seconds: 60,
        failure: () => `fewer than ${count} of ${sellerId} wait for ${waitingFor}`,
      }),
    /**
     * Lets a day pass for what waits for this, once there is something; what else an item dates (a claim's time) moves with it.
     * What has stopped waiting since it was looked for is let be.
     */
    letPass: async (waitingFor: WaitingFor): Promise<void> => {
      for (const { PK, SK, claimedAt } of await untilWaiting(waitingFor)) {
        const yesterday = { S: new Date(Date.now() - 86_400_000).toISOString() }
        const change = new UpdateItemCommand({
          TableName,
          Key: { PK: PK!, SK: SK! },
          UpdateExpression: `SET dueAt = :yesterday${claimedAt ? ', claimedAt = :yesterday' : ''}`,
          ConditionExpression: 'waitingFor = :waitingFor',
          ExpressionAttributeValues: { ':yesterday': yesterday, ':waitingFor': { S: waitingFor } },
        })
        await client.send(change).catch(unlessRefused)
      }
    },
  }
}

/** The answer to a failed call: undefined when the item was no longer as the condition says. */
export const unlessRefused = (error: unknown): undefined => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}
