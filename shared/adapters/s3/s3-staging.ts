import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import { fileNameOf, mediaTypeOf } from '../../domain/archived-file.ts'
import type { Staging } from '../../ports/archive.ts'

/** Files between writing and archiving; the key carries the bytes' own hash, so a repeat writes the same object again. */
export const s3Staging = (bucket: string, client: S3Client = new S3Client({})): Staging => ({
  put: async (invoiceId, { content, bytes }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const key = `${invoiceId}/${fileNameOf(sha256, content)}`
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaTypeOf(content), ChecksumSHA256: checksumOf(bytes) }),
    )
    return { key, sha256 }
  },
  read: async (key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    if (Body === undefined) throw new Error(`staging object ${key} has no body`)
    return Body.transformToByteArray()
  },
})

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')
