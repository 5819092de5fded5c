import type { GetObjectRetentionCommandInput, PutObjectRetentionCommandInput } from '@aws-sdk/client-s3'
import { find } from './bucket.ts'
import { lockedAway, s3Error } from './errors.ts'
import type { Store } from './objects.ts'

export function getRetention(store: Store, request: GetObjectRetentionCommandInput) {
  const { retention } = find(store.bucket(request.Bucket), request.Key ?? '', request.VersionId)
  if (retention === undefined) {
    throw s3Error('NoSuchObjectLockConfiguration', 404, 'The specified object does not have a ObjectLock configuration')
  }
  return { Retention: { Mode: retention.mode, RetainUntilDate: retention.until } }
}

/** A compliance lock may be prolonged, never shortened, weakened or lifted. */
export function putRetention(store: Store, request: PutObjectRetentionCommandInput) {
  const object = find(store.bucket(request.Bucket), request.Key ?? '', request.VersionId)
  const { Mode: mode, RetainUntilDate: until } = request.Retention ?? {}
  const held = object.retention !== undefined && object.retention.until.getTime() > store.clock.nowMs() ? object.retention : undefined
  const bypassed = held?.mode === 'GOVERNANCE' && request.BypassGovernanceRetention === true
  const keeps = held === undefined || (until !== undefined && until >= held.until && (mode === held.mode || mode === 'COMPLIANCE'))
  if (!keeps && !bypassed) throw lockedAway()
  if (mode === undefined || until === undefined) delete object.retention
  else object.retention = { mode, until }
  return {}
}
