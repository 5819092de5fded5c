import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { verifiedPointSchema } from '../../domain/audit/parts.ts'
import { auditReportSchema, auditStateSchema } from '../../domain/audit/report.ts'
import type { AuditReports } from '../../ports/audit-reports.ts'
import { reportKey, stateKey } from './audit-keys.ts'
import { readObject } from './read-object.ts'

const verifiedSchema = z.array(verifiedPointSchema)
const verifiedKey = 'verified/queues.json'

/** A bucket of its own: reports stay as long as the books, what is under way for a month (infra/archive.ts). */
export const s3AuditReports = (bucket: string, client: S3Client = new S3Client({})): AuditReports => {
  const put = async (Key: string, json: unknown): Promise<void> => {
    const Body = JSON.stringify(json)
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/json' }))
  }
  const find = (key: string) => readObject(client, bucket, key)
  return {
    find: async (auditId) => {
      const text = await find(stateKey(auditId))
      return text === undefined ? undefined : auditStateSchema.parse(JSON.parse(text))
    },
    put: (state) => put(stateKey(state.auditId), z.encode(auditStateSchema, state)),
    file: async (report) => {
      const key = reportKey(report.auditId)
      await put(key, z.encode(auditReportSchema, report))
      return `s3://${bucket}/${key}`
    },
    verified: async () => verifiedSchema.parse(JSON.parse((await find(verifiedKey)) ?? '[]')),
    verify: (points) => put(verifiedKey, z.encode(verifiedSchema, [...points])),
  }
}
