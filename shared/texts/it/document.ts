import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'
import { del, il } from './articles.ts'

const days = (count: number): string => (count === 1 ? '1 giorno' : `${count} giorni`)

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      return due.days === 0 ? 'Pagamento alla ricezione della fattura' : `Pagamento a ${days(due.days)} dalla data di emissione`
    case 'endOfMonthPlus':
      return due.days === 0 ? 'Pagamento a fine mese di emissione' : `Pagamento a ${days(due.days)} dalla fine del mese di emissione`
    case 'daysThenEndOfMonth':
      return `Pagamento a ${days(due.days)}, fine mese`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Pagamento il giorno ${due.dayOfMonth} del mese`
        : `Pagamento il giorno ${due.dayOfMonth} del mese, non prima di ${days(due.afterDays)} dalla data di emissione`
  }
}

export const document: DocumentTexts = {
  invoice: 'Fattura',
  correctedInvoice: 'Fattura rettificativa',
  creditNote: 'Nota di credito',
  rebate: 'Nota di credito – sconto sul periodo',
  credit: {
    of: (number, date) => `Nota di credito sulla fattura ${number} ${del(date)}`,
    replaces: (number, date) => `Annulla e sostituisce la fattura ${number} ${del(date)}`,
    amount: (amount) => `${amount} a Suo credito`,
    total: 'Importo accreditato',
    copyExplanation:
      'L’originale di questa nota di credito è trasmesso tramite il canale elettronico previsto; questo documento Le è inviato per informazione.',
  },
  copy: {
    title: 'COPIA',
    explanation:
      'L’originale di questa fattura è trasmesso per la via elettronica prevista dalla legge; questo documento Le è inviato a titolo informativo.',
  },
  amountDueBy: (amount, date) => `${amount} da pagare entro ${il(date)}`,
  firstInstalmentOf: (count, total) => `Prima di ${count} rate, su un totale di ${total}`,
  nothingDue: 'Nulla da pagare',
  parties: { seller: 'Fornitore', buyer: 'Cliente', billedAt: 'Indirizzo di fatturazione', deliverTo: 'Luogo di consegna' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'Partita IVA',
    attention: (name) => `Alla cortese attenzione di ${name}`,
  },
  facts: {
    issueDate: 'Data di emissione',
    dueDate: 'Scadenza',
    firstDueDate: 'Prima scadenza',
    deliveryDate: 'Data dell’operazione',
    operation: 'Tipo di operazione',
    purchaseOrder: 'Vostro ordine',
    buyerReference: 'Vostro riferimento',
    contract: 'Contratto',
    order: 'Nostro ordine',
    customer: 'Codice cliente',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Cessione di beni', S: 'Prestazione di servizi', M: 'Beni e servizi' },
  columns: {
    description: 'Descrizione',
    quantity: 'Quantità',
    unitPrice: 'Prezzo unitario',
    vat: 'IVA',
    net: (currency) => `Importo (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `per ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `listino ${gross} − ${discount}`,
    allowance: 'Sconto',
    charge: 'Maggiorazione',
  },
  vat: {
    title: 'Riepilogo IVA',
    rate: 'Aliquota',
    base: 'Imponibile',
    tax: 'Imposta',
    inBookCurrency: (amount, rate, source) => `Importo dell’IVA: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Totale righe',
    allowances: 'Sconti',
    charges: 'Maggiorazioni',
    net: 'Totale IVA esclusa',
    vat: 'IVA',
    gross: 'Totale IVA inclusa',
    prepaid: 'Già pagato',
    due: 'Netto a pagare',
  },
  payment: {
    title: 'Pagamento',
    rule,
    instalments: 'Scadenze',
    instalment: (position, count, percent) => `Rata ${position} di ${count} (${percent})`,
    accountName: 'Intestatario',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Causale',
    online: 'Pagare o consultare online',
    scan: 'Bonifico: scansioni il codice con l’app della Sua banca',
  },
  statement,
  page: (page, pages) => `Pagina ${page} di ${pages}`,
}
