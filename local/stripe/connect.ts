import { randomUUID } from 'node:crypto'
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { clientSettings } from '../client-settings.ts'
import type { Outputs } from '../deploy.ts'
import type { StripeFake } from './server.ts'
import { posterTo } from './webhooks.ts'

const outputOf = (outputs: Outputs, name: string): string => {
  const value = outputs[name]
  if (value === undefined) throw new Error(`The stacks do not tell ${name}`)
  return value
}

/** Node does not resolve `*.localhost`, in which the emulator's own addresses end; it serves the same API by path. */
const reachable = (endpoint: string, pagesUrl: string): string =>
  `${endpoint}/_aws/execute-api/${new URL(pagesUrl).hostname.split('.')[0]}/$default`

/** What somebody does with a real account: sets the two secrets, and tells Stripe where its events go. */
export const connectStripe = async ({ address, key, deliverTo }: StripeFake, endpoint: string, outputs: Outputs): Promise<void> => {
  const client = new SecretsManagerClient(clientSettings(endpoint))
  const secret = `whsec_${randomUUID()}`
  const put = (name: string, value: object) =>
    client.send(new PutSecretValueCommand({ SecretId: outputOf(outputs, name), SecretString: JSON.stringify(value) }))
  await put('StripeKeyArn', { key, address })
  await put('StripeWebhookSecretArn', { secret })
  client.destroy()
  deliverTo({ secrets: [secret], post: posterTo(`${reachable(endpoint, outputOf(outputs, 'PagesUrl'))}/stripe/events`) })
}
