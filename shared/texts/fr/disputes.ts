import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: 'Un problème avec cette facture\u00a0?',
  text: 'Dites-nous ce que vous contestez. Nous l’examinons et ne vous réclamons pas cette partie entre-temps\u00a0; le reste demeure dû.',
  category: 'Quel est le problème\u00a0?',
  categories: {
    price: 'Le prix',
    quantity: 'La quantité',
    quality: 'La qualité ou un défaut',
    notReceived: 'Non reçu',
    notOrdered: 'Non commandé',
    duplicate: 'Facturé deux fois',
    other: 'Autre chose',
  },
  lines: 'Quelles lignes\u00a0?',
  hint: 'Un montant l’emporte sur les lignes. Sans l’un ni l’autre, toute la facture est contestée.',
  amount: (currency) => `Ou un montant TTC (${currency})`,
  note: 'Votre message',
  action: 'Envoyer',
  disputed: (amount) => `Dont ${amount} contestés, qui ne vous sont pas réclamés pour l’instant`,
  told: {
    buyer: (date, amount) => `Le ${date}, vous nous avez fait savoir que vous contestez ${amount}.`,
    finance: (date, amount) => `Le ${date}, nous avons noté que vous contestez ${amount}.`,
  },
  open: 'Nous l’examinons et ne vous réclamons pas ce montant entre-temps.',
  answers: {
    creditNote: (date, number) => `Notre réponse du ${date}\u00a0: crédité par l’avoir ${number}.`,
    rejection: (date) => `Notre réponse du ${date}\u00a0: nous vous prions de régler ce montant.`,
    writeOff: (date) => `Notre réponse du ${date}\u00a0: nous ne réclamons plus ce montant.`,
  },
  notTaken: {
    title: 'Votre message n’a pas pu être noté',
    noCategory: 'Pour continuer, revenez en arrière et indiquez quel est le problème.',
    notAnAmount: 'Pour continuer, revenez en arrière et écrivez le montant en chiffres.',
    aboveOpen: 'Pour continuer, revenez en arrière\u00a0: ce montant dépasse ce qui est dû et n’est pas encore contesté.',
    nothingOpen: 'Rien de cette facture n’est dû qui ne soit déjà contesté. Répondez plutôt à notre e-mail.',
    tooMany: 'Vous nous avez déjà beaucoup écrit sur cette facture\u00a0: parlons-en plutôt. Répondez à notre e-mail.',
  },
}
