// What the run with IAM enforced relies on: it can be switched on after the deployment, and then every grant counts,
// also those that MiniStack as published does not look at (local/gaps/iam.py).
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../support/cloud.ts'
import { client } from './clients.ts'
import { endOf, inlineFunction, inlineMachine } from './machines.ts'
import { gap, useBoth } from './pair.ts'
import { mustDeploy } from './stack.ts'

const allow = (actions: string[], resource = '*') => ({ Effect: 'Allow', Action: actions, Resource: resource })
const role = (service: string, statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    },
    Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
  },
})
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })

const ledger = {
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

const onlyTls = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::archive', 'arn:aws:s3:::archive/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}

/** As the ledger's policy: only this role may put. */
const onlyTheWorker = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::journal/*',
  Condition: { ArnNotEquals: { 'aws:PrincipalArn': arnOf('worker') } },
}

const granted = [
  allow(['dynamodb:PutItem', 'dynamodb:DeleteItem'], 'arn:aws:dynamodb:eu-central-1:000000000000:table/ledger'),
  allow(['s3:PutObject'], 'arn:aws:s3:::archive/*'),
  allow(['s3:PutObject'], 'arn:aws:s3:::journal/*'),
  allow(['states:SendTaskSuccess'], 'arn:aws:states:eu-central-1:000000000000:stateMachine:waits'),
  allow(['ses:SendRawEmail'], 'arn:aws:ses:eu-central-1:000000000000:identity/seller.example'),
]

const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'keys', Payload: {} }, End: true }

const tokensUrl = 'http://localhost:4566/000000000000/tokens'
const wait = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Arguments: { QueueUrl: tokensUrl, MessageBody: '{% $states.context.Task.Token %}' },
  TimeoutSeconds: 20,
  End: true,
}

const resources = {
  ledger,
  archive: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'archive' } },
  policy: {
    Type: 'AWS::S3::BucketPolicy',
    DependsOn: 'archive',
    Properties: { Bucket: 'archive', PolicyDocument: { Version: '2012-10-17', Statement: [onlyTls] } },
  },
  journal: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'journal' } },
  journalPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    DependsOn: 'journal',
    Properties: { Bucket: 'journal', PolicyDocument: { Version: '2012-10-17', Statement: [onlyTheWorker] } },
  },
  worker: role('lambda.amazonaws.com', granted),
  caller: role('states.amazonaws.com', [allow(['lambda:InvokeFunction', 'sqs:SendMessage'])]),
  bystander: role('states.amazonaws.com', []),
  keys: inlineFunction('keys', 'async () => process.env', arnOf('worker')),
  mayCall: inlineMachine('mayCall', call, { role: arnOf('caller') }),
  tokens: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'tokens' } },
  waits: inlineMachine('waits', wait, { role: arnOf('caller') }),
  mayNotCall: inlineMachine('mayNotCall', call, { role: arnOf('bystander') }),
}

const emulators = useBoth('iam', {
  closedOnBoth: ['switch'],
  prepare: async (emulator) => {
    await mustDeploy(emulator, 'iam', resources)
    await emulator.enforceIam()
  },
})

/** Credentials of the function's role, as the function finds them in its environment. */
const roleKeys = async (emulator: Emulator) => {
  const answer = await client(LambdaClient, emulator).send(new InvokeCommand({ FunctionName: 'keys' }))
  const env = JSON.parse(Buffer.from(answer.Payload!).toString()) as Record<string, string>
  return { accessKeyId: env['AWS_ACCESS_KEY_ID']!, secretAccessKey: env['AWS_SECRET_ACCESS_KEY']!, sessionToken: env['AWS_SESSION_TOKEN']! }
}

