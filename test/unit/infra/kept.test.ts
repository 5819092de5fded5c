/** What the emulator cannot show: tables and archive keep what they must, and nothing that fails is lost unheard. */
import { Match, type Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedItems } from '../../../shared/domain/table-names.ts'
import { resourcesOf, synthesise, type StackName } from '../../support/synthesised.ts'

let templates: Record<StackName, Template>
beforeAll(() => {
  templates = synthesise()
})

type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Condition?: unknown; readonly Principal: unknown }
type Replica = { readonly ResourcePolicy?: { readonly PolicyDocument: { readonly Statement: Statement[] } } }
const actionsOf = ({ Action }: Statement): string[] => [Action].flat()

describe('the tables', () => {
  const tables = () => resourcesOf(templates.QuittanceBooks, 'AWS::DynamoDB::GlobalTable')
  const ledgerPolicy = () =>
    tables()
      .flatMap(({ Properties }) => Properties['Replicas'] as Replica[])
      .flatMap(({ ResourcePolicy }) => ResourcePolicy?.PolicyDocument.Statement ?? [])

  test('can be restored to any second, cannot be deleted, and stay when the stack goes', () => {
    expect(tables()).toHaveLength(2)
    for (const table of tables()) {
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
      const replica = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, DeletionProtectionEnabled: true }
      expect(table.Properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST', Replicas: [replica] })
    }
  })

  test('tell of every change; the ledger also what it was before', () => {
    const streams = tables().map(({ Properties }) => Properties['StreamSpecification'])
    expect(streams).toEqual([{ StreamViewType: 'NEW_IMAGE' }, { StreamViewType: 'NEW_AND_OLD_IMAGES' }])
  })

  test('delete nothing by themselves: no time to live', () => {
    for (const { Properties } of tables()) expect(Properties).not.toHaveProperty('TimeToLiveSpecification')
  })

  test('the ledger denies everybody every change, every batch and PartiQL', () => {
    const [never] = ledgerPolicy()
    expect(never).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } })
    expect(never).not.toHaveProperty('Condition')
    const denied = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'PartiQLSelect']
    expect(actionsOf(never!).toSorted()).toEqual(denied.map((action) => `dynamodb:${action}`).toSorted())
  })

  test('the ledger denies puts to all but the roles of record-in-ledger, of its lists, of payments, write-offs and validation', () => {
    const [, put] = ledgerPolicy()
    const roles = resourcesOf(templates.QuittanceBooks, 'AWS::IAM::Role').map(({ id }) => ({ 'Fn::GetAtt': [id, 'Arn'] }))
    expect(roles).toHaveLength(5)
    expect(put).toMatchObject({ Effect: 'Deny', Action: 'dynamodb:PutItem', Principal: { AWS: '*' } })
    expect(put?.Condition).toEqual({ ArnNotEquals: { 'aws:PrincipalArn': roles } })
  })
})

describe('the buckets', () => {
  test('lock every archived document for eleven years, against everybody', () => {
    templates.QuittanceBooks.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 4018 } } },
        VersioningConfiguration: { Status: 'Enabled' },
      },
    })
  })

  test('of a test account lock for a day only, so that it can be torn down', () => {
    const { QuittanceBooks } = synthesise({ archiveLock: 'test' })
    QuittanceBooks.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } } },
    })
    expect(() => synthesise({ archiveLock: 'none' })).toThrow(/archiveLock/)
  })

  test('let nobody delete from the archive or shorten a retention', () => {
    const policies = resourcesOf(templates.QuittanceBooks, 'AWS::S3::BucketPolicy')
    const denials = policies
      .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement)
      .filter(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined)
    expect(denials).toHaveLength(1)
    expect(denials[0]).toMatchObject({ Principal: { AWS: '*' } })
    expect(actionsOf(denials[0]!)).toEqual(
      expect.arrayContaining(['s3:DeleteObjectVersion', 's3:PutObjectRetention', 's3:BypassGovernanceRetention']),
    )
  })

  test('empty staging after seven days', () => {
    templates.QuittanceBooks.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 7, Status: 'Enabled' })] },
    })
  })

  test('are closed to the public and to plain http', () => {
    const buckets = resourcesOf(templates.QuittanceBooks, 'AWS::S3::Bucket')
    const closed = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
    for (const { Properties } of buckets) expect(Properties['PublicAccessBlockConfiguration']).toEqual(closed)
    const insecure = resourcesOf(templates.QuittanceBooks, 'AWS::S3::BucketPolicy').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('{"aws:SecureTransport":"false"}'),
    )
    expect(insecure).toHaveLength(buckets.length)
  })
})

