import type { Customer } from '../customer.ts'
import type { Day } from '../day.ts'
import type { Invoice } from '../invoice.ts'
import type { PaymentTerms } from '../payment-terms.ts'
import type { Seller } from '../seller.ts'
import type { VatAnswer } from '../tax/vat-question.ts'
import { latePaymentRules } from './data/late-payment.ts'
import { isFrenchParty } from './french-party.ts'
import { type NoteTexts, noteTexts } from './note-texts.ts'

export type LegalQuestion = {
  readonly seller: Seller
  readonly customer: Customer
  readonly terms: PaymentTerms
  readonly vat: VatAnswer
  /** Today in the seller's zone: the day whose mentions are due. */
  readonly on: Day
}

type Note = Invoice['notes'][number]

/**
 * Notes that French law demands (BG-1: BT-21 subject code, BT-22 text), in the customer's language: PMD late penalties and PMT recovery
 * indemnity (L441-9, L441-10, D441-5 C. com.; professionals and public buyers alone), AAB discount terms or that there are none, ABL legal
 * form, capital and register (R123-237, R123-238 C. com.), AAI the option for VAT on debits (art. 242 nonies A annexe II CGI).
 */
export const legalNotes = (question: LegalQuestion): Note[] => {
  const { seller, customer, terms, vat } = question
  const texts = noteTexts[customer.language]
  const company = texts.company(seller)
  return [
    ...latePaymentNotes(question, texts),
    { subjectCode: 'AAB', text: discountText(terms, texts) },
    ...(company === '' ? [] : [{ subjectCode: 'ABL', text: company }]),
    ...(seller.vat.servicesDue === 'debits' && hasTaxedService(vat) ? [{ subjectCode: 'AAI', text: texts.debits }] : []),
  ]
}

const latePaymentNotes = ({ seller, customer, on }: LegalQuestion, texts: NoteTexts): Note[] => {
  const rule = latePaymentRules.findLast((row) => row.buyer === customer.kind && row.from <= on)
  if (rule === undefined || !isFrenchParty(seller.address)) return []
  const contractRate = rule.contractRateAllowed ? seller.latePayment.penaltyPercent : undefined
  const penalties =
    contractRate === undefined
      ? texts.ecbRate(rule.pointsAboveEcb, rule.penaltyArticle)
      : texts.contractRate(contractRate, rule.penaltyArticle)
  return [
    { subjectCode: 'PMD', text: penalties },
    { subjectCode: 'PMT', text: texts.indemnity(rule.indemnity, rule.indemnityArticles) },
  ]
}

const discountText = ({ earlyPayment }: PaymentTerms, texts: NoteTexts): string =>
  earlyPayment === undefined ? texts.noDiscount : texts.discount(earlyPayment.percent, earlyPayment.withinDays)

const hasTaxedService = (vat: VatAnswer): boolean =>
  [...vat.lines.values()].some((line) => line.supply === 'service' && line.vat.category === 'S')
