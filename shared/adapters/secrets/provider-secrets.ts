import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { ProviderAccess, ProviderSecrets } from '../../ports/payments.ts'
import { keptSecret } from './kept-secret.ts'

const accessSchema = z.object({ key: z.string().min(1), address: z.url().optional() })

/** `{"key"}`, the provider's API key; with `"address"` where another than the real one is. */
export const secretProviderAccess = (secretId: string, client?: SecretsManagerClient): ProviderAccess =>
  keptSecret(secretId, accessSchema, { ...(client && { client }) })

const signing = z.string().min(16)
const secretsSchema = z.union([
  z.object({ secrets: z.array(signing).min(1) }).transform(({ secrets }) => secrets),
  /** As the stack first generates it: one that nobody knows, so that nothing is believed before the provider's own is set. */
  z.object({ secret: signing }).transform(({ secret }) => [secret]),
])

/** `{"secret"}`, or during a rotation `{"secrets": [newest, ..., oldest]}`. */
export const secretProviderSecrets = (secretId: string, client?: SecretsManagerClient): ProviderSecrets =>
  keptSecret(secretId, secretsSchema, { ...(client && { client }) })
