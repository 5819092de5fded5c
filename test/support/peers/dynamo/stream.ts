import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Item, Value } from './values.ts'

/** One change of one item, in the order in which the table took it. Writes that change nothing leave none. */
export interface ChangeRecord {
  readonly table: string
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  readonly sequenceNumber: string
  readonly at: Date
  readonly keys: Item
  readonly oldImage?: Item
  readonly newImage?: Item
  readonly sizeBytes: number
}

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['Keys']>

/** Lambda hands bytes over as base64 text. */
function asJson(value: Value): unknown {
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') }
  if (value.BS !== undefined) return { BS: value.BS.map((bytes) => Buffer.from(bytes).toString('base64')) }
  if (value.L !== undefined) return { L: value.L.map(asJson) }
  if (value.M !== undefined) return { M: imageOf(value.M) }
  return value
}
const imageOf = (item: Item) => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, asJson(value)])) as Image

export function streamEvent(changes: readonly ChangeRecord[]): DynamoDBStreamEvent {
  return {
    Records: changes.map((change) => ({
      eventID: `${change.table}-${change.sequenceNumber}`,
      eventName: change.eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-central-1',
      eventSourceARN: `arn:aws:dynamodb:eu-central-1:000000000000:table/${change.table}/stream/2026-01-01T00:00:00.000`,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(change.at.getTime() / 1000),
        Keys: imageOf(change.keys),
        ...(change.oldImage === undefined ? {} : { OldImage: imageOf(change.oldImage) }),
        ...(change.newImage === undefined ? {} : { NewImage: imageOf(change.newImage) }),
        SequenceNumber: change.sequenceNumber,
        SizeBytes: change.sizeBytes,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    })),
  }
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>

export interface StreamPumpOptions {
  readonly changes: () => readonly ChangeRecord[]
  readonly handler: StreamHandler
  /** Which tables feed the handler; all when left out. */
  readonly tables?: readonly string[]
  readonly batchSize?: number
  /** Attempts per batch before its first failing record goes to `onFailure`. */
  readonly maxAttempts?: number
  readonly filter?: (change: ChangeRecord) => boolean
  readonly onFailure?: (change: ChangeRecord) => void
}

export interface StreamPump {
  /** Hands over what has come since the last call, batch by batch, in order; returns how many records were taken. */
  pump(): Promise<number>
}

/** Lambda's poller on a stream with ReportBatchItemFailures: a failure repeats from the first failed record on. */
export function streamPump(options: StreamPumpOptions): StreamPump {
  const { batchSize = 100, maxAttempts = 3 } = options
  let read = 0
  const wanted = (change: ChangeRecord) => (options.tables?.includes(change.table) ?? true) && (options.filter?.(change) ?? true)

  const firstFailure = async (batch: readonly ChangeRecord[]): Promise<number | undefined> => {
    try {
      const response = await options.handler(streamEvent(batch))
      const failed = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier))
      const at = batch.findIndex((change) => failed.has(change.sequenceNumber))
      if (at !== -1) return at
      return failed.size > 0 ? 0 : undefined
    } catch {
      return 0
    }
  }
  const deliver = async (batch: readonly ChangeRecord[]) => {
    let rest = batch
    for (let attempt = 1; rest.length > 0; attempt += 1) {
      const failedAt = await firstFailure(rest)
      if (failedAt === undefined) return
      if (failedAt > 0) attempt = 0
      rest = rest.slice(failedAt)
      if (attempt < maxAttempts) continue
      options.onFailure?.(rest[0]!)
      rest = rest.slice(1)
      attempt = 0
    }
  }
  return {
    async pump() {
      let taken = 0
      while (read < options.changes().length) {
        const fresh = options.changes().slice(read, read + batchSize)
        read += fresh.length
        const batch = fresh.filter(wanted)
        taken += batch.length
        await deliver(batch)
      }
      return taken
    },
  }
}
