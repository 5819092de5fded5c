import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Role, ServicePrincipal, type IRole } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { Documents } from './archive.ts'
import { postingFunctions, type FunctionName } from './functions.ts'
import type { Settings } from './settings.ts'
import { Tables } from './tables.ts'

export type BooksProps = StackProps & { readonly settings: Settings }

/**
 * What must outlive every deployment: the tables and the archive. The roles of the posting functions stand here too, since the
 * ledger's own policy names them.
 */
export class BooksStack extends Stack {
  readonly books: TableV2
  readonly ledger: TableV2
  readonly staging: Bucket
  readonly archive: Bucket
  readonly reports: Bucket
  /** The ARN of all objects of a bucket; exported by name, so that a permission says in words which bucket it is about. */
  readonly stagedDocuments: string
  readonly archivedDocuments: string
  readonly auditReports: string
  /** What audits have filed, and what they have put down so far. */
  readonly filedAudits: readonly string[]
  /** Those of exports, beside the reports of audits. */
  readonly exportFiles: string
  /** Those of statements of account, beside them. */
  readonly statementFiles: string
  /** Those of month-end runs, beside the staged documents. */
  readonly manifests: string
  readonly postingRoles: ReadonlyMap<FunctionName, IRole>

  constructor(scope: Construct, id: string, { settings, ...props }: BooksProps) {
    super(scope, id, props)
    this.postingRoles = new Map(
      postingFunctions.map((name) => [
        name,
        new Role(this, `PostingRole-${name}`, {
          assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
          description: `Role of ${name}, which may put entries in the ledger`,
        }),
      ]),
    )
    const tables = new Tables(this, 'Tables', [...this.postingRoles.values()])
    const documents = new Documents(this, 'Documents', settings)
    this.books = tables.books
    this.ledger = tables.ledger
    this.staging = documents.staging
    this.archive = documents.archive
    this.reports = documents.reports
    this.tell()
    const stagingArn = this.exportValue(this.staging.bucketArn, { name: 'QuittanceStagingArn' })
    this.stagedDocuments = `${stagingArn}/*`
    this.manifests = `${stagingArn}/runs/*`
    this.archivedDocuments = `${this.exportValue(this.archive.bucketArn, { name: 'QuittanceArchiveArn' })}/*`
    const reportsArn = this.exportValue(this.reports.bucketArn, { name: 'QuittanceReportsArn' })
    this.auditReports = `${reportsArn}/*`
    this.exportFiles = `${reportsArn}/exports/*`
    this.statementFiles = `${reportsArn}/statements/*`
    this.filedAudits = ['reports', 'running'].map((folder) => `${reportsArn}/${folder}/*`)
  }

  private tell(): void {
    const say = (name: string, value: string) => new CfnOutput(this, name, { value })
    say('BooksTable', this.books.tableName)
    say('LedgerTable', this.ledger.tableName)
    say('StagingBucket', this.staging.bucketName)
    say('ArchiveBucket', this.archive.bucketName)
    say('ReportsBucket', this.reports.bucketName)
  }
}
