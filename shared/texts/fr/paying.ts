import type { PayingTexts } from '../paying-texts.ts'

export const paying: PayingTexts = {
  owed: 'Reste à payer',
  paid: 'Cette facture est réglée. Merci\u00a0!',
  arrived: 'Merci\u00a0! Votre paiement nous est bien parvenu.',
  history: 'Paiements et avoirs',
  methods: { bankTransfer: 'Virement', cheque: 'Chèque', card: 'Carte bancaire', sepaDebit: 'Prélèvement SEPA' },
  creditNote: (number) => `Avoir ${number}`,
  instalment: { paid: 'payé', left: (amount) => `reste ${amount}` },
  transferAmount: 'Montant',
  title: 'Payer en ligne',
  legend: 'Quel montant souhaitez-vous payer\u00a0?',
  balance: (amount) => `Tout ce qui reste\u00a0: ${amount}`,
  next: (amount, date) => `La prochaine échéance, le ${date}\u00a0: ${amount}`,
  other: 'Un autre montant',
  amount: (currency) => `Montant en ${currency}`,
  action: 'Continuer vers le paiement',
  notAnAmount: (example) => `Indiquez un montant supérieur à zéro pour votre paiement, par exemple ${example}.`,
  aboveOpen: (open) => `C’est plus que le reste à payer de votre facture\u00a0: ${open}.`,
  later: {
    title: 'Payer plus tard',
    text: 'Dites-nous quand vous paierez\u00a0: nous ne vous enverrons pas de rappel avant ce jour. Rien ne sera débité.',
    day: 'Je paierai le',
    action: 'Annoncer mon paiement',
    outOfBounds: (first, last) => `Choisissez un jour entre le ${first} et le ${last} pour votre paiement.`,
    promised: (date) => `Vous avez annoncé votre paiement pour le ${date} au plus tard. Nous ne vous enverrons pas de rappel d’ici là.`,
  },
}
