import { compared, type Fault } from '../../shared/domain/audit/finding.ts'
import type { EInvoiceFormat } from '../../shared/domain/einvoice.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { JournalEntry, PostingLine } from '../../shared/domain/journal-entry.ts'
import { money } from '../../shared/domain/money.ts'
import { amountText } from '../../shared/einvoice/amounts.ts'
import { NoEInvoice, readEInvoice } from '../../shared/einvoice/read.ts'
import type { SemanticInvoice } from '../../shared/einvoice/semantic-invoice.ts'
import { write } from '../../shared/einvoice/write.ts'

type Issued = { readonly entry: JournalEntry; readonly invoice: Invoice }

/**
 * An archived XML says what the ledger says: number, date, what was posted on the receivable and VAT accounts; and it is, byte for byte, what
 * the sealed facts give. Where its bytes are others but all that is read in them is the same, another release has written it.
 */
export const xmlFaults = (issued: Issued, format: EInvoiceFormat, xml: Uint8Array): Fault[] => {
  const rewritten = write({ invoice: issued.invoice, issue: issued.entry }, format)
  const said = readOrFault(xml)
  if ('expected' in said) return [said]
  return [...ledgerFaults(issued, said), ...(Buffer.compare(rewritten, xml) === 0 ? [] : differences('', readEInvoice(rewritten), said))]
}

const readOrFault = (xml: Uint8Array): SemanticInvoice | Fault => {
  try {
    return readEInvoice(xml)
  } catch (error) {
    if (error instanceof NoEInvoice) return { expected: 'an e-invoice that can be read', actual: error.message }
    throw error
  }
}

const ledgerFaults = ({ entry, invoice }: Issued, said: SemanticInvoice): Fault[] => [
  ...compared('number (BT-1) by the ledger', entry.number, said.number),
  ...compared('issue date (BT-2) by the ledger', entry.issueDate, said.issueDate),
  ...compared('amount due (BT-115) by the ledger', posted(entry, invoice, isReceivable), said.totals.due),
  ...compared('VAT (BT-110) by the ledger', posted(entry, invoice, isVat), said.totals.vat),
]

const isReceivable = ({ auxiliary }: PostingLine): boolean => auxiliary !== undefined
const isVat = ({ taxBase }: PostingLine): boolean => taxBase !== undefined

/** What the lines of a kind come to; an invoice debits its customer, a credit note credits it, and both say positive amounts. */
const posted = ({ lines }: JournalEntry, { currency }: Invoice, isOfKind: (line: PostingLine) => boolean): string => {
  const balance = lines.filter(isOfKind).reduce((sum, { side, amount }) => sum + (side === 'debit' ? amount.minor : -amount.minor), 0n)
  return amountText(money(currency, balance < 0n ? -balance : balance))
}

const figure = /^-?\d[\d.-]*$/

/** Where two e-invoices say different things; of texts only that they differ, since they may be about persons. */
const differences = (place: string, expected: unknown, actual: unknown): Fault[] => {
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    const [all, also] = [new Map(Object.entries(expected)), new Map(Object.entries(actual))]
    return [...new Set([...all.keys(), ...also.keys()])].flatMap((name) =>
      differences(place === '' ? name : `${place}.${name}`, all.get(name), also.get(name)),
    )
  }
  return expected === actual ? [] : [{ expected: `${place} by the sealed facts: ${shown(expected)}`, actual: `${place}: ${shown(actual)}` }]
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' && figure.test(value) ? value : 'another text'
}
