import type { LateFeeTexts } from '../late-fee-texts.ts'

export const lateFees: LateFeeTexts = {
  title: 'Relevé de pénalités de retard',
  of: (number, date) => `Pour le retard de paiement de la facture ${number} du ${date}`,
  columns: {
    period: 'Période',
    days: 'Jours',
    unpaid: 'Montant impayé',
    rate: 'Taux annuel',
    amount: (currency) => `Montant (${currency})`,
  },
  indemnity: (articles) => `Indemnité forfaitaire pour frais de recouvrement (${articles})`,
  flatFee: 'Pénalité de retard',
  correction: 'Rectification des relevés précédents',
  total: 'Montant à payer',
  outsideVat: 'Hors du champ d’application de la TVA.',
  payable: 'Exigible immédiatement, en sus de la facture elle-même. Ce montant ne porte pas intérêt.',
  counting:
    'Les intérêts courent à compter du lendemain de l’échéance, sur le montant impayé à la fin de chaque jour, en jours exacts sur une année de 365 jours.',
  basis: {
    contract: (percent, article) => `${percent} par an\u00a0: taux convenu dans les conditions de la facture (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} par an\u00a0: ${reference} au ${from} (${referencePercent}) majoré de ${points} points (${article}).`,
  },
  references: { ecb: 'taux de refinancement principal de la BCE', germanBase: 'taux de base allemand' },
  issue: {
    subject: ({ number, seller }) => `Relevé de pénalités de retard ${number} de ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `Vous trouverez ci-joint notre relevé ${number} du ${issueDate}, d’un montant de ${amount}\u00a0: ce que la loi nous accorde pour le paiement tardif de notre facture ${credited}.`,
      'Il indique chaque période avec ses jours, son taux et le montant impayé. Il est exigible immédiatement, avec la référence de paiement ci-dessous.',
      'Si vous le contestez, il vous suffit de répondre à ce message.',
    ],
  },
  link: {
    subject: ({ number }) => `Votre lien vers le relevé ${number}`,
    paragraphs: ({ number }) => [
      `Voici le nouveau lien que vous avez demandé pour consulter notre relevé de pénalités de retard ${number}.`,
      'Si vous n’avez rien demandé, vous pouvez ignorer ce message\u00a0: le lien n’est envoyé qu’à vous.',
    ],
  },
  labels: { number: 'Relevé', charged: 'Pour la facture' },
  button: 'Voir le relevé',
  pageTitle: (number) => `Relevé de pénalités de retard ${number}`,
  open: 'Ouvrir le relevé (PDF)',
}
