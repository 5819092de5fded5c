import { s3ExportFiles } from './s3-export-files.ts'
import { s3FiledAudits } from './s3-filed-audits.ts'

/** What finance reads of the bucket of reports. */
export const s3Reports = (bucket: string) => ({ exportFiles: s3ExportFiles(bucket), filedAudits: s3FiledAudits(bucket) })
