/** A missing mention costs up to 375 000 EUR (L441-9 C. com.): who gets which note, with which figures, in each language. */
import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { legalNotes } from '../../../shared/domain/legal/legal-notes.ts'
import { checkPenaltyRate } from '../../../shared/domain/legal/penalty-floor.ts'
import { answerTo, question } from '../tax/questions.ts'

const today = day('2026-11-24')
const notesOf = (changes: Parameters<typeof question>[0] = {}) => {
  const asked = question(changes)
  return legalNotes({ seller: asked.seller, customer: asked.customer, terms: asked.seller.terms, vat: answerTo(asked), on: today })
}
const codes = (changes: Parameters<typeof question>[0] = {}) => notesOf(changes).map((note) => note.subjectCode)
const textOf = (code: string, changes: Parameters<typeof question>[0] = {}) =>
  notesOf(changes)
    .find((note) => note.subjectCode === code)
    ?.text.replaceAll('\u00a0', ' ') ?? ''

describe('who gets which note', () => {
  test.each([
    ['a business: penalties, indemnity, discount, register', {}, ['PMD', 'PMT', 'AAB', 'ABL']],
    ['a public buyer: the same', { customer: { kind: 'public' } }, ['PMD', 'PMT', 'AAB', 'ABL']],
    ['a consumer: neither penalties nor the indemnity of professionals', { customer: { kind: 'consumer' } }, ['AAB', 'ABL']],
    [
      'a seller without company data: no register note',
      { seller: { legalForm: undefined, shareCapital: undefined, register: undefined } },
      ['PMD', 'PMT', 'AAB'],
    ],
    [
      'VAT on debits and a taxed service: the option is mentioned',
      { seller: { vat: { regime: 'normal', servicesDue: 'debits' } }, articles: [{ supply: 'service' }] },
      ['PMD', 'PMT', 'AAB', 'ABL', 'AAI'],
    ],
    [
      'VAT on debits and goods alone: nothing to mention',
      { seller: { vat: { regime: 'normal', servicesDue: 'debits' } } },
      ['PMD', 'PMT', 'AAB', 'ABL'],
    ],
    ['VAT on receipts: nothing to mention', { articles: [{ supply: 'service' }] }, ['PMD', 'PMT', 'AAB', 'ABL']],
  ] as const)('%s', (_, changes, expected) => {
    expect(codes(changes as Parameters<typeof question>[0])).toEqual(expected)
  })
})

describe('the figures', () => {
  const contract = { seller: { latePayment: { penaltyPercent: '12.5' } } }
  test.each([
    ['the ECB rate and 10 points without a contract rate', 'PMD', {}, 'BCE majoré de 10 points'],
    ['the contract rate where there is one', 'PMD', contract, 'taux annuel de 12,5 %'],
    ['8 points for public buyers, whatever the contract', 'PMD', { ...contract, customer: { kind: 'public' } }, 'BCE majoré de 8 points'],
    ['the exact indemnity, not a mere reference', 'PMT', {}, '40 €'],
    ['that there is no discount', 'AAB', {}, "Pas d'escompte"],
    [
      'the discount',
      'AAB',
      { seller: { terms: { due: { kind: 'net', days: 30 }, agreed: false, earlyPayment: { percent: '2', withinDays: 8 } } } },
      'Escompte de 2 % pour paiement sous 8 jours',
    ],
    ['legal form, capital and register', 'ABL', {}, 'SAS au capital de 50 000 EUR – RCS Lyon'],
    ['English: penalties', 'PMD', { customer: { language: 'en' } }, 'ECB refinancing rate plus 10 points'],
    ['English: contract rate', 'PMD', { ...contract, customer: { language: 'en' } }, 'penalties of 12.5 % a year'],
    ['English: indemnity', 'PMT', { customer: { language: 'en' } }, 'EUR 40'],
    ['English: register', 'ABL', { customer: { language: 'en' } }, 'SAS – share capital 50 000 EUR – RCS Lyon'],
    ['German: penalties', 'PMD', { customer: { language: 'de' } }, 'Refinanzierungssatz der EZB zuzüglich 10 Prozentpunkten'],
    ['German: contract rate', 'PMD', { ...contract, customer: { language: 'de' } }, 'Verzugszinsen von 12,5 % pro Jahr'],
    ['German: indemnity', 'PMT', { customer: { language: 'de' } }, '40 € (L441-10, D441-5 C. com.)'],
    ['Spanish: penalties', 'PMD', { customer: { language: 'es' } }, 'tipo de refinanciación del BCE más 10 puntos'],
    ['Spanish: contract rate', 'PMD', { ...contract, customer: { language: 'es' } }, 'tipo anual del 12,5 %'],
    ['Italian: penalties', 'PMD', { customer: { language: 'it' } }, 'tasso di rifinanziamento della BCE maggiorato di 10 punti'],
    ['Italian: indemnity', 'PMT', { customer: { language: 'it' } }, '40 € (L441-10, D441-5 C. com.)'],
    ['Dutch: penalties', 'PMD', { customer: { language: 'nl' } }, 'herfinancieringsrente van de ECB plus 10 procentpunten'],
    ['Dutch: indemnity', 'PMT', { customer: { language: 'nl' } }, '€ 40 (L441-10, D441-5 C. com.)'],
    ['Dutch: no discount', 'AAB', { customer: { language: 'nl' } }, 'Geen korting'],
  ] as const)('%s', (_, code, changes, expected) => {
    expect(textOf(code, changes as Parameters<typeof question>[0])).toContain(expected)
  })
})

describe("a seller's contract rate is at least three times the legal rate (L441-10, II)", () => {
  const rateOn = (penaltyPercent: string | undefined, on: string) =>
    checkPenaltyRate(question({ seller: { latePayment: { penaltyPercent } } }).seller, day(on))
  test.each([
    ['7.86 is exactly the floor of the first half of 2026', '7.86', '2026-03-01', 0],
    ['7.85 is below it', '7.85', '2026-03-01', 1],
    ['7.86 was below the floor of 8.28 in 2025', '7.86', '2025-12-31', 1],
    ['no contract rate needs no floor', undefined, '2026-03-01', 0],
  ])('%s', (_, rate, on, findings) => {
    expect(rateOn(rate, on).map((finding) => finding.code)).toEqual(Array.from({ length: findings }, () => 'PENALTY_BELOW_FLOOR'))
  })
})
