import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { manifestKeyOf } from '../../domain/billing-run.ts'
import type { RunManifests } from '../../ports/run-manifests.ts'

/** In the bucket of staged documents, which keeps them for seven days. */
export const s3RunManifests = (Bucket: string, client: S3Client = new S3Client({})): RunManifests => ({
  put: async ({ runId, text }) => {
    const Key = manifestKeyOf(runId)
    await client.send(new PutObjectCommand({ Bucket, Key, Body: text, ContentType: 'application/x-ndjson' }))
  },
})
