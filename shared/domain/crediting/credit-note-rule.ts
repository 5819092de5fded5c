import type { CreditNoteRule, Seller } from '../seller.ts'

/** How a seller credits when its settings do not say: series `A` (avoir) beside the invoices', journal `AV`, and a person decides. */
export const creditNotesOf = ({ creditNotes, series }: Pick<Seller, 'creditNotes' | 'series'>): CreditNoteRule =>
  creditNotes ?? {
    prefix: series.prefix === 'A' ? 'AV' : 'A',
    journal: series.journal === 'AV' ? 'AW' : 'AV',
    onCancellation: 'propose',
    onReturn: 'propose',
  }
