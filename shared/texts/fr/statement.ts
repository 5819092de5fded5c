import type { StatementTexts } from '../statement-texts.ts'

export const statement: StatementTexts = {
  title: 'Relevé de compte',
  asOf: (date) => `arrêté au ${date}`,
  toPay: (amount) => `Solde à régler\u00a0: ${amount}`,
  inFavour: (amount) => `Solde en votre faveur\u00a0: ${amount}`,
  overdue: (amount) => `dont ${amount} échus`,
  nothingOpen: 'Votre compte est soldé',
  columns: {
    document: 'Document',
    issueDate: 'Émis le',
    dueDate: 'Échéance',
    gross: 'Montant',
    settled: 'Déjà soldé',
    open: 'Reste dû',
    daysOverdue: 'Jours de retard',
  },
  instalment: (number, count) => `Échéance ${number} sur ${count}`,
  disputed: (amount) => `dont contesté\u00a0: ${amount}`,
  ages: { notDue: 'Non échu', between: (from, to) => `Échu de ${from} à ${to} jours`, over: (days) => `Échu de plus de ${days} jours` },
  credits: {
    title: 'En votre faveur',
    payment: (date) => `Paiement reçu le ${date}, non encore imputé`,
    rebate: (number, date) => `Avoir ${number} du ${date} (remise sur période)`,
    paidBeyond: (number) => `Trop-perçu sur la facture ${number} après avoir`,
  },
  totals: { owed: 'Total dû', credit: 'En votre faveur', balance: 'Solde à régler', favour: 'Solde en votre faveur' },
  reference: 'Merci d’indiquer les numéros des documents que vous réglez.',
  upTo: (date) =>
    `Ce relevé tient compte des paiements et avoirs enregistrés jusqu’au ${date}. Si vous avez réglé depuis, ne tenez pas compte des montants correspondants.`,
}
