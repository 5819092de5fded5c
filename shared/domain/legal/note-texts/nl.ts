import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp, withComma } from './figures.ts'

export const nl: NoteTexts = {
  contractRate: (percent, article) =>
    `Bij laattijdige betaling is vanaf de dag na de vervaldatum zonder aanmaning een rente van ${withComma(percent)}% per jaar verschuldigd (${article}).`,
  ecbRate: (points, article) =>
    `Bij laattijdige betaling is vanaf de dag na de vervaldatum zonder aanmaning een rente tegen de herfinancieringsrente van de ECB plus ${withComma(points)} procentpunten verschuldigd (${article}).`,
  indemnity: (amount, articles) =>
    `Forfaitaire vergoeding voor invorderingskosten bij laattijdige betaling: €${nbsp}${withComma(digitsOf(amount))} (${articles}).`,
  discount: (percent, withinDays) =>
    `${withComma(percent)}% korting bij betaling binnen ${withinDays === 1 ? 'één dag' : `${withinDays} dagen`}.`,
  noDiscount: 'Geen korting bij vervroegde betaling.',
  company: ({ legalForm, shareCapital, register }) =>
    joined([legalForm, shareCapital === undefined ? undefined : `maatschappelijk kapitaal ${shareCapital}`, register]),
  debits: 'Optie voor betaling van de btw bij facturering (naar Frans recht: débits).',
  billingAddress: (lines) => `Factuuradres: ${lines}`,
  creditReasons: {
    return: 'Retour van goederen',
    cancellation: 'Annulering',
    priceError: 'Prijsfout',
    rebate: 'Korting',
    rejected: 'Factuur geweigerd',
  },
  creditSettlement:
    'Er is geen betaling verschuldigd: het bedrag van deze creditnota wordt verrekend met uw facturen of aan u terugbetaald.',
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Korting' : `Korting van ${withComma(percent)}${nbsp}%`} op een omzet van ${sales.currency}${nbsp}${withComma(digitsOf(sales))} exclusief btw`,
  rebateInvoices: (numbers) => `Korting op de facturen: ${numbers}.`,
}
