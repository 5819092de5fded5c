import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { fileNameOf, mediaTypeOf } from '../../domain/archived-file.ts'
import { addSeconds } from '../../domain/day.ts'
import type { DocumentLinks } from '../../ports/document-links.ts'

/** Long enough to begin a download, too short to be passed around. */
const expiresIn = 300

/** Signed for the very version that the header records: whatever else is put under the key later is not what was sent. */
export const s3DocumentLinks = (Bucket: string, client: S3Client = new S3Client({})): DocumentLinks => ({
  link: async ({ file, content, number }, now) => {
    const document = new GetObjectCommand({
      Bucket,
      Key: file.key,
      VersionId: file.versionId,
      ResponseContentType: mediaTypeOf(content),
      ResponseContentDisposition: `attachment; filename="${fileNameOf(number, content)}"`,
    })
    const url = await getSignedUrl(client, document, { expiresIn, signingDate: new Date(now) })
    return { url, expiresAt: addSeconds(now, expiresIn) }
  },
})
