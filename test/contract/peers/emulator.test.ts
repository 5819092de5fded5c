// The same contracts that hold the in-memory peers, run against the emulator: an independent opinion of what AWS does.
import { setTimeout as pass } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SFNClient } from '@aws-sdk/client-sfn'
import { SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Emulator } from '../../support/cloud.ts'
import { startEmulator } from '../../support/cloud.ts'
import { offline } from '../../support/peers/attach.ts'
import { dynamoContract } from './dynamo.contract.ts'
import { s3Contract } from './s3.contract.ts'
import { sqsContract } from './sqs.contract.ts'
import { statesContract } from './states.contract.ts'

let emulator: Emulator
/** The settings of the peers' clients, but this network is there. */
const { endpointProvider: _nowhere, ...online } = offline
const toEmulator = () => ({ ...online, endpoint: emulator.endpoint })

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

describe('S3 of the emulator', () =>
  s3Contract(
    async () => ({ client: new S3Client({ ...toEmulator(), forcePathStyle: true }) }),
    // It keeps the digest and does not repeat it in its answer.
    ['answers a put with the digest that it was given'],
  ))

const toQueues = () => new SQSClient({ ...toEmulator(), useQueueUrlAsEndpoint: false })
const elapse = async (ms: number) => {
  await pass(ms)
}

describe('SQS of the emulator', () => sqsContract(async () => ({ client: toQueues(), pass: elapse })))

describe('Step Functions of the emulator', () =>
  statesContract(
    async () => ({ sfn: new SFNClient(toEmulator()), sqs: toQueues(), pass: elapse }),
    [
      // It sets one variable after the other.
      'Assign sees the variables as they were',
      // It finds out when it gets there.
      'refuses a definition that leads nowhere',
      // It takes every repeated name as used.
      'a repeated start of a running execution with the same input is the same start',
    ],
  ))
