// The suite makes a client of the streams' own API beside the one of the tables; the operations that we use never call it.
export class DynamoDBStreamsClient {
  readonly calls: readonly string[] = []
}
