import { creditReasonText } from '../../domain/crediting/credit-reason-text.ts'
import { isCredit, isFeeStatement } from '../../domain/crediting/purpose.ts'
import type { DocumentTexts } from '../../texts/document-texts.ts'
import { dayText } from '../../texts/formats.ts'
import type { Sheet } from './sheet.ts'

type Kinded = Pick<Sheet, 'invoice' | 'catalogue'>

export const isCreditNote = ({ invoice }: Pick<Sheet, 'invoice'>): boolean => isCredit(invoice)

/** What the document calls itself: BT-3 in words. */
export const titleOf = ({ invoice, catalogue: { document, lateFees } }: Kinded): string => {
  switch (invoice.typeCode) {
    case '380':
      return document.invoice
    case '381':
      return document.creditNote
    case '262':
      return document.rebate
    case '384':
      return document.correctedInvoice
    case '84':
      return lateFees.title
  }
}

/** Which invoice is credited, replaced (BG-3) or was paid late. */
export const refersTo = ({ invoice, catalogue }: Kinded): string | undefined => {
  const { precedingInvoice: earlier } = invoice
  if (earlier === undefined) return undefined
  if (isFeeStatement(invoice)) return catalogue.lateFees.of(earlier.number, dayText(earlier.issueDate, catalogue.formats))
  const { of, replaces } = catalogue.document.credit
  return (isCreditNote({ invoice }) ? of : replaces)(earlier.number, dayText(earlier.issueDate, catalogue.formats))
}

/** Why the invoice is credited: the note of the snapshot that has its place beside the amount. */
export const reasonOf = ({ invoice: { credit, rebate, language } }: Pick<Sheet, 'invoice'>): string | undefined => {
  if (rebate !== undefined) return creditReasonText({ ...rebate, reason: 'rebate' }, language)
  return credit && creditReasonText(credit, language)
}

/** Why a copy is no original. */
export const copyTextOf = ({ invoice, catalogue: { document } }: Kinded): DocumentTexts['copy']['explanation'] =>
  isCreditNote({ invoice }) ? document.credit.copyExplanation : document.copy.explanation
