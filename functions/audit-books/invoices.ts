import { examineCredits } from '../../shared/domain/audit/credits.ts'
import { examineDocument, examineFormats } from '../../shared/domain/audit/document.ts'
import { confirmed, examined, type Examined } from '../../shared/domain/audit/finding.ts'
import { itemIn } from '../../shared/domain/audit/found.ts'
import { examineFacts, examineHeader, sealedFacts } from '../../shared/domain/audit/invoice.ts'
import { examineMails } from '../../shared/domain/audit/mail.ts'
import { examinePaidBy } from '../../shared/domain/audit/payments.ts'
import { examineQuantities } from '../../shared/domain/audit/quantities.ts'
import { invoiceReceivables, type Receivable } from '../../shared/domain/audit/receivables.ts'
import type { AuditOrder } from '../../shared/domain/audit/report.ts'
import type { JournalEntry } from '../../shared/domain/journal-entry.ts'
import { gather, type InvoiceRecords } from './gather.ts'
import type { Ports } from './ports.ts'

/** At most as many as one read of the books takes. */
const atOnce = 100

export type Audited = { readonly checks: readonly Examined[]; readonly receivables: readonly Receivable[] }

/** Issued invoices with all that belongs to each: facts, state, order, archived files and mails. */
export const auditInvoices = async (ports: Ports, order: AuditOrder, entries: readonly JournalEntry[]): Promise<Audited> => {
  const audited: Audited[] = []
  for (let at = 0; at < entries.length; at += atOnce) audited.push(await auditSome(ports, order, entries.slice(at, at + atOnce)))
  return { checks: audited.flatMap(({ checks }) => checks), receivables: audited.flatMap(({ receivables }) => receivables) }
}

/** Invoices go on while they are looked at, so whatever seems wrong is looked at again. */
const auditSome = async (ports: Ports, order: AuditOrder, entries: readonly JournalEntry[]): Promise<Audited> => {
  const looked = (await gather(ports, order, entries)).map((records) => ({ records, checks: examineInvoice(records) }))
  const suspects = looked.filter(({ checks }) => checks.some(({ faults }) => faults.length > 0)).map(({ records }) => records.entry)
  const again = new Map((await gather(ports, order, suspects)).map((records) => [records.entry.invoiceId, examineInvoice(records)]))
  return {
    checks: looked.flatMap(({ records, checks }) => {
      const second = again.get(records.entry.invoiceId)
      return second === undefined ? checks : confirmed(checks, second)
    }),
    receivables: looked.flatMap(({ records }) => receivablesOf(records)),
  }
}

const examineInvoice = (records: InvoiceRecords): Examined[] => {
  const { entry, snapshot, header: found, order, mails, files } = records
  const [invoice, header] = [sealedFacts(entry, snapshot), itemIn(found)]
  return [
    ...examineFacts(entry, snapshot),
    ...examineHeader(entry, found, invoice),
    ...(invoice === undefined ? [] : [examined('receivables', found.where, [])]),
    ...(invoice === undefined || order === undefined ? [] : examineQuantities(invoice, order)),
    ...(invoice === undefined || order === undefined || header === undefined ? [] : examineCredits(invoice, header, order)),
    ...examinePaidBy(found, records.payments),
    ...(header === undefined ? [] : examineMails(header, mails)),
    ...(invoice === undefined || files.length === 0 ? [] : examineFormats(found.where, invoice, files)),
    ...files.flatMap(({ recorded, found: versions }) => examineDocument(entry, recorded, versions)),
  ]
}

const receivablesOf = ({ entry, snapshot }: InvoiceRecords): Receivable[] => {
  const invoice = sealedFacts(entry, snapshot)
  return invoice === undefined ? [] : invoiceReceivables(entry, invoice)
}
