import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandOutput,
  S3ServiceException,
  S3Client,
} from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import { type ArchivedFile, fileNameOf, mediaTypeOf } from '../../domain/archived-file.ts'
import { yearOf } from '../../domain/day.ts'
import { terminal } from '../../domain/failures.ts'
import type { Archive } from '../../ports/archive.ts'

type Document = Parameters<Archive['store']>[0]

/** Written once: the put fails when the key is taken, and the bucket's Object Lock keeps every version (L123-22 C. com.: ten years). */
export const s3Archive = (bucket: string, client: S3Client = new S3Client({})): Archive => ({
  store: async (document) => {
    const key = keyOf(document)
    try {
      const { VersionId } = await putOnce(client, bucket, document)
      return archived(key, VersionId, document.bytes)
    } catch (error) {
      if (isTaken(error)) return adopt(client, bucket, document)
      throw error
    }
  },
  read: async ({ key, versionId }) => bytesOf(client, { Bucket: bucket, Key: key, VersionId: versionId }),
})

const hash = (bytes: Uint8Array, encoding: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(encoding)

/** One object for each number and content of a seller: two documents of one number cannot both be archived. */
export const keyOf = ({ sellerId, issueDate, number, content }: Pick<Document, 'sellerId' | 'issueDate' | 'number' | 'content'>): string =>
  `${sellerId}/${yearOf(issueDate)}/${fileNameOf(number, content)}`

const archived = (key: string, versionId: string | undefined, bytes: Uint8Array): ArchivedFile => {
  if (versionId === undefined) throw new Error('the archive bucket is not versioned')
  return { key, versionId, sha256: hash(bytes, 'hex') }
}

const putOnce = (client: S3Client, bucket: string, document: Document): Promise<PutObjectCommandOutput> =>
  client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: keyOf(document),
      Body: document.bytes,
      ContentType: mediaTypeOf(document.content),
      ChecksumSHA256: hash(document.bytes, 'base64'),
      IfNoneMatch: '*',
      Metadata: { invoice: document.invoiceId, digest: document.digest },
    }),
  )

/** 412: the key is taken. 409: another put of the same key is under way, which a repeat settles. */
const isTaken = (error: unknown): boolean => error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412

/** The first stored bytes win, whichever build made them, as long as they are of the same invoice and the same snapshot. */
const adopt = async (client: S3Client, bucket: string, document: Document): Promise<ArchivedFile> => {
  const key = keyOf(document)
  const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
  if (head.Metadata?.invoice !== document.invoiceId || head.Metadata.digest !== document.digest)
    throw terminal('ArchiveOccupied', `${key} holds a document of invoice ${head.Metadata?.invoice ?? 'unknown'}`)
  const at = { Bucket: bucket, Key: key, VersionId: head.VersionId }
  return archived(key, head.VersionId, await bytesOf(client, at))
}

const bytesOf = async (client: S3Client, at: { Bucket: string; Key: string; VersionId: string | undefined }): Promise<Uint8Array> => {
  const { Body } = await client.send(new GetObjectCommand(at))
  if (Body === undefined) throw new Error(`archive object ${at.Key} has no body`)
  return Body.transformToByteArray()
}
