import * as z from 'zod'
import { fileContentSchema } from '../../shared/domain/archived-file.ts'
import type { RecordedFile } from '../../shared/domain/audit/document.ts'
import { compared, type Fault } from '../../shared/domain/audit/finding.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'

const reportSchema = z.object({
  invoiceId: z.string(),
  number: z.string(),
  snapshot: z.string(),
  ruleSetVersion: z.string(),
  files: z.array(
    z.object({ format: fileContentSchema, sha256: z.string(), rules: z.array(z.string()).min(1), findings: z.array(z.unknown()) }),
  ),
})

/** A validation report is of this invoice and of the very bytes that are archived, names the rules that were asked, and finds nothing. */
export const reportFaults = (entry: JournalEntry, recorded: readonly RecordedFile[], bytes: Uint8Array): Fault[] => {
  const read = reportSchema.safeParse(jsonIn(bytes))
  if (!read.success) return [{ expected: 'a validation report that can be read', actual: 'other JSON, or none' }]
  const { files, ...report } = read.data
  return [
    ...compared('number that the report names', entry.number, report.number),
    ...compared('invoice that the report names', entry.invoiceId, report.invoiceId),
    ...compared('digest of the facts that the report names', entry.digest, report.snapshot),
    ...recorded.filter(({ content }) => content !== 'validationReport').flatMap((file) => fileFaults(file, files)),
  ]
}

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const fileFaults = ({ content, recorded }: RecordedFile, files: z.output<typeof reportSchema>['files']): Fault[] => {
  const reported = files.find(({ format }) => format === content)
  return [
    ...compared(`SHA-256 of ${content} by the report`, recorded?.sha256, reported?.sha256),
    ...compared(`findings in ${content} by the report`, 0, reported?.findings.length ?? 0),
  ]
}
