import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { callsTable } from '../../domain/table-names.ts'
import { secondsOf, windowAt } from '../../domain/use-limit.ts'
import type { UseCounts } from '../../ports/use-counts.ts'
import { stored } from './item.ts'
import { callCountKey } from './keys.ts'
import { naming } from './send.ts'

/** In the table that forgets; a counter stays for twice its window, as clocks differ. */
export const dynamoUseCounts = (TableName: string, client: DynamoDBClient = new DynamoDBClient({})): UseCounts => ({
  count: async (name, window, now) => {
    const expiresAt = Math.floor(Date.parse(now) / 1000) + 2 * secondsOf(window)
    const oneMore = new UpdateItemCommand({
      TableName,
      Key: stored(callCountKey(name, windowAt(window, now))),
      UpdateExpression: 'ADD #calls :one SET #expiresAt = :expiresAt',
      ExpressionAttributeNames: { '#calls': 'calls', '#expiresAt': callsTable.expiresAt },
      ExpressionAttributeValues: stored({ ':one': 1, ':expiresAt': expiresAt }),
      ReturnValues: 'UPDATED_NEW',
    })
    const { Attributes } = await naming('update', () => client.send(oneMore))
    return Number(Attributes?.['calls']?.N ?? 0)
  },
})
