import type {
  CreateBucketCommandInput,
  PutBucketVersioningCommandInput,
  PutObjectLockConfigurationCommandInput,
  S3ClientConfig,
} from '@aws-sdk/client-s3'
import { S3Client } from '@aws-sdk/client-s3'
import type { Operations } from './attach.ts'
import { attachPeer, offline } from './attach.ts'
import type { VirtualClock } from './clock.ts'
import type { Template } from './dynamo/definition.ts'
import type { Hooks } from './hooks.ts'
import type { PeerOptions } from './options.ts'
import { onFirstUse, sharedParts } from './options.ts'
import type { Bucket, BucketDescription, StoredObject, Version } from './s3/bucket.ts'
import { bucketsFromTemplate, isDeleted, newest } from './s3/bucket.ts'
import { noSuchBucket } from './s3/errors.ts'
import type { Store } from './s3/objects.ts'
import { deleteObject, getObject, headObject, listObjects, listVersions, putObject } from './s3/objects.ts'
import { getRetention, putRetention } from './s3/retention.ts'

export type { StoredObject, Version } from './s3/bucket.ts'

export interface S3PeerOptions extends PeerOptions<S3ClientConfig> {
  readonly buckets?: readonly BucketDescription[]
  readonly template?: Template
}

export interface S3Peer {
  readonly client: S3Client
  readonly hooks: Hooks
  readonly clock: VirtualClock
  attach(client: S3Client): S3Client
  createBucket(bucket: BucketDescription): void
  /** The newest versions that are not deleted, by key; for assertions. */
  objects(bucketName: string): StoredObject[]
  /** Everything that was ever put under the key and not removed for good, oldest first. */
  versions(bucketName: string, key: string): readonly Version[]
}

/** S3 in memory behind a real client: versions, locks, conditional puts and checksums, as far as an archive needs them. */
export function s3Peer(options: S3PeerOptions = {}): S3Peer {
  const { clock, hooks, retryStrategy } = sharedParts(options)
  const buckets = new Map<string, Bucket>()
  let serial = 0
  const store: Store = {
    clock,
    nextVersionId: () => `v${String((serial += 1)).padStart(8, '0')}`,
    bucket(name) {
      const bucket = buckets.get(name ?? '')
      if (bucket === undefined) throw noSuchBucket()
      return bucket
    },
  }
  const createBucket = (description: BucketDescription) => void buckets.set(description.name, { description, versions: new Map() })
  const operations = { ...objectOperations(store), ...bucketOperations(store, createBucket) } as Operations
  const attach = (client: S3Client) => attachPeer(client, { service: 's3', hooks, operations })

  for (const bucket of [...(options.buckets ?? []), ...(options.template === undefined ? [] : bucketsFromTemplate(options.template))]) {
    createBucket(bucket)
  }
  const client = onFirstUse(() => attach(new S3Client({ ...offline, retryStrategy, ...options.client })))
  return {
    get client() {
      return client()
    },
    hooks,
    clock,
    attach,
    createBucket,
    objects(bucketName) {
      const bucket = store.bucket(bucketName)
      const present = [...bucket.versions.keys()].map((key) => newest(bucket, key))
      return present.filter((version): version is StoredObject => version !== undefined && !isDeleted(version))
    },
    versions: (bucketName, key) => store.bucket(bucketName).versions.get(key) ?? [],
  }
}

const objectOperations = (store: Store) => ({
  PutObject: (request: never, wire: { headers?: Record<string, string> }) => putObject(store, request, wire.headers ?? {}),
  GetObject: (request: never) => getObject(store, request),
  HeadObject: (request: never) => headObject(store, request),
  DeleteObject: (request: never) => deleteObject(store, request),
  ListObjectsV2: (request: never) => listObjects(store, request),
  ListObjectVersions: (request: never) => listVersions(store, request),
  GetObjectRetention: (request: never) => getRetention(store, request),
  PutObjectRetention: (request: never) => putRetention(store, request),
})

const bucketOperations = (store: Store, createBucket: (bucket: BucketDescription) => void) => ({
  CreateBucket(request: CreateBucketCommandInput) {
    createBucket({ name: request.Bucket ?? '', objectLock: request.ObjectLockEnabledForBucket ?? false })
    return { Location: `/${request.Bucket}` }
  },
  PutBucketVersioning(request: PutBucketVersioningCommandInput) {
    const bucket = store.bucket(request.Bucket)
    bucket.description = { ...bucket.description, versioning: request.VersioningConfiguration?.Status === 'Enabled' }
    return {}
  },
  PutObjectLockConfiguration(request: PutObjectLockConfigurationCommandInput) {
    const bucket = store.bucket(request.Bucket)
    const rule = request.ObjectLockConfiguration?.Rule?.DefaultRetention
    if (rule?.Mode !== undefined) {
      const days = rule.Days ?? (rule.Years ?? 0) * 365
      bucket.description = { ...bucket.description, defaultRetention: { mode: rule.Mode, days } }
    }
    return {}
  },
})
