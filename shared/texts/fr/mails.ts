import type { MailWords } from '../mail-words.ts'

const days = (count: number): string => (count === 1 ? 'un jour' : `${count} jours`)
const unlessPaid = 'Si vous avez réglé cette facture entre-temps, merci de ne pas tenir compte de ce message.'

export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  issue: {
    subject: ({ number, seller }) => `Votre facture ${number} de ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Vous trouverez ci-joint notre facture ${number} du ${issueDate}, d’un montant de ${amount}, à régler au plus tard le ${dueDate}.`,
      'Vous pouvez aussi la consulter en ligne à tout moment.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Copie de votre facture ${number} de ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `Vous trouverez ci-joint une copie de notre facture ${number} du ${issueDate}, d’un montant de ${amount}, à régler au plus tard le ${dueDate}.`,
      'L’original vous est transmis par la plateforme de facturation électronique\u00a0; cette copie est pour votre information.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Facture ${number}\u00a0: échéance le ${dueDate}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `Un petit rappel\u00a0: notre facture ${number}, d’un montant de ${amount}, arrive à échéance le ${dueDate}.`,
        'Si son règlement est déjà prévu, vous n’avez rien à faire.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Facture ${number}\u00a0: échéance aujourd’hui`,
      paragraphs: ({ number, amount }) => [
        `Notre facture ${number}, d’un montant de ${amount}, arrive à échéance aujourd’hui.`,
        unlessPaid,
      ],
    },
    firstReminder: {
      subject: ({ number }) => `Rappel\u00a0: facture ${number} à régler`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Sauf erreur de notre part, le règlement de notre facture ${number}, d’un montant de ${amount}, ne nous est pas encore parvenu. Elle est échue depuis ${days(daysLate)}, le ${dueDate}.`,
        'Nous vous remercions de bien vouloir la régler, ou de nous dire ce qui vous en empêche.',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Deuxième rappel\u00a0: facture ${number} en retard de paiement`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Malgré notre précédent rappel, notre facture ${number}, d’un montant de ${amount} et échue le ${dueDate}, reste impayée depuis ${days(daysLate)}.`,
        'Nous vous prions de procéder à son règlement dans les meilleurs délais. En cas de difficulté ou de désaccord, répondez simplement à ce message\u00a0: nous chercherons une solution avec vous.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Dernier rappel avant recouvrement\u00a0: facture ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Notre facture ${number}, d’un montant de ${amount}, était à régler le ${dueDate}. Elle reste impayée depuis ${days(daysLate)} malgré nos rappels.`,
        'Sans règlement ni réponse de votre part sous huit jours, nous serons amenés à engager une procédure de recouvrement.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) =>
    `Vous nous avez fait savoir que vous contestez ${amount} de cette facture. Cette partie ne vous est pas réclamée tant que nous l’examinons.`,
  link: {
    subject: ({ number }) => `Votre lien vers la facture ${number}`,
    paragraphs: ({ number }) => [
      `Voici le nouveau lien que vous avez demandé pour consulter notre facture ${number}.`,
      'Si vous n’avez rien demandé, vous pouvez ignorer ce message\u00a0: le lien n’est envoyé qu’à vous.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `sur notre facture ${number}`,
      sales: (from, until) => `sur les ventes du ${from} au ${until}`,
    },
    issue: {
      subject: ({ number, seller }) => `Votre avoir ${number} de ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Vous trouverez ci-joint notre avoir ${number} du ${issueDate}, d’un montant de ${amount}, ${credited}.`,
        'Son montant est déduit de ce que vous nous devez, ou vous est remboursé.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Copie de votre avoir ${number} de ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `Vous trouverez ci-joint une copie de notre avoir ${number} du ${issueDate}, d’un montant de ${amount}, ${credited}.`,
        'L’original vous est transmis par la plateforme de facturation électronique\u00a0; cette copie est pour votre information.',
      ],
    },
    link: {
      subject: ({ number }) => `Votre lien vers l’avoir ${number}`,
      paragraphs: ({ number }) => [
        `Voici le nouveau lien que vous avez demandé pour consulter notre avoir ${number}.`,
        'Si vous n’avez rien demandé, vous pouvez ignorer ce message\u00a0: le lien n’est envoyé qu’à vous.',
      ],
    },
    labels: { number: 'Avoir', amount: 'Montant crédité', credited: 'Sur la facture', period: 'Période' },
    button: 'Voir l’avoir',
  },
  labels: { number: 'Facture', amount: 'Montant', dueDate: 'Échéance', reference: 'Référence de paiement', order: 'Commande' },
  button: 'Voir la facture',
  linkFallback: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
  closing: 'Cordialement,',
  questions: (contact) => `Une question\u00a0? Répondez à ce message ou contactez-nous\u00a0: ${contact}.`,
}
