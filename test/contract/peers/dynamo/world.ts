// The table that the laws of DynamoDB are tried on, and short ways to write to it.
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'

export type Item = Record<string, AttributeValue>

export const key = (pk: string, sk = '-'): Item => ({ pk: { S: pk }, sk: { S: sk } })
export const refused = (message: RegExp) => ({ name: 'ValidationException', message: expect.stringMatching(message) as string })

/** The reasons for which a transaction must have been cancelled. */
export async function reasonsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(TransactionCanceledException)
  return (error as TransactionCanceledException).CancellationReasons ?? []
}

export type DynamoWorld = ReturnType<typeof dynamoWorld>

/** `client` answers only once a test runs; `deviations` names the laws that are known to fail there. */
export function dynamoWorld(clientOf: () => DynamoDBClient, deviations: readonly string[]) {
  const table = `contract-${randomUUID()}`
  let serial = 0
  const fresh = () => `p${(serial += 1)}`
  const put = (item: Item, more: object = {}) => clientOf().send(new PutItemCommand({ TableName: table, Item: item, ...more }))
  const get = async (pk: string, sk = '-') => {
    const { Item: item } = await clientOf().send(new GetItemCommand({ TableName: table, Key: key(pk, sk), ConsistentRead: true }))
    return item
  }
  const update = (pk: string, UpdateExpression: string, more: object = {}) =>
    clientOf().send(new UpdateItemCommand({ TableName: table, Key: key(pk), UpdateExpression, ...more }))
  const holds = async (item: Item, ConditionExpression: string, more: object = {}) => {
    const pk = fresh()
    await put({ ...key(pk), ...item })
    return clientOf()
      .send(new DeleteItemCommand({ TableName: table, Key: key(pk), ConditionExpression, ...more }))
      .then(() => true)
      .catch((error: unknown) => {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      })
  }
  const query = (KeyConditionExpression: string, values: Item, more: object = {}) =>
    clientOf().send(new QueryCommand({ TableName: table, KeyConditionExpression, ExpressionAttributeValues: values, ...more }))
  const transact = (TransactItems: object[], more: object = {}) =>
    clientOf().send(new TransactWriteItemsCommand({ TransactItems: TransactItems, ...more }))
  const create = () =>
    clientOf().send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'duePk', 'dueSk'].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byDue',
            KeySchema: [
              { AttributeName: 'duePk', KeyType: 'HASH' },
              { AttributeName: 'dueSk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    )
  const law = (name: string, check: () => Promise<void>) => (deviations.includes(name) ? it.fails : it)(name, check)
  return {
    table,
    create,
    law,
    fresh,
    put,
    get,
    update,
    holds,
    query,
    transact,
    get client() {
      return clientOf()
    },
  }
}
