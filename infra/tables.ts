import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableClass,
  TableV2,
  type GlobalSecondaryIndexPropsV2,
  type TablePropsV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, type IRole } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { booksTable, ledgerTable, type IndexDefinition, type TableDefinition } from '../shared/domain/table-names.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const indexOf = ({ name, partitionKey, sortKey, carries }: IndexDefinition): GlobalSecondaryIndexPropsV2 => ({
  indexName: name,
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
  ...(carries.length > 0
    ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...carries] }
    : { projectionType: ProjectionType.KEYS_ONLY }),
})

/** Kept whatever happens to the stack, restorable to any second of the last 35 days. */
const kept = ({ partitionKey, sortKey, stream, indexes }: TableDefinition): TablePropsV2 => ({
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
  globalSecondaryIndexes: indexes.map(indexOf),
  dynamoStream: StreamViewType[stream],
  billing: Billing.onDemand(),
  // Kept ten years, looked at for some months: storage is most of what the tables cost (npm run bench -- cost).
  tableClass: TableClass.STANDARD_INFREQUENT_ACCESS,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
})

/** Nobody changes, deletes or writes around the conditions; entries are put by the posting functions alone. */
const appendOnly = (posting: readonly IRole[]): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'EntriesAreNeverChanged',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'PartiQLSelect'].map(
          (action) => `dynamodb:${action}`,
        ),
        resources: ['*'],
      }),
      new PolicyStatement({
        sid: 'OnlyPostingFunctionsPost',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['dynamodb:PutItem'],
        resources: ['*'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': posting.map((role) => role.roleArn) } },
      }),
    ],
  })

/** The ledger holds entries and register pages only; the books hold everything else. */
export class Tables extends Construct {
  readonly books: TableV2
  readonly ledger: TableV2

  constructor(scope: Construct, id: string, posting: readonly IRole[]) {
    super(scope, id)
    this.books = new TableV2(this, 'Books', kept(booksTable))
    this.ledger = new TableV2(this, 'Ledger', { ...kept(ledgerTable), resourcePolicy: appendOnly(posting) })
  }
}
