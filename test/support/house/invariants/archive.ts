// P4: one archived object for each number, one version of it, with the bytes that the header names, kept for ten fiscal years.
import { createHash } from 'node:crypto'
import { day, type Instant, startOfDay, yearOf } from '../../../../shared/domain/day.ts'
import type { Version } from '../../peers/s3.ts'
import type { Records } from '../records.ts'

export const archiveViolations = (records: Records): string[] => [
  ...records.archived.flatMap(({ key, versions }) =>
    versions.length === 1 ? [] : [`P4: ${key} of the archive has ${versions.length} versions`],
  ),
  ...records.headers.filter(({ state }) => state === 'STORED' || state === 'SENT').flatMap((header) => documentViolations(records, header)),
]

const documentViolations = (
  { archived, entries, mails }: Records,
  { invoiceId, archive, number, zone }: Records['headers'][number],
): string[] => {
  const entry = entries.find((each) => each.invoiceId === invoiceId)
  const object = archived.find(({ key }) => key === archive?.key)?.versions.find(({ versionId }) => versionId === archive?.versionId)
  if (entry === undefined) return [`P4: invoice ${invoiceId} is stored, and was never issued`]
  if (object === undefined || 'deleted' in object) return [`P4: the document of ${number} is not in the archive`]
  const sha256 = createHash('sha256').update(object.bytes).digest('hex')
  const attached = mails.filter(({ tags }) => tags['invoice'] === invoiceId && tags['kind'] === 'issue')
  return [
    ...(number === entry.number ? [] : [`P4: the header of ${invoiceId} says ${number}, its entry ${entry.number}`]),
    ...(sha256 === archive?.sha256 ? [] : [`P4: the document of ${number} has other bytes than its header says`]),
    ...(object.metadata['digest'] === entry.digest ? [] : [`P4: the document of ${number} was drawn from another snapshot`]),
    ...(isKept(object, startOfDay(day(`${yearOf(entry.issueDate) + 11}-01-01`), zone))
      ? []
      : [`P4: the document of ${number} is not kept for ten years`]),
    ...attached.filter(({ raw }) => !carries(raw, object.bytes)).map(() => `P4: ${number} was mailed with other bytes than are archived`),
  ]
}

/** Until the fiscal year's end and ten years more; a calendar year of the seller's zone here. */
const isKept = (object: Exclude<Version, { deleted: true }>, until: Instant): boolean =>
  object.retention?.mode === 'COMPLIANCE' && object.retention.until >= new Date(until)

const carries = (raw: Buffer, bytes: Buffer): boolean => raw.toString('latin1').replaceAll(/\r?\n/g, '').includes(bytes.toString('base64'))
