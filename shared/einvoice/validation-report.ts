import type { ArchivedFile } from '../domain/archived-file.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { Digest } from '../domain/ids.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { broken } from './rules/rule.ts'
import { rulesOf } from './rules/sets.ts'
import { ruleSetVersion } from './rules/version.ts'
import { semanticInvoiceOf } from './semantic-invoice-of.ts'

export type ReportedFile = ArchivedFile & { readonly content: EInvoiceFormat }

/**
 * What our rules say of an issued invoice in each format that is archived, as JSON: of which bytes (`sha256`), which rules by their ids, in
 * which version of the set, with which findings. It names no time, so the same files give the same bytes.
 */
export const validationReport = (issued: IssuedInvoice, digest: Digest, files: readonly ReportedFile[]): Uint8Array =>
  new TextEncoder().encode(
    canonicalJson({
      schemaVersion: 1,
      invoiceId: issued.invoice.invoiceId,
      number: issued.issue.number,
      snapshot: digest,
      ruleSetVersion,
      files: files.map((file) => verdictOn(issued, file)),
    }),
  )

const verdictOn = (issued: IssuedInvoice, { content, sha256 }: ReportedFile) => {
  const rules = rulesOf(content)
  const ids = [...new Set(rules.map(({ id }) => id))]
  return { format: content, sha256, rules: ids, findings: broken(rules, semanticInvoiceOf(issued, content)) }
}
