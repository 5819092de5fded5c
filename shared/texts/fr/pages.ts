import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Facture ${number}`,
    from: (seller) => `de ${seller}`,
    to: (buyer) => `pour ${buyer}`,
    dueDate: (date) => `À régler au plus tard le ${date}`,
    late: (date) => `Échue depuis le ${date}`,
    issueDate: 'Date d’émission',
    net: 'Total HT',
    vat: 'TVA',
    gross: 'Total TTC',
    transfer: 'Régler par virement',
    accountName: 'Titulaire',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence à rappeler',
    instalments: 'Échéancier',
    open: 'Ouvrir la facture (PDF)',
    download: 'Télécharger l’e-facture (XML)',
    copy: 'L’original vous est transmis par la plateforme de facturation électronique\u00a0; ce document en est une copie.',
    replaced: (number) => `Annulée et remplacée par la facture ${number}`,
  },
  creditNote: {
    title: (number) => `Avoir ${number}`,
    credits: (number) => `Sur la facture ${number}`,
    sales: (from, until) => `Sur les ventes du ${from} au ${until}`,
    open: 'Ouvrir l’avoir (PDF)',
    copy: 'L’original vous est transmis par la plateforme de facturation électronique\u00a0; ce document en est une copie.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'Vous êtes dirigé vers la page de paiement',
      text: 'Le paiement s’effectue sur la page de notre prestataire de paiement. Si elle ne s’ouvre pas d’elle-même, utilisez le bouton.',
      action: 'Ouvrir la page de paiement',
    },
    underWay: {
      title: 'Un paiement est en cours',
      text: 'Un paiement de cette facture a été effectué ou est en cours d’exécution. Un prélèvement prend quelques jours. Vous n’avez rien à faire.',
    },
    notTaken: {
      title: 'Merci de payer par virement',
      text: 'Ce montant ne peut pas être payé en ligne. Les coordonnées bancaires figurent sur la page de la facture.',
    },
    back: 'Retour à la facture',
    thanks: 'Merci. Votre paiement peut mettre quelques minutes, ou quelques jours pour un prélèvement, à apparaître ici.',
  },
  stale: {
    title: 'Ce lien n’est plus valable',
    text: 'Pour protéger vos données, nos liens ont une durée limitée. Nous pouvons en envoyer un nouveau à l’adresse e-mail connue de nos services.',
    action: 'Recevoir un nouveau lien',
  },
  pay: {
    title: 'Consulter votre facture',
    text: 'Nous envoyons un lien personnel à l’adresse e-mail à laquelle la facture a été adressée. Vous pourrez y consulter le montant, l’échéance et le document.',
    action: 'Recevoir le lien par e-mail',
  },
  requested: {
    title: 'C’est noté',
    text: 'Si cette adresse correspond à une facture, un lien vient de partir vers l’adresse e-mail connue de nos services. Il peut mettre quelques minutes à arriver\u00a0; un seul lien est envoyé par heure.',
  },
  missing: {
    title: 'Page introuvable',
    text: 'Cette adresse ne mène à aucun document. Vérifiez que le lien de votre e-mail a été copié en entier.',
  },
  busy: {
    title: 'Un instant, s’il vous plaît',
    text: 'Votre lien a été ouvert très souvent au cours de la dernière minute. Veuillez patienter une minute avant de l’ouvrir de nouveau.',
  },
  requestedOften: {
    title: 'Un lien a déjà été demandé',
    text: 'Un lien a déjà été demandé plusieurs fois à cette adresse au cours de cette heure. Si elle correspond à une facture, il est parti vers l’adresse e-mail connue de nos services\u00a0: pensez à regarder dans les courriers indésirables, ou réessayez dans une heure.',
  },
  footer: 'Page sécurisée\u00a0: elle ne dépose pas de cookies et ne suit pas vos visites.',
}
