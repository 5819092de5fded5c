import { noteTexts } from '../legal/note-texts.ts'
import type { Language } from '../seller.ts'
import type { CreditRequest } from './credit-request.ts'

/** Why an invoice is credited, in its language, and what the person who credits it adds: a note of the credit note (BT-22). */
export const creditReasonText = ({ reason, note }: Pick<CreditRequest, 'reason' | 'note'>, language: Language): string =>
  [noteTexts[language].creditReasons[reason], ...(note === undefined ? [] : [note])].join(' – ')
