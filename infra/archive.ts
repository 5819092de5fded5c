import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership, type BucketProps } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** Art. L123-22 C. com.: ten years from the end of the fiscal year, which may end a year after the document. Eleven years with their leap days. */
const retention = Duration.days(11 * 365 + 3)

/** No principal may do these: a document stays what it is, and as long as it must. */
const neverInTheArchive = [
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectRetention',
  's3:PutObjectLegalHold',
  's3:BypassGovernanceRetention',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketVersioning',
  's3:DeleteBucket',
]

const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps

/** Staging for documents that are rendered but not archived, the archive itself, reports of audits, and the log of who read or wrote in any. */
export class Documents extends Construct {
  readonly staging: Bucket
  readonly archive: Bucket
  readonly reports: Bucket

  constructor(scope: Construct, id: string, { archiveLock }: Pick<Settings, 'archiveLock'>) {
    super(scope, id)
    const forGood = archiveLock === 'compliance'
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      lifecycleRules: [{ id: 'one-year', expiration: Duration.days(400) }],
    })
    this.staging = new Bucket(this, 'Staging', {
      ...closed,
      lifecycleRules: [{ id: 'seven-days', expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'staging/',
    })
    this.archive = new Bucket(this, 'Archive', {
      ...closed,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: forGood ? ObjectLockRetention.compliance(retention) : ObjectLockRetention.governance(Duration.days(1)),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'archive/',
    })
    this.reports = new Bucket(this, 'Reports', {
      ...closed,
      lifecycleRules: [
        { id: 'as-long-as-the-books', prefix: 'reports/', expiration: retention },
        { id: 'under-way', prefix: 'running/', expiration: Duration.days(35) },
        { id: 'exported', prefix: 'exports/', expiration: Duration.days(7) },
        { id: 'stated', prefix: 'statements/', expiration: Duration.days(7) },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'reports/',
    })
    if (forGood) this.keepForGood()
  }

  private keepForGood(): void {
    this.archive.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NothingIsDeletedOrShortened',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: neverInTheArchive,
        resources: [this.archive.bucketArn, this.archive.arnForObjects('*')],
      }),
    )
  }
}
