// The in-memory DynamoDB is only worth something as far as it behaves like the real one: it passes the shared contract.
import { describe } from 'vitest'
import { dynamoContract } from '../../contract/peers/dynamo.contract.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

describe('the in-memory DynamoDB', () => dynamoContract(async () => dynamoPeer()))
