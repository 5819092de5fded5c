// What S3 must do for the archive to be one: written once, read back by version, locked against deletion.
import { createHash, randomUUID } from 'node:crypto'
import type { S3Client } from '@aws-sdk/client-s3'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import { beforeAll, expect, it } from 'vitest'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

export function s3Contract(make: () => Promise<{ client: S3Client }>, deviations: readonly string[] = []): void {
  const [archive, staging] = [`archive-${randomUUID()}`, `staging-${randomUUID()}`]
  const law = (name: string, check: () => Promise<void>) => (deviations.includes(name) ? it.fails : it)(name, check)
  const tomorrow = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 86_400_000)
  let client: S3Client
  let serial = 0
  const fresh = () => `key-${(serial += 1)}.pdf`
  const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
    client.send(new PutObjectCommand({ Bucket: archive, Key, Body, ...more }))
  const text = async (Key: string, VersionId?: string, Bucket = archive) => {
    const found = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }))
    return found.Body?.transformToString()
  }

  beforeAll(async () => {
    client = (await make()).client
    await client.send(new CreateBucketCommand({ Bucket: archive, ObjectLockEnabledForBucket: true }))
    await client.send(new CreateBucketCommand({ Bucket: staging }))
  })

  law('gives back the bytes, their type and metadata, names in lower case', async () => {
    const key = fresh()
    const put1 = await put(key, new Uint8Array([0, 255, 10]), {
      ContentType: 'application/pdf',
      Metadata: { InvoiceId: 'i-1', digest: 'd' },
    })
    const found = await client.send(new GetObjectCommand({ Bucket: archive, Key: key }))
    expect(await found.Body?.transformToByteArray()).toEqual(new Uint8Array([0, 255, 10]))
    expect(found).toMatchObject({ ContentType: 'application/pdf', ContentLength: 3, ETag: put1.ETag, VersionId: put1.VersionId })
    expect(found.Metadata).toEqual({ invoiceid: 'i-1', digest: 'd' })
    expect(put1.VersionId).toBeTruthy()
  })
  law('stores a digest that fits and refuses one that does not', async () => {
    const key = fresh()
    await put(key, 'bytes', { ChecksumSHA256: sha256('bytes') })
    const head = await client.send(new HeadObjectCommand({ Bucket: archive, Key: key, ChecksumMode: 'ENABLED' }))
    expect(head.ChecksumSHA256).toBe(sha256('bytes'))
    await expect(put(fresh(), 'bytes', { ChecksumSHA256: sha256('other') })).rejects.toMatchObject({ name: 'BadDigest' })
  })
  law('answers a put with the digest that it was given', async () => {
    expect((await put(fresh(), 'bytes', { ChecksumSHA256: sha256('bytes') })).ChecksumSHA256).toBe(sha256('bytes'))
  })
  law('a put under If-None-Match wins once', async () => {
    const key = fresh()
    await put(key, 'first', { IfNoneMatch: '*' })
    const second = put(key, 'second', { IfNoneMatch: '*' })
    await expect(second).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } })
    expect(await text(key)).toBe('first')
  })
  law('of racing puts under If-None-Match exactly one wins', async () => {
    const key = fresh()
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((body) => put(key, body, { IfNoneMatch: '*' })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
  law('what is missing is named by get, and only NotFound by head', async () => {
    await expect(text(fresh())).rejects.toBeInstanceOf(NoSuchKey)
    await expect(client.send(new HeadObjectCommand({ Bucket: archive, Key: fresh() }))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(client.send(new GetObjectCommand({ Bucket: `none-${randomUUID()}`, Key: 'x' }))).rejects.toBeInstanceOf(NoSuchBucket)
  })
  law('keeps every version of a versioned bucket', async () => {
    const key = fresh()
    const first = await put(key, 'first')
    const second = await put(key, 'second')
    expect([await text(key), await text(key, first.VersionId), await text(key, second.VersionId)]).toEqual(['second', 'first', 'second'])
  })
  law('a plain delete puts a marker on top, and the version below is still there', async () => {
    const key = fresh()
    const { VersionId } = await put(key, 'kept')
    const marker = await client.send(new DeleteObjectCommand({ Bucket: archive, Key: key }))
    expect(marker.DeleteMarker).toBe(true)
    await expect(text(key)).rejects.toBeInstanceOf(NoSuchKey)
    expect(await text(key, VersionId)).toBe('kept')
    await put(key, 'again', { IfNoneMatch: '*' })
    expect(await text(key)).toBe('again')
  })
  law('a version under a compliance lock cannot be deleted, nor its lock shortened, only prolonged', async () => {
    const key = fresh()
    const until = tomorrow()
    const { VersionId } = await put(key, 'locked', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until })
    const remove = client.send(new DeleteObjectCommand({ Bucket: archive, Key: key, VersionId }))
    await expect(remove).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
    const retain = (RetainUntilDate: Date) =>
      client.send(
        new PutObjectRetentionCommand({ Bucket: archive, Key: key, VersionId, Retention: { Mode: 'COMPLIANCE', RetainUntilDate } }),
      )
    await expect(retain(new Date(until.getTime() - 3_600_000))).rejects.toMatchObject({ name: 'AccessDenied' })
    const later = new Date(until.getTime() + 3_600_000)
    await retain(later)
    const { Retention } = await client.send(new GetObjectRetentionCommand({ Bucket: archive, Key: key, VersionId }))
    expect(Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: later })
    expect(await text(key, VersionId)).toBe('locked')
  })
  law("a bucket's default retention locks what says nothing itself", async () => {
    const rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } }
    const bucket = `locked-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }))
    await client.send(
      new PutObjectLockConfigurationCommand({ Bucket: bucket, ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: rule } }),
    )
    const { VersionId } = await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'x' }))
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'a' }))
    expect(head.ObjectLockMode).toBe('COMPLIANCE')
    await expect(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'a', VersionId }))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
  law('a bucket without versions overwrites, and takes no locks', async () => {
    const [key, Bucket] = [fresh(), staging]
    await client.send(new PutObjectCommand({ Bucket, Key: key, Body: 'one' }))
    const second = await client.send(new PutObjectCommand({ Bucket, Key: key, Body: 'two' }))
    expect([second.VersionId, await text(key, undefined, staging)]).toEqual([undefined, 'two'])
    const lock = { ObjectLockMode: 'COMPLIANCE' as const, ObjectLockRetainUntilDate: tomorrow() }
    await expect(client.send(new PutObjectCommand({ Bucket, Key: key, Body: 'x', ...lock }))).rejects.toMatchObject({
      name: 'InvalidRequest',
    })
    await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    await expect(text(key, undefined, staging)).rejects.toBeInstanceOf(NoSuchKey)
  })
  law('lists keys by prefix, in order, page by page', async () => {
    const prefix = `${randomUUID()}/`
    for (const name of ['c', 'a', 'b']) await client.send(new PutObjectCommand({ Bucket: staging, Key: prefix + name, Body: name }))
    const first = await client.send(new ListObjectsV2Command({ Bucket: staging, Prefix: prefix, MaxKeys: 2 }))
    expect(first.Contents?.map(({ Key }) => Key)).toEqual([`${prefix}a`, `${prefix}b`])
    const rest = await client.send(
      new ListObjectsV2Command({ Bucket: staging, Prefix: prefix, ContinuationToken: first.NextContinuationToken }),
    )
    expect([rest.Contents?.map(({ Key }) => Key), rest.IsTruncated]).toEqual([[`${prefix}c`], false])
  })
  law('lists the versions of keys in order, newest first, deletions too, and goes on between two of one key', async () => {
    const prefix = `${randomUUID()}/`
    const list = (more: object) => client.send(new ListObjectVersionsCommand({ Bucket: archive, Prefix: prefix, ...more }))
    const [one, two] = [await put(`${prefix}a`, 'one'), await put(`${prefix}a`, 'two')]
    const other = await put(`${prefix}b`, 'other')
    const gone = await client.send(new DeleteObjectCommand({ Bucket: archive, Key: `${prefix}b` }))
    const all = await list({})
    expect(all.Versions?.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest])).toEqual([
      [`${prefix}a`, two.VersionId, true],
      [`${prefix}a`, one.VersionId, false],
      [`${prefix}b`, other.VersionId, false],
    ])
    expect(all.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([[gone.VersionId, true]])
    const first = await list({ MaxKeys: 1 })
    expect([first.IsTruncated, first.NextKeyMarker, first.NextVersionIdMarker]).toEqual([true, `${prefix}a`, two.VersionId])
    const rest = await list({ KeyMarker: first.NextKeyMarker, VersionIdMarker: first.NextVersionIdMarker })
    expect(rest.Versions?.map(({ VersionId }) => VersionId)).toEqual([one.VersionId, other.VersionId])
    expect((await list({ KeyMarker: `${prefix}a` })).Versions?.map(({ Key }) => Key)).toEqual([`${prefix}b`])
  })
}
