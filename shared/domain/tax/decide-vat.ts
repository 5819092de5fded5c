import type { Checked } from '../finding.ts'
import type { VatAnswer, VatQuestion } from './vat-question.ts'

/** The VAT of each line, or everything that stands in its way; what no rule covers is held, never taxed as domestic. */
export declare const decideVat: (question: VatQuestion) => Checked<VatAnswer>
