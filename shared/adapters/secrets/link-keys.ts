import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { LinkKey, LinkKeys } from '../../ports/link-keys.ts'

const keySchema = z.object({ keyId: z.string().min(1), secret: z.string().min(32) })
const secretSchema = z.union([
  z.object({ keys: z.array(keySchema).min(1) }).transform(({ keys }) => keys),
  /** The secret as the stack first generates it: one key. */
  keySchema.transform((key) => [key]),
])

const keptForMs = 300_000

/** The link secrets, read once and kept for five minutes, so that a rotation needs no deployment. */
export const secretLinkKeys = (
  secretId: string,
  client: SecretsManagerClient = new SecretsManagerClient({}),
  now: () => number = Date.now,
): LinkKeys => {
  let kept: { keys: readonly LinkKey[]; until: number } | undefined
  return {
    keys: async () => {
      if (kept !== undefined && now() < kept.until) return kept.keys
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }))
      kept = { keys: secretSchema.parse(JSON.parse(SecretString ?? '{}')), until: now() + keptForMs }
      return kept.keys
    },
  }
}
