import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: 'C’è qualcosa che non va in questa fattura?',
  text: 'Ci dica che cosa contesta. Lo esaminiamo e nel frattempo non Le chiediamo questa parte; il resto rimane dovuto.',
  category: 'Che cosa non va?',
  categories: {
    price: 'Il prezzo',
    quantity: 'La quantità',
    quality: 'La qualità o un difetto',
    notReceived: 'Non ricevuto',
    notOrdered: 'Non ordinato',
    duplicate: 'Fatturato più di una volta',
    other: 'Altro',
  },
  lines: 'Quali righe?',
  hint: 'Un importo prevale sulle righe. Senza l’uno né le altre si tratta di tutta la fattura.',
  amount: (currency) => `O un importo IVA inclusa (${currency})`,
  note: 'Il Suo messaggio',
  action: 'Invia',
  disputed: (amount) => `Di cui ${amount} contestati, che per ora non Le sono richiesti`,
  told: {
    buyer: (date, amount) => `In data ${date} ci ha detto di contestare ${amount}.`,
    finance: (date, amount) => `In data ${date} abbiamo annotato che contesta ${amount}.`,
  },
  open: 'Lo stiamo esaminando e nel frattempo non Le chiediamo questo importo.',
  answers: {
    creditNote: (date, number) => `La nostra risposta del ${date}: accreditato con la nota di credito ${number}.`,
    rejection: (date) => `La nostra risposta del ${date}: La preghiamo di pagare questo importo.`,
    writeOff: (date) => `La nostra risposta del ${date}: non chiediamo più questo importo.`,
  },
  notTaken: {
    title: 'Non è stato possibile prenderne nota',
    noCategory: 'Torni indietro e indichi che cosa non va.',
    notAnAmount: 'Torni indietro e scriva in cifre di quale importo si tratta.',
    aboveOpen: 'Torni indietro: questo importo supera quanto è dovuto e non ancora contestato.',
    nothingOpen: 'Di questa fattura non è dovuto nulla che non sia già contestato. Risponda alla nostra e-mail.',
    tooMany: 'Su questa fattura è già stato detto molto: preferiamo parlarne con Lei. Risponda alla nostra e-mail.',
  },
}
