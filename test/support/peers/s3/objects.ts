import { createHash } from 'node:crypto'
import type {
  DeleteObjectCommandInput,
  GetObjectCommandInput,
  HeadObjectCommandInput,
  ListObjectsV2CommandInput,
  ListObjectVersionsCommandInput,
  PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { NoSuchKey } from '@aws-sdk/client-s3'
import type { VirtualClock } from '../clock.ts'
import { bytesOf, streamOf } from './body.ts'
import type { Bucket, Retention, StoredObject } from './bucket.ts'
import { find, isDeleted, newest } from './bucket.ts'
import { badDigest, lockedAway, notFound, preconditionFailed, s3Error } from './errors.ts'

const DAY_MS = 86_400_000

export interface Store {
  readonly clock: VirtualClock
  bucket(name: string | undefined): Bucket
  nextVersionId(): string
}

const isVersioned = (bucket: Bucket) => bucket.description.versioning === true || bucket.description.objectLock === true

function retentionOf(store: Store, bucket: Bucket, request: PutObjectCommandInput): { retention?: Retention } {
  const { ObjectLockMode: mode, ObjectLockRetainUntilDate: until } = request
  if ((mode === undefined) !== (until === undefined)) {
    throw s3Error('InvalidArgument', 400, 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied')
  }
  if (mode !== undefined && until !== undefined) {
    if (bucket.description.objectLock !== true) throw s3Error('InvalidRequest', 400, 'Bucket is missing Object Lock Configuration')
    if (until.getTime() <= store.clock.nowMs()) throw s3Error('InvalidArgument', 400, 'The retain until date must be in the future!')
    return { retention: { mode, until } }
  }
  const rule = bucket.description.defaultRetention
  return rule === undefined ? {} : { retention: { mode: rule.mode, until: new Date(store.clock.nowMs() + rule.days * DAY_MS) } }
}

export async function putObject(store: Store, request: PutObjectCommandInput, headers: Readonly<Record<string, string>>) {
  const bucket = store.bucket(request.Bucket)
  const bytes = await bytesOf(request.Body)
  const sha256 = createHash('sha256').update(bytes).digest('base64')
  const claimed = request.ChecksumSHA256 ?? headers['x-amz-checksum-sha256']
  if (claimed !== undefined && claimed !== sha256) throw badDigest()
  const key = request.Key ?? ''
  const present = newest(bucket, key)
  const current = present === undefined || isDeleted(present) ? undefined : present
  if (request.IfNoneMatch === '*' && current !== undefined) throw preconditionFailed()
  if (request.IfMatch !== undefined && current?.etag !== request.IfMatch) throw preconditionFailed()
  const object: StoredObject = {
    key,
    bytes,
    sha256,
    versionId: isVersioned(bucket) ? store.nextVersionId() : 'null',
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    contentType: request.ContentType ?? 'application/octet-stream',
    metadata: Object.fromEntries(Object.entries(request.Metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    lastModified: store.clock.now(),
    ...retentionOf(store, bucket, request),
  }
  bucket.versions.set(key, isVersioned(bucket) ? [...(bucket.versions.get(key) ?? []), object] : [object])
  return { ETag: object.etag, ...(claimed === undefined ? {} : { ChecksumSHA256: sha256 }), ...versionOf(object) }
}

const versionOf = (object: { versionId: string }) => (object.versionId === 'null' ? {} : { VersionId: object.versionId })

function describe(object: StoredObject, checksum: boolean) {
  return {
    ETag: object.etag,
    ContentLength: object.bytes.length,
    ContentType: object.contentType,
    LastModified: object.lastModified,
    Metadata: { ...object.metadata },
    ...versionOf(object),
    ...(checksum ? { ChecksumSHA256: object.sha256 } : {}),
    ...(object.retention === undefined ? {} : { ObjectLockMode: object.retention.mode, ObjectLockRetainUntilDate: object.retention.until }),
  }
}

export function getObject(store: Store, request: GetObjectCommandInput) {
  const object = find(store.bucket(request.Bucket), request.Key ?? '', request.VersionId)
  return { ...describe(object, request.ChecksumMode === 'ENABLED'), Body: streamOf(object.bytes) }
}

/** HeadObject has no body to say more in: whatever is missing is NotFound. */
export function headObject(store: Store, request: HeadObjectCommandInput) {
  const bucket = store.bucket(request.Bucket)
  try {
    return describe(find(bucket, request.Key ?? '', request.VersionId), request.ChecksumMode === 'ENABLED')
  } catch (error) {
    throw error instanceof NoSuchKey ? notFound() : error
  }
}

/** Without a version a marker is put on top and nothing is lost; a locked version cannot be deleted. */
export function deleteObject(store: Store, request: DeleteObjectCommandInput) {
  const bucket = store.bucket(request.Bucket)
  const key = request.Key ?? ''
  const versions = bucket.versions.get(key) ?? []
  if (request.VersionId !== undefined) {
    const version = versions.find((one) => one.versionId === request.VersionId)
    const retention = version === undefined || isDeleted(version) ? undefined : version.retention
    const bypassed = retention?.mode === 'GOVERNANCE' && request.BypassGovernanceRetention === true
    if (retention !== undefined && !bypassed && retention.until.getTime() > store.clock.nowMs()) throw lockedAway()
    bucket.versions.set(
      key,
      versions.filter((one) => one !== version),
    )
    return { VersionId: request.VersionId, ...(isDeleted(version) ? { DeleteMarker: true } : {}) }
  }
  if (!isVersioned(bucket)) {
    bucket.versions.delete(key)
    return {}
  }
  const marker = { key, versionId: store.nextVersionId(), deleted: true as const, lastModified: store.clock.now() }
  bucket.versions.set(key, [...versions, marker])
  return { DeleteMarker: true, VersionId: marker.versionId }
}

export function listObjects(store: Store, request: ListObjectsV2CommandInput) {
  const bucket = store.bucket(request.Bucket)
  const after = request.ContinuationToken ?? request.StartAfter ?? ''
  const limit = request.MaxKeys ?? 1000
  const present = [...bucket.versions.keys()]
    .filter((key) => key.startsWith(request.Prefix ?? '') && key > after)
    .toSorted()
    .flatMap((key) => {
      const version = newest(bucket, key)
      return version === undefined || isDeleted(version) ? [] : [version]
    })
  const page = present.slice(0, limit)
  const more = present.length > page.length
  return {
    Name: bucket.description.name,
    KeyCount: page.length,
    IsTruncated: more,
    ...(more ? { NextContinuationToken: page.at(-1)?.key } : {}),
    ...(page.length === 0
      ? {}
      : { Contents: page.map((one) => ({ Key: one.key, ETag: one.etag, Size: one.bytes.length, LastModified: one.lastModified })) }),
  }
}

/** Keys in order, of each its versions newest first; a page may end between two versions of one key. */
export function listVersions(store: Store, request: ListObjectVersionsCommandInput) {
  const bucket = store.bucket(request.Bucket)
  const { KeyMarker: after = '', VersionIdMarker: afterVersion } = request
  const all = [...bucket.versions.keys()]
    .filter((key) => key.startsWith(request.Prefix ?? '') && (key > after || (key === after && afterVersion !== undefined)))
    .toSorted()
    .flatMap((key) => {
      const versions = (bucket.versions.get(key) ?? []).toReversed().map((version, at) => ({ version, isLatest: at === 0 }))
      return key === after ? versions.slice(versions.findIndex(({ version }) => version.versionId === afterVersion) + 1) : versions
    })
  const page = all.slice(0, request.MaxKeys ?? 1000)
  const last = page.at(-1)?.version
  const described = ({ version, isLatest }: (typeof all)[number]) => ({
    Key: version.key,
    VersionId: version.versionId,
    IsLatest: isLatest,
    LastModified: version.lastModified,
    ...(isDeleted(version) ? {} : { ETag: version.etag, Size: version.bytes.length }),
  })
  return {
    Name: bucket.description.name,
    IsTruncated: all.length > page.length,
    Versions: page.filter(({ version }) => !isDeleted(version)).map(described),
    DeleteMarkers: page.filter(({ version }) => isDeleted(version)).map(described),
    ...(all.length > page.length ? { NextKeyMarker: last?.key, NextVersionIdMarker: last?.versionId } : {}),
  }
}
