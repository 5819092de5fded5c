import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type * as z from 'zod'
import { auditReportSchema, auditStateSchema } from '../../domain/audit/report.ts'
import type { FiledAudits } from '../../ports/filed-audits.ts'
import { reportKey, reportsPrefix, stateKey } from './audit-keys.ts'
import { readObject } from './read-object.ts'

/** S3 lists forwards only: the newest come first month by month, about forty reports each, and never all that were ever filed. */
export const s3FiledAudits = (bucket: string, client: S3Client = new S3Client({})): FiledAudits => {
  const place = { client, bucket }
  const report = (auditId: string) => readAs(place, reportKey(auditId), auditReportSchema)
  return {
    report,
    underWay: (auditId) => readAs(place, stateKey(auditId), auditStateSchema),
    newest: async ({ now, limit, after }) => {
      const ids = await newestIds(place, { from: monthOf(after ?? now), after, atLeast: limit + 1 })
      const page = ids.slice(0, limit)
      const reports = (await Promise.all(page.map(report))).flatMap((one) => (one === undefined ? [] : [one]))
      return { reports, next: ids.length > limit ? page.at(-1) : undefined }
    },
  }
}

type Place = { readonly client: S3Client; readonly bucket: string }

const readAs = async <T>({ client, bucket }: Place, key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
  const text = await readObject(client, bucket, key)
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}

const monthOf = (idOrInstant: string): string => idOrInstant.slice(0, 7)

const monthBefore = (month: string): string => new Date(Date.parse(`${month}-01T00:00:00.000Z`) - 1).toISOString().slice(0, 7)

type Wanted = { readonly from: string; readonly after: string | undefined; readonly atLeast: number }

const newestIds = async (place: Place, { from, after, atLeast }: Wanted): Promise<string[]> => {
  const oldest = await oldestMonth(place)
  const found: string[] = []
  for (let month = from; month >= oldest && found.length < atLeast; month = monthBefore(month))
    found.push(...(await idsUnder(place, month)).filter((id) => after === undefined || id < after).toReversed())
  return found
}

const idOf = (key = ''): string => key.slice(reportsPrefix.length, -'.json'.length)

/** Where there is no report at all, the list ends before it begins. */
const oldestMonth = async ({ client, bucket }: Place): Promise<string> => {
  const { Contents: [first] = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: reportsPrefix, MaxKeys: 1 }))
  return first === undefined ? '9999-99' : monthOf(idOf(first.Key))
}

/** Those of a month, in their order. */
const idsUnder = async ({ client, bucket }: Place, month: string): Promise<string[]> => {
  const ids: string[] = []
  let ContinuationToken: string | undefined
  do {
    const asked = { Bucket: bucket, Prefix: `${reportsPrefix}${month}`, ContinuationToken }
    const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(asked))
    ids.push(...Contents.map(({ Key }) => idOf(Key)))
    ContinuationToken = NextContinuationToken
  } while (ContinuationToken !== undefined)
  return ids
}
