import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import * as z from 'zod'
import { type ExportId, type ExportProgress, exportProgressSchema } from '../../domain/reports/export.ts'
import type { ExportFiles } from '../../ports/export-files.ts'
import { readObject } from './read-object.ts'

/** Long enough to begin the download; whoever needs it again asks for the export again. */
const expiresIn = 300

const keyOf = (exportId: ExportId, name: string): string => `exports/${exportId}/${name}`
const progressKey = (exportId: ExportId): string => keyOf(exportId, 'progress.json')

/** In the bucket of reports, under `exports/`, which is emptied after seven days (infra/archive.ts). */
export const s3ExportFiles = (Bucket: string, client: S3Client = new S3Client({})): ExportFiles => ({
  open: async (progress) => {
    try {
      await putProgress({ client, Bucket }, progress, { IfNoneMatch: '*' })
      return 'opened'
    } catch (error) {
      // 412: it is there. 409: another request is just opening it.
      if (error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0)) return 'openedBefore'
      throw error
    }
  },
  find: async (exportId) => {
    const text = await readObject(client, Bucket, progressKey(exportId))
    return text === undefined ? undefined : exportProgressSchema.parse(JSON.parse(text))
  },
  put: (progress) => putProgress({ client, Bucket }, progress),
  write: async (exportId, { name, bytes, mediaType }) => {
    const key = keyOf(exportId, name)
    const ContentDisposition = `attachment; filename="${name}"`
    await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: mediaType, ContentDisposition }))
    return { key }
  },
  link: async ({ key }) => ({
    url: await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key }), { expiresIn }),
    expiresInSeconds: expiresIn,
  }),
})

type Place = { readonly client: S3Client; readonly Bucket: string }

const putProgress = async ({ client, Bucket }: Place, progress: ExportProgress, condition: { IfNoneMatch?: '*' } = {}): Promise<void> => {
  const Body = JSON.stringify(z.encode(exportProgressSchema, progress))
  const Key = progressKey(progress.exportId)
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json', ...condition }))
}
