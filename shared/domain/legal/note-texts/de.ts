import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp, withComma } from './figures.ts'

export const de: NoteTexts = {
  contractRate: (percent, article) =>
    `Bei Zahlungsverzug fallen ab dem Tag nach der Fälligkeit ohne Mahnung Verzugszinsen von ${withComma(percent)}${nbsp}% pro Jahr an (${article}).`,
  ecbRate: (points, article) =>
    `Bei Zahlungsverzug fallen ab dem Tag nach der Fälligkeit ohne Mahnung Verzugszinsen zum Refinanzierungssatz der EZB zuzüglich ${withComma(points)} Prozentpunkten an (${article}).`,
  indemnity: (amount, articles) =>
    `Pauschale Entschädigung für Beitreibungskosten bei Zahlungsverzug: ${withComma(digitsOf(amount))}${nbsp}€ (${articles}).`,
  discount: (percent, withinDays) =>
    `${withComma(percent)}${nbsp}% Skonto bei Zahlung innerhalb von ${withinDays === 1 ? 'einem Tag' : `${withinDays} Tagen`}.`,
  noDiscount: 'Kein Skonto bei vorzeitiger Zahlung.',
  company: ({ legalForm, shareCapital, register }) =>
    joined([legalForm, shareCapital === undefined ? undefined : `Gesellschaftskapital ${shareCapital}`, register]),
  debits: 'Option zur Entrichtung der Umsatzsteuer bei Rechnungsstellung (nach französischem Recht: débits).',
  billingAddress: (lines) => `Rechnungsanschrift: ${lines}`,
  creditReasons: {
    return: 'Warenrückgabe',
    cancellation: 'Stornierung',
    priceError: 'Preisfehler',
    rebate: 'Preisnachlass',
    rejected: 'Rechnung abgelehnt',
  },
  creditSettlement: 'Es ist keine Zahlung fällig: Der Betrag wird mit Ihren Rechnungen verrechnet oder Ihnen erstattet.',
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Rabatt' : `Rabatt von ${withComma(percent)}${nbsp}%`} auf Umsätze von ${withComma(digitsOf(sales))}${nbsp}${sales.currency} ohne Umsatzsteuer`,
  rebateInvoices: (numbers) => `Rabatt auf die Rechnungen: ${numbers}.`,
}
