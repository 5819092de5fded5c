// What every function is measured against: a handler with a DynamoDB client and the commands that ours use most, and nothing else.
import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})
const commands = { GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand }

export const handler = async (): Promise<string[]> => [typeof client.send, ...Object.keys(commands)]
