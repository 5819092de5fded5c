// The in-memory S3, SQS and Step Functions are only worth something as far as they pass the contracts that the emulator passes.
import { describe } from 'vitest'
import { s3Contract } from '../../contract/peers/s3.contract.ts'
import { sqsContract } from '../../contract/peers/sqs.contract.ts'
import { statesContract } from '../../contract/peers/states.contract.ts'
import { virtualClock } from '../../support/peers/clock.ts'
import { s3Peer } from '../../support/peers/s3.ts'
import { serviceTasks } from '../../support/peers/service-tasks.ts'
import { sfnPeer } from '../../support/peers/sfn.ts'
import { sqsPeer } from '../../support/peers/sqs.ts'

describe('the in-memory S3', () => s3Contract(async () => s3Peer({ clock: virtualClock(new Date()) })))

describe('the in-memory SQS', () =>
  sqsContract(async () => {
    const clock = virtualClock()
    return { client: sqsPeer({ clock }).client, pass: clock.advance }
  }))

describe('the interpreter behind the in-memory Step Functions', () =>
  statesContract(async () => {
    const clock = virtualClock()
    const sqs = sqsPeer({ clock })
    const sfn = sfnPeer({ clock, tasks: serviceTasks({ sqs }) })
    return { sfn: sfn.client, sqs: sqs.client, pass: clock.advance }
  }))
