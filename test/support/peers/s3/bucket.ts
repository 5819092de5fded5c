import type { Template } from '../dynamo/definition.ts'
import { noSuchKey, noSuchVersion } from './errors.ts'

export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE'
  readonly until: Date
}
export interface StoredObject {
  readonly key: string
  readonly versionId: string
  readonly bytes: Buffer
  readonly etag: string
  readonly sha256: string
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  readonly lastModified: Date
  retention?: Retention
}
export interface DeleteMarker {
  readonly key: string
  readonly versionId: string
  readonly deleted: true
  readonly lastModified: Date
}
export type Version = StoredObject | DeleteMarker

export interface BucketDescription {
  readonly name: string
  readonly versioning?: boolean
  /** Versioning comes with it. */
  readonly objectLock?: boolean
  readonly defaultRetention?: { readonly mode: Retention['mode']; readonly days: number }
}

export interface Bucket {
  description: BucketDescription
  /** Newest last. */
  readonly versions: Map<string, Version[]>
}

export const isDeleted = (version: Version | undefined): version is DeleteMarker => version !== undefined && 'deleted' in version

export const newest = (bucket: Bucket, key: string): Version | undefined => bucket.versions.get(key)?.at(-1)

/** What a read of the key (or of one version of it) finds; throws as GetObject does. */
export function find(bucket: Bucket, key: string, versionId: string | undefined): StoredObject {
  const version = versionId === undefined ? newest(bucket, key) : bucket.versions.get(key)?.find((one) => one.versionId === versionId)
  if (version === undefined && versionId !== undefined) throw noSuchVersion()
  if (version === undefined || isDeleted(version)) throw noSuchKey()
  return version
}

interface BucketProperties {
  readonly BucketName?: unknown
  readonly VersioningConfiguration?: { readonly Status?: string }
  readonly ObjectLockEnabled?: boolean
  readonly ObjectLockConfiguration?: {
    readonly Rule?: { readonly DefaultRetention?: { Mode: Retention['mode']; Days?: number; Years?: number } }
  }
}

/** The buckets of a synthesised template; one without a written name is called by its logical id. */
export function bucketsFromTemplate(template: Template): BucketDescription[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === 'AWS::S3::Bucket')
    .map(([logicalId, resource]) => {
      const properties = (resource.Properties ?? {}) as BucketProperties
      const retention = properties.ObjectLockConfiguration?.Rule?.DefaultRetention
      const days = retention?.Days ?? (retention?.Years ?? 0) * 365
      return {
        name: typeof properties.BucketName === 'string' ? properties.BucketName : logicalId,
        versioning: properties.VersioningConfiguration?.Status === 'Enabled',
        objectLock: properties.ObjectLockEnabled === true,
        ...(retention === undefined ? {} : { defaultRetention: { mode: retention.Mode, days } }),
      }
    })
}
