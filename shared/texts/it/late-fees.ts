import type { LateFeeTexts } from '../late-fee-texts.ts'
import { al, del } from './articles.ts'

export const lateFees: LateFeeTexts = {
  title: 'Nota per ritardato pagamento',
  of: (number, date) => `Per il ritardato pagamento della fattura ${number} ${del(date)}`,
  columns: {
    period: 'Periodo',
    days: 'Giorni',
    unpaid: 'Importo non pagato',
    rate: 'Tasso annuo',
    amount: (currency) => `Importo (${currency})`,
  },
  indemnity: (articles) => `Indennizzo forfettario per i costi di recupero (${articles})`,
  flatFee: 'Penale per ritardato pagamento',
  correction: 'Rettifica delle note precedenti',
  total: 'Importo da pagare',
  outsideVat: 'Fuori campo IVA.',
  payable: 'Esigibile subito, oltre alla fattura stessa. Questo importo non produce interessi.',
  counting:
    'Gli interessi decorrono dal giorno successivo alla scadenza, su quanto non era pagato alla fine di ogni giorno, per giorni esatti su un anno di 365 giorni.',
  basis: {
    contract: (percent, article) => `${percent} annuo: il tasso pattuito nelle condizioni della fattura (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} annuo: ${reference} ${al(from)} (${referencePercent}) maggiorato di ${points} punti (${article}).`,
  },
  references: { ecb: 'tasso di rifinanziamento principale della BCE', germanBase: 'tasso di base tedesco' },
  issue: {
    subject: ({ number, seller }) => `Nota per ritardato pagamento ${number} di ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `in allegato trova la nostra nota ${number} ${del(issueDate)} di ${amount}: quanto la legge ci riconosce per il ritardato pagamento della nostra fattura ${credited}.`,
      'Indica ogni periodo con i giorni, il tasso e l’importo non pagato. È esigibile subito, con la causale del pagamento riportata sotto.',
      'Se la ritiene errata, basta rispondere a questo messaggio.',
    ],
  },
  link: {
    subject: ({ number }) => `Il Suo link alla nota ${number}`,
    paragraphs: ({ number }) => [
      `ecco il nuovo link che ha richiesto per consultare la nostra nota per ritardato pagamento ${number}.`,
      'Se non ha richiesto nulla, può ignorare questo messaggio: il link è inviato soltanto a Lei.',
    ],
  },
  labels: { number: 'Nota', charged: 'Per la fattura' },
  button: 'Visualizza la nota',
  pageTitle: (number) => `Nota per ritardato pagamento ${number}`,
  open: 'Apri la nota (PDF)',
}
