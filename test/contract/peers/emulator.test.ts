// The same contracts that hold the in-memory peers, run against the emulator: an independent opinion of what AWS does.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Emulator } from '../../../local/emulator.ts'
import { startEmulator } from '../../../local/emulator.ts'
import { offline } from '../../support/peers/attach.ts'
import { dynamoContract } from './dynamo.contract.ts'

let emulator: Emulator
const toEmulator = () => ({ ...offline, endpoint: emulator.endpoint })

beforeAll(async () => {
  emulator = await startEmulator({ name: 'contract-peers' })
})
afterAll(() => emulator.stop())

describe('DynamoDB of the emulator', () =>
  dynamoContract(
    async () => ({ client: new DynamoDBClient(toEmulator()) }),
    [
      // It evaluates such calls to false.
      'refuses an operand of a type that the function does not take',
      'refuses a function that there is not',
      // It removes one position after the other, so that the second means the shortened list.
      'removes attributes and list positions as they were before',
      // It has another message for it.
      'refuses to touch a place twice',
      // It lets it through.
      'refuses a filter on the key',
      // It counts one unit for every read.
      'a read costs a unit per started 4 kB, half when it may be stale',
    ],
  ))
