import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Estratto conto',
  asOf: (date) => `al ${date}`,
  toPay: (amount) => `Saldo da pagare: ${amount}`,
  inFavour: (amount) => `Saldo a Suo favore: ${amount}`,
  overdue: (amount) => `di cui scaduti ${amount}`,
  nothingOpen: 'Sul Suo conto non risulta nulla di aperto',
  columns: {
    document: 'Documento',
    issueDate: 'Emissione',
    dueDate: 'Scadenza',
    gross: 'Importo',
    settled: 'Saldato',
    open: 'Aperto',
    daysOverdue: 'Giorni di ritardo',
  },
  instalment: (number, count) => `Rata ${number} di ${count}`,
  disputed: (amount) => `di cui contestato: ${amount}`,
  ages: {
    notDue: 'Non scaduto',
    between: (from, to) => `Scaduto da ${from} a ${to} giorni`,
    over: (days) => `Scaduto da più di ${days} giorni`,
  },
  credits: {
    title: 'A Suo favore',
    payment: (date) => `Pagamento ricevuto il ${date}, non ancora imputato`,
    rebate: (number, date) => `Nota di credito ${number} del ${date} (sconto di periodo)`,
    paidBeyond: (number) => `Pagato in eccesso sulla fattura ${number} dopo la nota di credito`,
  },
  totals: { owed: 'Totale aperto', credit: 'A Suo favore', balance: 'Saldo da pagare', favour: 'Saldo a Suo favore' },
  reference: 'La preghiamo di indicare i numeri dei documenti che paga.',
  upTo: (date) =>
    `In questo estratto sono considerati i pagamenti e gli accrediti registrati fino al ${date}. Se ha pagato successivamente, non tenga conto degli importi corrispondenti.`,
}
