import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SFNClient } from '@aws-sdk/client-sfn'
import { SQSClient } from '@aws-sdk/client-sqs'
import { offline } from './attach.ts'
import type { InMemoryApp } from './app.ts'

interface Sender {
  send: (...given: unknown[]) => unknown
}

/**
 * Makes the application's own handlers run on the peers: clients that they make themselves are put before them at their
 * first call, and the environment is what the templates say. Import the handlers after this. The result undoes both.
 */
export function installApp(app: InMemoryApp, functionNames: readonly string[]): () => void {
  const restores = [
    intercept(DynamoDBClient, (client) => app.dynamo.attach(client)),
    intercept(S3Client, (client) => app.s3.attach(client)),
    intercept(SESClient, (client) => app.ses.attach(client)),
    intercept(SQSClient, (client) => app.sqs.attach(client)),
    intercept(EventBridgeClient, (client) => app.events.attach(client)),
    intercept(SFNClient, (client) => app.sfn.attach(client)),
    intercept(SecretsManagerClient, (client) => app.secrets.attach(client)),
    setEnvironment(Object.assign({}, credentials, ...functionNames.map((name) => app.environmentOf(name))) as Record<string, string>),
  ]
  return () => {
    for (const restore of restores) restore()
  }
}

const credentials = {
  AWS_REGION: offline.region,
  AWS_ACCESS_KEY_ID: offline.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: offline.credentials.secretAccessKey,
}

function intercept<C extends object>(Client: { readonly prototype: C }, attach: (client: C) => unknown): () => void {
  const prototype = Client.prototype as unknown as Sender
  const inherited = prototype.send
  const attached = new WeakSet<object>()
  prototype.send = function send(this: C, ...given: unknown[]) {
    if (!attached.has(this)) {
      attached.add(this)
      attach(this)
    }
    return inherited.apply(this as never, given)
  }
  return () => {
    prototype.send = inherited
  }
}

function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, variables)
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
