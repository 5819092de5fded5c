import type { ArchivedFile } from '../domain/archived-file.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { Digest } from '../domain/ids.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { carryFindings } from './carry-findings.ts'
import { ruleSetVersion } from './rules/version.ts'

export type ReportedFile = ArchivedFile & { readonly content: EInvoiceFormat }

/**
 * What our rules say of an invoice in each format that is archived, as JSON: which rules (`rules` is the version of the set), of which bytes
 * (`sha256`), with which result. It names no time, so the same files give the same bytes.
 */
export const validationReport = ({ invoice, issue }: IssuedInvoice, digest: Digest, files: readonly ReportedFile[]): Uint8Array =>
  new TextEncoder().encode(
    canonicalJson({
      schemaVersion: 1,
      invoiceId: invoice.invoiceId,
      number: issue.number,
      snapshot: digest,
      rules: ruleSetVersion,
      files: files.map(({ content, sha256 }) => ({ format: content, sha256, findings: carryFindings(invoice, content) })),
    }),
  )
