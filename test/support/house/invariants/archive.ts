// P4: one archived object for each number and format, one version of it, with the bytes that the header names and the mail carried, kept for
// ten fiscal years.
import { createHash } from 'node:crypto'
import { day, type Instant, startOfDay, yearOf } from '../../../../shared/domain/day.ts'
import { type RecordedFile, recordedFiles } from '../../../../shared/domain/audit/document.ts'
import type { Version } from '../../peers/s3.ts'
import type { Records } from '../records.ts'

export const archiveViolations = (records: Records): string[] => [
  ...records.archived.flatMap(({ key, versions }) =>
    versions.length === 1 ? [] : [`P4: ${key} of the archive has ${versions.length} versions`],
  ),
  ...records.headers.filter(({ state }) => state === 'STORED' || state === 'SENT').flatMap((header) => filesViolations(records, header)),
]

type Header = Records['headers'][number]

const filesViolations = (records: Records, header: Header): string[] => {
  const entry = records.entries.find(({ invoiceId }) => invoiceId === header.invoiceId)
  const snapshot = records.snapshots.get(header.digest)
  const expected = snapshot?.typeCode === '84' ? ['document'] : [...(snapshot?.formats ?? ['facturX']), 'validationReport']
  const files = recordedFiles(header)
  const contents = files.map(({ content }) => content)
  if (entry === undefined) return [`P4: invoice ${header.invoiceId} is stored, and was never issued`]
  return [
    ...(header.number === entry.number ? [] : [`P4: the header of ${header.invoiceId} says ${header.number}, its entry ${entry.number}`]),
    ...(contents.join() === expected.join() ? [] : [`P4: of ${entry.number} are archived ${contents.join()}`]),
    ...files.flatMap((file) => fileViolations(records, { header, entry, file })),
  ]
}

type Filed = { readonly header: Header; readonly entry: Records['entries'][number]; readonly file: RecordedFile }

const fileViolations = ({ archived, mails }: Records, { header, entry, file: { content, recorded } }: Filed): string[] => {
  const [name, versions] = [`${content} of ${entry.number}`, archived.find(({ key }) => key === recorded?.key)?.versions ?? []]
  const object = versions.find(({ versionId }) => versionId === recorded?.versionId)
  if (object === undefined || 'deleted' in object) return [`P4: the ${name} is not in the archive`]
  const sha256 = createHash('sha256').update(object.bytes).digest('hex')
  const attached = mails.filter(({ tags }) => tags['invoice'] === header.invoiceId && tags['kind'] === 'issue')
  const unlike = content === 'validationReport' ? [] : attached.filter(({ raw }) => !carries(raw, object.bytes))
  return [
    ...(sha256 === recorded?.sha256 ? [] : [`P4: the ${name} has other bytes than its header says`]),
    ...(object.metadata['digest'] === entry.digest ? [] : [`P4: the ${name} was written from another snapshot`]),
    ...(isKept(object, startOfDay(day(`${yearOf(entry.issueDate) + 11}-01-01`), header.zone))
      ? []
      : [`P4: the ${name} is not kept for ten years`]),
    ...unlike.map(() => `P4: the ${name} was mailed with other bytes than are archived`),
  ]
}

/** Until the fiscal year's end and ten years more; a calendar year of the seller's zone here. */
const isKept = (object: Exclude<Version, { deleted: true }>, until: Instant): boolean =>
  object.retention?.mode === 'COMPLIANCE' && object.retention.until >= new Date(until)

const carries = (raw: Buffer, bytes: Buffer): boolean => raw.toString('latin1').replaceAll(/\r?\n/g, '').includes(bytes.toString('base64'))
