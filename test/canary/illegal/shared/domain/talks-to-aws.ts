// must fail: eslint(no-restricted-imports)
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

export const client = new DynamoDBClient({})
