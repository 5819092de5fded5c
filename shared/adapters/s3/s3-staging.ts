import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import type { Staging } from '../../ports/archive.ts'

/** Documents between rendering and archiving; the key carries the bytes' own hash, so a repeat writes the same object again. */
export const s3Staging = (bucket: string, client: S3Client = new S3Client({})): Staging => ({
  put: async (invoiceId, bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const key = `${invoiceId}/${sha256}.pdf`
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'application/pdf', ChecksumSHA256: checksumOf(bytes) }),
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
