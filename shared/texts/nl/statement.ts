import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Rekeningoverzicht',
  asOf: (date) => `op ${date}`,
  toPay: (amount) => `Te betalen saldo: ${amount}`,
  inFavour: (amount) => `Saldo in uw voordeel: ${amount}`,
  overdue: (amount) => `waarvan ${amount} vervallen`,
  nothingOpen: 'Op uw rekening staat niets open',
  columns: {
    document: 'Document',
    issueDate: 'Datum',
    dueDate: 'Vervaldatum',
    gross: 'Bedrag',
    settled: 'Verrekend',
    open: 'Openstaand',
    daysOverdue: 'Dagen te laat',
  },
  instalment: (number, count) => `Termijn ${number} van ${count}`,
  disputed: (amount) => `waarvan betwist: ${amount}`,
  ages: {
    notDue: 'Nog niet vervallen',
    between: (from, to) => `${from} tot ${to} dagen te laat`,
    over: (days) => `Meer dan ${days} dagen te laat`,
  },
  credits: {
    title: 'In uw voordeel',
    payment: (date) => `Betaling ontvangen op ${date}, nog niet verwerkt`,
    rebate: (number, date) => `Creditnota ${number} van ${date} (korting over een periode)`,
    paidBeyond: (number) => `Te veel betaald op factuur ${number} na creditering`,
  },
  totals: { owed: 'Totaal openstaand', credit: 'In uw voordeel', balance: 'Te betalen saldo', favour: 'Saldo in uw voordeel' },
  reference: 'Vermeld bij uw betaling de nummers van de documenten die u betaalt.',
  upTo: (date) =>
    `In dit overzicht zijn betalingen en creditnota’s verwerkt die tot en met ${date} zijn geboekt. Hebt u sindsdien betaald, dan kunt u dat bedrag buiten beschouwing laten.`,
}
