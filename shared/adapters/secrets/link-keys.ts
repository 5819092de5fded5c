import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { LinkKeys } from '../../ports/link-keys.ts'
import { keptSecret } from './kept-secret.ts'

const keySchema = z.object({ keyId: z.string().min(1), secret: z.string().min(32) })
const secretSchema = z.union([
  z.object({ keys: z.array(keySchema).min(1) }).transform(({ keys }) => keys),
  /** The secret as the stack first generates it: one key. */
  keySchema.transform((key) => [key]),
])

/** The link secrets, newest first. */
export const secretLinkKeys = (secretId: string, client?: SecretsManagerClient, now?: () => number): LinkKeys => ({
  keys: keptSecret(secretId, secretSchema, { ...(client && { client }), ...(now && { now }) }),
})
