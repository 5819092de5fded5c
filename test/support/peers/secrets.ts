import type { GetSecretValueCommandInput, SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager'
import { ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'

export interface SecretsPeerOptions extends PeerOptions<SecretsManagerClientConfig> {
  /** Name -> secret text. */
  readonly secrets?: Readonly<Record<string, string>>
}

export interface SecretsPeer {
  readonly client: SecretsManagerClient
  readonly hooks: Hooks
  attach(client: SecretsManagerClient): SecretsManagerClient
  /** Puts a new current version; the one before becomes AWSPREVIOUS. */
  rotate(name: string, text: string): void
}

/** Secrets Manager in memory: read by name or ARN, current and previous version. */
export function secretsPeer(options: SecretsPeerOptions = {}): SecretsPeer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const versions = new Map(Object.entries(options.secrets ?? {}).map(([name, text]) => [name, [text]]))
  const arnOf = (name: string) => `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}-AbCdEf`

  const operations = {
    GetSecretValue(request: GetSecretValueCommandInput) {
      const id = request.SecretId ?? ''
      const found = [...versions].find(([name]) => id === name || id === arnOf(name))
      const stage = request.VersionStage ?? 'AWSCURRENT'
      const text = found?.[1].at(stage === 'AWSPREVIOUS' ? -2 : -1)
      if (found === undefined || text === undefined) {
        throw new ResourceNotFoundException({
          message: "Secrets Manager can't find the specified secret.",
          $metadata: { httpStatusCode: 400, requestId: 'peer' },
        })
      }
      const [name, all] = found
      return {
        ARN: arnOf(name),
        Name: name,
        SecretString: text,
        VersionId: `version-${String(all.lastIndexOf(text)).padStart(24, '0')}`,
        VersionStages: [stage],
        CreatedDate: clock.now(),
      }
    },
  } as Operations
  const attach = (client: SecretsManagerClient) => attachPeer(client, { service: 'secrets', hooks, operations })
  const client = onFirstUse(() => attach(new SecretsManagerClient({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    attach,
    rotate: (name, text) => void versions.set(name, [...(versions.get(name) ?? []), text]),
  }
}
