import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createHash } from 'node:crypto'
import type { StatementFile, StatementFiles } from '../../ports/statement-files.ts'

/** Long enough to begin the download; whoever needs it again asks for a new statement. */
const expiresIn = 300

/** By its bytes: a repeat replaces a file by itself, and no key leads to another. */
const keyOf = ({ sellerId, bytes }: StatementFile): string =>
  `statements/${sellerId}/${createHash('sha256').update(bytes).digest('hex')}.pdf`

/** A customer's id may have characters that no file name has. */
const nameOf = ({ customerId, on }: StatementFile): string => `statement-${customerId.replace(/[^A-Za-z0-9._-]/g, '-')}-${on}.pdf`

/** In the bucket of reports, under `statements/`, which is emptied after seven days (infra/archive.ts). `signing` signs links and sends nothing. */
export const s3StatementFiles = (Bucket: string, client: S3Client = new S3Client({}), signing: S3Client = client): StatementFiles => ({
  keep: async (file) => {
    const place = { Bucket, Key: keyOf(file) }
    const ContentDisposition = `attachment; filename="${nameOf(file)}"`
    await client.send(new PutObjectCommand({ ...place, Body: file.bytes, ContentType: 'application/pdf', ContentDisposition }))
    return { url: await getSignedUrl(signing, new GetObjectCommand(place), { expiresIn }), expiresInSeconds: expiresIn }
  },
})