describe('with IAM enforced after the deployment', () => {
  let asRole: { credentials: Awaited<ReturnType<typeof roleKeys>> }
  const table = () => client(DynamoDBClient, emulators.closed, asRole)
  const key = { TableName: 'ledger', Key: { pk: { S: 'a' } } }

  beforeAll(async () => {
    asRole = { credentials: await roleKeys(emulators.closed) }
  })

  test('a function may do what its role allows', async () => {
    await table().send(new PutItemCommand({ TableName: 'ledger', Item: { pk: { S: 'a' } } }))
  })

  test('a function may not do what its role does not allow', async () => {
    await expect(table().send(new GetItemCommand(key))).rejects.toThrow('dynamodb:GetItem')
  })

  test('the resource policy of a table denies what the role allows', async () => {
    await expect(table().send(new DeleteItemCommand(key))).rejects.toThrow('dynamodb:DeleteItem')
  })

  test('loopback counts as secure transport, as the emulator has no TLS', async () => {
    await client(S3Client, emulators.closed, { ...asRole, forcePathStyle: true }).send(
      new PutObjectCommand({ Bucket: 'archive', Key: 'a', Body: 'x' }),
    )
  })

  test('a state machine may call what its role allows, and nothing else', async () => {
    expect((await endOf(emulators.closed, 'mayCall')).status).toBe('SUCCEEDED')
    expect((await endOf(emulators.closed, 'mayNotCall')).cause).toContain('lambda:InvokeFunction')
  })

  test('what each role asked for is remembered: a transaction as the actions of its items, objects by their bucket', async () => {
    const Key = { pk: { S: 'c' } }
    const TransactItems = [
      { Put: { TableName: 'ledger', Item: Key } },
      { ConditionCheck: { TableName: 'ledger', Key, ConditionExpression: 'attribute_exists(pk)' } },
    ]
    await expect(table().send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toThrow('dynamodb:ConditionCheckItem')
    const s3 = client(S3Client, emulators.closed, { ...asRole, forcePathStyle: true })
    await s3.send(new PutObjectCommand({ Bucket: 'archive', Key: 'folder/c', Body: 'x' }))
    const calls = (await (await fetch(`${emulators.closed.endpoint}/_local/calls`)).json()) as { role: string }[]
    const role = calls.find((call) => call.role.includes('worker'))?.role
    const resource = 'arn:aws:dynamodb:eu-central-1:000000000000:table/ledger'
    expect(calls).toEqual(
      expect.arrayContaining([
        { role, action: 'dynamodb:PutItem', resource, allowed: true, refused: false },
        { role, action: 'dynamodb:ConditionCheckItem', resource, allowed: false, refused: true },
        { role, action: 's3:PutObject', resource: 'arn:aws:s3:::archive/*', allowed: true, refused: false },
      ]),
    )
    expect(JSON.stringify(calls)).not.toContain('TransactWriteItems')
  })

  test.each([
    ['seller.example', true],
    ['other.example', false],
  ])('the relay learns whether the role may send as %s', async (domain, allowed) => {
    const question = {
      accessKey: asRole.credentials.accessKeyId,
      region: 'eu-central-1',
      action: 'ses:SendRawEmail',
      resource: `identity/${domain}`,
    }
    const answer = await fetch(`${emulators.closed.endpoint}/_local/may`, { method: 'POST', body: JSON.stringify(question) })
    expect(await answer.json()).toEqual({ allowed })
  })
})

const succeeds = (promise: Promise<unknown>) => promise.then(() => true).catch(() => false)

gap('the policy of a table is enforced', async (emulator) => {
  const deletion = new DeleteItemCommand({ TableName: 'ledger', Key: { pk: { S: 'b' } } })
  return !(await succeeds(client(DynamoDBClient, emulator, { credentials: await roleKeys(emulator) }).send(deletion)))
})

gap('loopback counts as secure transport', async (emulator) => {
  const s3 = client(S3Client, emulator, { credentials: await roleKeys(emulator), forcePathStyle: true })
  return succeeds(s3.send(new PutObjectCommand({ Bucket: 'archive', Key: 'b', Body: 'x' })))
})

gap('aws:PrincipalArn of a session is the ARN of its role', async (emulator) => {
  const s3 = client(S3Client, emulator, { credentials: await roleKeys(emulator), forcePathStyle: true })
  return succeeds(s3.send(new PutObjectCommand({ Bucket: 'journal', Key: 'b', Body: 'x' })))
})

gap('an answer to a waiting task is allowed on its machine', async (emulator) => {
  const stateMachineArn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:waits'
  await client(SFNClient, emulator).send(new StartExecutionCommand({ stateMachineArn }))
  const received = await client(SQSClient, emulator).send(new ReceiveMessageCommand({ QueueUrl: tokensUrl, WaitTimeSeconds: 10 }))
  const answer = new SendTaskSuccessCommand({ taskToken: received.Messages?.[0]?.Body, output: '{}' })
  return succeeds(client(SFNClient, emulator, { credentials: await roleKeys(emulator) }).send(answer))
})

gap('a state machine without a grant is refused', async (emulator) => (await endOf(emulator, 'mayNotCall')).status === 'FAILED')
