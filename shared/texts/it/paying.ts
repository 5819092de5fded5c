import type { PayingTexts } from '../paying-texts.ts'
import { al, dal, il } from './articles.ts'

export const paying: PayingTexts = {
  owed: 'Ancora da pagare',
  paid: 'Questa fattura è pagata. Grazie!',
  arrived: 'Grazie! Abbiamo ricevuto il Suo pagamento.',
  history: 'Pagamenti e note di credito',
  methods: { bankTransfer: 'Bonifico', cheque: 'Assegno', card: 'Carta', sepaDebit: 'Addebito SEPA' },
  creditNote: (number) => `Nota di credito ${number}`,
  instalment: { paid: 'pagata', left: (amount) => `restano ${amount}` },
  transferAmount: 'Importo',
  title: 'Pagare online',
  legend: 'Quale importo desidera pagare?',
  balance: (amount) => `Tutto il residuo: ${amount}`,
  next: (amount, date) => `La prossima rata, in scadenza ${il(date)}: ${amount}`,
  other: 'Un altro importo',
  amount: (currency) => `Importo in ${currency}`,
  action: 'Continua al pagamento',
  notAnAmount: (example) => `Indichi un importo superiore a zero per il pagamento, per esempio ${example}.`,
  aboveOpen: (open) => `È più di quanto resta da pagare: ${open}.`,
  later: {
    title: 'Pagare più tardi',
    text: 'Ci dica quando effettuerà il pagamento: prima di quel giorno non invieremo solleciti. Così non viene addebitato nulla.',
    day: 'Pagherò il giorno',
    action: 'Annunciare il mio pagamento',
    outOfBounds: (first, last) => `Scelga per il pagamento un giorno ${dal(first)} ${al(last)}.`,
    promised: (date) => `Ha annunciato il Suo pagamento entro ${il(date)}. Prima di quel giorno non invieremo solleciti.`,
  },
}
