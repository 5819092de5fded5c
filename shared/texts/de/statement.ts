import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Kontoauszug',
  asOf: (date) => `zum ${date}`,
  toPay: (amount) => `Zu zahlender Saldo: ${amount}`,
  inFavour: (amount) => `Saldo zu Ihren Gunsten: ${amount}`,
  overdue: (amount) => `davon überfällig: ${amount}`,
  nothingOpen: 'Auf Ihrem Konto ist nichts offen',
  columns: {
    document: 'Beleg',
    issueDate: 'Datum',
    dueDate: 'Fällig am',
    gross: 'Betrag',
    settled: 'Ausgeglichen',
    open: 'Offen',
    daysOverdue: 'Tage überfällig',
  },
  instalment: (number, count) => `Rate ${number} von ${count}`,
  disputed: (amount) => `davon beanstandet: ${amount}`,
  ages: {
    notDue: 'Noch nicht fällig',
    between: (from, to) => `${from} bis ${to} Tage überfällig`,
    over: (days) => `Über ${days} Tage überfällig`,
  },
  credits: {
    title: 'Zu Ihren Gunsten',
    payment: (date) => `Zahlungseingang vom ${date}, noch nicht verrechnet`,
    rebate: (number, date) => `Rechnungskorrektur ${number} vom ${date} (Rabatt für einen Zeitraum)`,
    paidBeyond: (number) => `Überzahlung der Rechnung ${number} nach Gutschrift`,
  },
  totals: { owed: 'Summe offen', credit: 'Zu Ihren Gunsten', balance: 'Zu zahlender Saldo', favour: 'Saldo zu Ihren Gunsten' },
  reference: 'Bitte geben Sie die Nummern der Belege an, die Sie bezahlen.',
  upTo: (date) =>
    `Zahlungen und Gutschriften sind bis zum ${date} berücksichtigt. Haben Sie seitdem gezahlt, ist der betreffende Betrag gegenstandslos.`,
}
