import type { EInvoiceFormat } from '../domain/einvoice.ts'
import type { Invoice } from '../domain/invoice.ts'

/** What one format demands beyond its syntax; the trees are the same for all formats of a syntax. */
export type Dialect = {
  readonly syntax: 'CII' | 'UBL'
  /** BT-24: the specification that the document follows. */
  readonly specification: string
  /** BT-23: the French invoicing framework (B1, S1, M1: BR-FR-08), or the one process of the Peppol network. */
  readonly process: (invoice: Invoice) => string
  /** BG-1: each note with its subject code, or one note without codes (PEPPOL-EN16931-R002). */
  readonly notes: 'coded' | 'single'
  /** Whether the note BAR says how the French state treats the invoice (BR-FR-20). */
  readonly treatment: boolean
  /** Whether a credit note has the notes on late payment and discount too (BR-FR-05 excepts no type of document). */
  readonly creditNotesTellTerms: boolean
  /** Whether BT-20 tells a discount for early payment in the form that German readers parse (BR-DE-18). */
  readonly skonto: boolean
}

const frenchProcess = ({ businessProcess }: Invoice): string => businessProcess
const peppolProcess = (): string => 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'

const french = {
  specification: 'urn:cen.eu:en16931:2017',
  process: frenchProcess,
  notes: 'coded',
  treatment: true,
  creditNotesTellTerms: true,
  skonto: false,
} as const

const german = {
  specification: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  process: peppolProcess,
  notes: 'coded',
  treatment: false,
  creditNotesTellTerms: false,
  skonto: true,
} as const

/** Factur-X 1.09 and BR-FR 1.4 (XP Z12-012), Peppol BIS Billing 3.0.21, XRechnung 3.0.2. */
export const dialects: Readonly<Record<EInvoiceFormat, Dialect>> = {
  facturX: { syntax: 'CII', ...french },
  ublFrance: { syntax: 'UBL', ...french },
  peppol: {
    syntax: 'UBL',
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    process: peppolProcess,
    notes: 'single',
    treatment: false,
    creditNotesTellTerms: false,
    skonto: false,
  },
  xrechnungUbl: { syntax: 'UBL', ...german },
  xrechnungCii: { syntax: 'CII', ...german },
}
