import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp, withComma } from './figures.ts'

export const fr: NoteTexts = {
  contractRate: (percent, article) =>
    `En cas de retard de paiement, pénalités au taux annuel de ${withComma(percent)}${nbsp}%, exigibles dès le lendemain de l'échéance sans rappel (${article}).`,
  ecbRate: (points, article) =>
    `En cas de retard de paiement, pénalités au taux de refinancement de la BCE majoré de ${withComma(points)} points, exigibles dès le lendemain de l'échéance sans rappel (${article}).`,
  indemnity: (amount, articles) =>
    `Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement${nbsp}: ${withComma(digitsOf(amount))}${nbsp}€ (${articles}).`,
  discount: (percent, withinDays) => `Escompte de ${withComma(percent)}${nbsp}% pour paiement sous ${withinDays} jours.`,
  noDiscount: "Pas d'escompte pour paiement anticipé.",
  company: ({ legalForm, shareCapital, register }) => {
    const capital = shareCapital === undefined ? undefined : `au capital de ${shareCapital}`
    const form = [legalForm, capital].filter((part) => part !== undefined).join(' ')
    return joined([form === '' ? undefined : form, register])
  },
  debits: "Option pour le paiement de la taxe d'après les débits.",
  billingAddress: (lines) => `Adresse de facturation${nbsp}: ${lines}`,
  creditReasons: {
    return: 'Retour de marchandise',
    cancellation: 'Annulation',
    priceError: 'Erreur de prix',
    rebate: 'Remise accordée',
    rejected: 'Facture refusée',
  },
  creditSettlement: `Aucun règlement n'est demandé${nbsp}: le montant de cet avoir est déduit de vos factures ou vous est remboursé.`,
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Remise' : `Remise de ${withComma(percent)}${nbsp}%`} sur ${withComma(digitsOf(sales))}${nbsp}${sales.currency} de ventes hors taxes`,
  rebateInvoices: (numbers) => `Remise accordée sur les factures${nbsp}: ${numbers}.`,
}
