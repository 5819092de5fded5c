import type { NoteTexts } from '../note-texts.ts'
import { digitsOf, joined, nbsp, withComma } from './figures.ts'

export const it: NoteTexts = {
  contractRate: (percent, article) =>
    `In caso di ritardo nel pagamento decorrono, dal giorno successivo alla scadenza e senza sollecito, interessi di mora al tasso annuo del ${withComma(percent)}% (${article}).`,
  ecbRate: (points, article) =>
    `In caso di ritardo nel pagamento decorrono, dal giorno successivo alla scadenza e senza sollecito, interessi di mora al tasso di rifinanziamento della BCE maggiorato di ${withComma(points)} punti (${article}).`,
  indemnity: (amount, articles) =>
    `Indennizzo forfettario per le spese di recupero in caso di ritardo nel pagamento: ${withComma(digitsOf(amount))}${nbsp}€ (${articles}).`,
  discount: (percent, withinDays) =>
    `Sconto del ${withComma(percent)}% per pagamento entro ${withinDays === 1 ? 'un giorno' : `${withinDays} giorni`}.`,
  noDiscount: 'Nessuno sconto per pagamento anticipato.',
  company: ({ legalForm, shareCapital, register }) =>
    joined([legalForm, shareCapital === undefined ? undefined : `capitale sociale ${shareCapital}`, register]),
  debits: "Opzione per il versamento dell'IVA all'atto della fatturazione (secondo il diritto francese: débits).",
  billingAddress: (lines) => `Indirizzo di fatturazione: ${lines}`,
  creditReasons: {
    return: 'Reso di merce',
    cancellation: 'Annullamento',
    priceError: 'Errore di prezzo',
    rebate: 'Sconto concesso',
    rejected: 'Fattura rifiutata',
  },
  creditSettlement: 'Nessun pagamento è richiesto: il suo importo viene detratto dalle Sue fatture oppure Le viene rimborsato.',
  rebateLine: (sales, percent) =>
    `${percent === undefined ? 'Sconto' : `Sconto del ${withComma(percent)}${nbsp}%`} su vendite per ${withComma(digitsOf(sales))}${nbsp}${sales.currency} al netto dell'IVA`,
  rebateInvoices: (numbers) => `Sconto concesso sulle fatture: ${numbers}.`,
}
