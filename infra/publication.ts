import { Duration, Stack } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { FilterCriteria, FilterRule, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { CfnPipe } from 'aws-cdk-lib/aws-pipes'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { itemType, publishedItems } from '../shared/domain/table-names.ts'
import { deadLetterQueue } from './queues.ts'

/** A stream keeps records for a day: a record is tried for that long, then its place in the stream goes to the queue. */
const publishInserts = (unpublished: Queue, published: string) => ({
  startingPosition: StartingPosition.TRIM_HORIZON,
  batchSize: 100,
  maxBatchingWindow: Duration.seconds(0),
  parallelizationFactor: 4,
  reportBatchItemFailures: true,
  bisectBatchOnError: true,
  retryAttempts: 20,
  maxRecordAge: Duration.hours(20),
  onFailure: new SqsDlq(unpublished),
  filters: [
    FilterCriteria.filter({
      eventName: FilterRule.isEqual('INSERT'),
      dynamodb: { NewImage: { [itemType]: { S: FilterRule.isEqual(published) } } },
    }),
  ],
})

/** What the company hears: inserts into both tables become events on "invoicing", and a changed ledger entry becomes an alarm. */
export class Publication extends Construct {
  readonly bus: EventBus
  readonly unpublished: Queue
  readonly ledgerChanges: Queue

  constructor(scope: Construct) {
    super(scope, 'Publication')
    this.bus = new EventBus(this, 'Invoicing', { description: 'What became of orders and invoices' })
    this.unpublished = deadLetterQueue(this, 'Unpublished')
    this.ledgerChanges = deadLetterQueue(this, 'LedgerChanges')
  }

  publishBy(publishEvents: IFunction, { books, ledger }: { readonly books: TableV2; readonly ledger: TableV2 }): void {
    publishEvents.addEventSource(new DynamoEventSource(books, publishInserts(this.unpublished, publishedItems.books)))
    publishEvents.addEventSource(new DynamoEventSource(ledger, publishInserts(this.unpublished, publishedItems.ledger)))
  }

  /** IAM cannot forbid a put that overwrites. Whatever in the ledger is not an insert lands in a queue that must stay empty. */
  watch(ledger: TableV2): void {
    const source = ledger.tableStreamArn ?? ''
    const role = new Role(this, 'WatchRole', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com'),
      description: 'Role of the watch on the ledger',
    })
    const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`)
    role.addToPolicy(new PolicyStatement({ actions: readStream, resources: [source] }))
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.ledgerChanges.queueArn] }))
    const pipe = new CfnPipe(this, 'LedgerWatch', {
      description: 'Entries of the ledger that were changed or removed',
      source,
      sourceParameters: {
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 1,
          deadLetterConfig: { arn: this.ledgerChanges.queueArn },
        },
        filterCriteria: { filters: [{ pattern: Stack.of(this).toJsonString({ eventName: ['MODIFY', 'REMOVE'] }) }] },
      },
      target: this.ledgerChanges.queueArn,
      roleArn: role.roleArn,
    })
    pipe.node.addDependency(role)
  }
}
