import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type * as z from 'zod'

const keptForMs = 300_000

/** A secret's JSON, read once and kept for five minutes, so that a rotation needs no deployment. */
export const keptSecret = <S extends z.ZodType>(
  secretId: string,
  schema: S,
  { client = new SecretsManagerClient({}), now = Date.now }: { readonly client?: SecretsManagerClient; readonly now?: () => number } = {},
): (() => Promise<z.output<S>>) => {
  let kept: { readonly value: z.output<S>; readonly until: number } | undefined
  return async () => {
    if (kept !== undefined && now() < kept.until) return kept.value
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }))
    kept = { value: schema.parse(JSON.parse(SecretString ?? '{}')), until: now() + keptForMs }
    return kept.value
  }
}