describe('nothing that fails is lost', () => {
  const pipeline = () => templates.QuittancePipeline

  test('every target of every rule has a dead-letter queue', () => {
    const targets = resourcesOf(pipeline(), 'AWS::Events::Rule').flatMap(
      ({ Properties }) => Properties['Targets'] as Record<string, unknown>[],
    )
    // The orders, SES's events, failed executions; the archive of the bus makes a rule of its own, outside the template.
    expect(targets).toHaveLength(3)
    for (const target of targets) expect(target).toHaveProperty('DeadLetterConfig.Arn')
  })

  test('every schedule has a dead-letter queue and a role of its own', () => {
    const targets = resourcesOf(pipeline(), 'AWS::Scheduler::Schedule').map(
      ({ Properties }) => Properties['Target'] as Record<string, unknown>,
    )
    expect(targets).toHaveLength(6)
    for (const target of targets) expect(target).toHaveProperty('DeadLetterConfig.Arn')
    expect(new Set(targets.map(({ RoleArn }) => JSON.stringify(RoleArn))).size).toBe(6)
  })

  test('every queue that a function reads gives up to a dead-letter queue, and hides messages six times as long as the function runs', () => {
    const queues = resourcesOf(pipeline(), 'AWS::SQS::Queue').filter(({ Properties }) => Properties['RedrivePolicy'] !== undefined)
    expect(queues).toHaveLength(3)
    for (const { Properties } of queues) expect(Properties['VisibilityTimeout']).toBe(180)
  })

  test('every mapping from a queue or a stream reports the messages that failed, not the batch', () => {
    const mappings = resourcesOf(pipeline(), 'AWS::Lambda::EventSourceMapping')
    expect(mappings).toHaveLength(6)
    for (const { Properties } of mappings) expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures'])
  })

  test('the streams publish inserts of timeline items and entries alone, list what changes an invoice, and leave what keeps failing in a queue', () => {
    const streams = resourcesOf(pipeline(), 'AWS::Lambda::EventSourceMapping').filter(({ Properties }) => 'StartingPosition' in Properties)
    const patterns = streams.map(({ Properties }) =>
      (Properties['FilterCriteria'] as { Filters: { Pattern: string }[] }).Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown),
    )
    const insertOf = (type: string, more: object = {}) => ({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { of: { S: [type] }, ...more } },
    })
    const issue = { occurrence: { M: { type: { S: ['InvoiceIssued', 'CreditNoteIssued', 'LateFeeIssued'] } } } }
    expect(patterns).toEqual([
      [insertOf(publishedItems.books)],
      [insertOf(publishedItems.ledger)],
      [{ ...insertOf('invoice'), eventName: ['MODIFY'] }, insertOf('timeline', issue)],
    ])
    for (const { Properties } of streams) {
      expect(Properties).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON' })
      expect(Properties).toHaveProperty('DestinationConfig.OnFailure.Destination')
    }
  })

  test('no stream of a table has more than two readers, which is as many as DynamoDB lets read without being slowed', () => {
    const sources = [
      ...resourcesOf(pipeline(), 'AWS::Lambda::EventSourceMapping')
        .filter(({ Properties }) => 'StartingPosition' in Properties)
        .map(({ Properties }) => JSON.stringify(Properties['EventSourceArn'])),
      ...resourcesOf(pipeline(), 'AWS::Pipes::Pipe').map(({ Properties }) => JSON.stringify(Properties['Source'])),
    ]
    expect([...Map.groupBy(sources, (source) => source).values()].map(({ length }) => length)).toEqual([2, 2])
  })

  test('a change or removal in the ledger goes to a queue that an alarm watches', () => {
    pipeline().hasResourceProperties('AWS::Pipes::Pipe', {
      SourceParameters: { FilterCriteria: { Filters: [{ Pattern: '{"eventName":["MODIFY","REMOVE"]}' }] } },
    })
  })

  test('functions that are called without an answer keep their failed calls', () => {
    const kept = resourcesOf(pipeline(), 'AWS::Lambda::EventInvokeConfig')
    expect(kept).toHaveLength(5)
    for (const { Properties } of kept) expect(Properties).toHaveProperty('DestinationConfig.OnFailure.Destination')
  })

  test('mails leave one at a time, in the number that the context allows at once', () => {
    const mapped = (template: Template) =>
      resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
        .map(({ Properties }) => Properties['ScalingConfig'])
        .filter(Boolean)
    expect(mapped(pipeline())).toEqual([{ MaximumConcurrency: 2 }])
    expect(mapped(synthesise({ mailConcurrency: 14 }).QuittancePipeline)).toEqual([{ MaximumConcurrency: 14 }])
  })
})
