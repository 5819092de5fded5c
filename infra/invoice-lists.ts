import { Duration } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, FilterRule, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { itemType, listedBy } from '../shared/domain/table-names.ts'
import { deadLetterQueue } from './queues.ts'

const kind = (of: string) => ({ [itemType]: { S: FilterRule.isEqual(of) } })
const told = { occurrence: { M: { type: { S: FilterRule.or(...listedBy.occurrences) } } } }

/** Waits some seconds for what comes together: an invoice is written five times on its way, and looked at once. */
const batchSeconds = 5

/** The lists of invoices over all periods: the second and last reader that the stream of the books can have. */
export class InvoiceLists extends Construct {
  readonly unlisted: Queue

  constructor(scope: Construct) {
    super(scope, 'InvoiceLists')
    this.unlisted = deadLetterQueue(this, 'Unlisted')
  }

  keepBy(keepInvoiceList: IFunction, books: TableV2): void {
    keepInvoiceList.addEventSource(
      new DynamoEventSource(books, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(batchSeconds),
        parallelizationFactor: 4,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 20,
        maxRecordAge: Duration.hours(20),
        onFailure: new SqsDlq(this.unlisted),
        filters: [
          FilterCriteria.filter({ eventName: FilterRule.isEqual('MODIFY'), dynamodb: { NewImage: kind(listedBy.header) } }),
          FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { NewImage: { ...kind(listedBy.issue), ...told } } }),
        ],
      }),
    )
  }
}
