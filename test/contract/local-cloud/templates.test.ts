// What CloudFormation on MiniStack drops or refuses, and local/gaps/templates.py puts right.
import { DynamoDBClient, GetResourcePolicyCommand } from '@aws-sdk/client-dynamodb'
import { GetBucketEncryptionCommand, GetBucketLifecycleConfigurationCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Emulator } from '../../support/cloud.ts'
import { client } from './clients.ts'
import { gap, useBoth } from './pair.ts'
import { deployStack, mustDeploy } from './stack.ts'

const bucket = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    BucketName: 'archive',
    VersioningConfiguration: { Status: 'Enabled' },
    ObjectLockEnabled: true,
    LifecycleConfiguration: { Rules: [{ Id: 'staging', Status: 'Enabled', ExpirationInDays: 7 }] },
  },
}

const encrypted = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    BucketName: 'encrypted',
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { Ref: 'key' } } }],
    },
  },
}

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'ledger',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    ResourcePolicy: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 'dynamodb:DeleteItem', Resource: '*' }],
      },
    },
  },
}

const refs = new Map<Emulator, Record<string, string>>()

useBoth('templates', {
  prepare: async (emulator) => {
    const key = { Type: 'AWS::KMS::Key', Properties: {} }
    const secret = { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'link-key' } }
    refs.set(emulator, await mustDeploy(emulator, 'base', { bucket, key, encrypted, table, secret }))
  },
})

const s3 = (emulator: Emulator) => client(S3Client, emulator, { forcePathStyle: true })
const succeeds = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false)

gap('an object can be locked in a bucket with Object Lock', (emulator) => {
  const until = new Date(Date.now() + 3_600_000)
  const locked = {
    Bucket: 'archive',
    Key: 'invoice.pdf',
    Body: 'x',
    ObjectLockMode: 'COMPLIANCE',
    ObjectLockRetainUntilDate: until,
  } as const
  return succeeds(s3(emulator).send(new PutObjectCommand({ ...locked, ChecksumAlgorithm: 'SHA256' })))
})

gap('the encryption of a bucket with a key is kept', async (emulator) => {
  const answer = await s3(emulator).send(new GetBucketEncryptionCommand({ Bucket: 'encrypted' }))
  return answer.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm === 'aws:kms'
})

gap('the lifecycle rules of a bucket are kept', async (emulator) => {
  const answer = await s3(emulator)
    .send(new GetBucketLifecycleConfigurationCommand({ Bucket: 'archive' }))
    .catch(() => undefined)
  return answer?.Rules?.[0]?.Expiration?.Days === 7
})

gap('the resource policy of a table is kept', (emulator) => {
  const arn = 'arn:aws:dynamodb:eu-central-1:000000000000:table/ledger'
  return succeeds(client(DynamoDBClient, emulator).send(new GetResourcePolicyCommand({ ResourceArn: arn })))
})

gap('Ref of a secret is its ARN', async (emulator) => refs.get(emulator)!['secret']!.startsWith('arn:aws:secretsmanager:'))

const query = { Id: 'q', Expression: 'a / b', ReturnData: true }
const metric = (id: string) => ({
  Id: id,
  ReturnData: false,
  MetricStat: { Metric: { Namespace: 'n', MetricName: id }, Period: 60, Stat: 'Sum' },
})
gap('an alarm on an expression deploys', async (emulator) => {
  const alarm = {
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    Metrics: [query, metric('a'), metric('b')],
  }
  return !('failed' in (await deployStack(emulator, 'alarm', { alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: alarm } })))
})

const unknown = [
  'AWS::Logs::QueryDefinition',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::Events::Archive',
  'AWS::Events::EventBusPolicy',
  'AWS::Budgets::Budget',
]
for (const type of unknown)
  gap(`${type} deploys`, async (emulator) => {
    const name = type.replaceAll(':', '-').toLowerCase()
    return !('failed' in (await deployStack(emulator, name, { thing: { Type: type, Properties: {} } })))
  })
