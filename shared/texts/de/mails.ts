import type { MailWords } from '../mail-words.ts'

const sinceDays = (count: number): string => (count === 1 ? 'einem Tag' : `${count} Tagen`)
const unlessPaid = 'Falls Sie diese Rechnung inzwischen bezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.'

/** After the comma of the greeting a German letter goes on in lower case. */
export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  issue: {
    subject: ({ number, seller }) => `Ihre Rechnung ${number} von ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `im Anhang finden Sie unsere Rechnung ${number} vom ${issueDate} über ${amount}, zahlbar bis zum ${dueDate}.`,
      'Sie können sie auch jederzeit online ansehen.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Kopie Ihrer Rechnung ${number} von ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `im Anhang finden Sie eine Kopie unserer Rechnung ${number} vom ${issueDate} über ${amount}, zahlbar bis zum ${dueDate}.`,
      'Das Original erhalten Sie über die Plattform für elektronische Rechnungen; diese Kopie dient Ihrer Information.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Rechnung ${number}: fällig am ${dueDate}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `zur Erinnerung: unsere Rechnung ${number} über ${amount} wird am ${dueDate} fällig.`,
        'Falls die Zahlung bereits eingeplant ist, brauchen Sie nichts weiter zu tun.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Rechnung ${number}: heute fällig`,
      paragraphs: ({ number, amount }) => [`unsere Rechnung ${number} über ${amount} ist heute fällig.`, unlessPaid],
    },
    firstReminder: {
      subject: ({ number }) => `Zahlungserinnerung: Rechnung ${number} ist offen`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `nach unseren Unterlagen ist Ihre Zahlung auf unsere Rechnung ${number} über ${amount} noch nicht eingegangen. Sie war am ${dueDate} fällig, vor ${sinceDays(daysLate)}.`,
        'Bitte begleichen Sie den Betrag, oder teilen Sie uns mit, was dem entgegensteht.',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Mahnung: Rechnung ${number} ist überfällig`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `trotz unserer Zahlungserinnerung ist unsere Rechnung ${number} über ${amount}, fällig am ${dueDate}, seit ${sinceDays(daysLate)} unbezahlt.`,
        'Bitte veranlassen Sie die Zahlung umgehend. Wenn es Schwierigkeiten oder Einwände gibt, antworten Sie einfach auf diese Nachricht: Wir suchen mit Ihnen eine Lösung.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Letzte Mahnung vor dem Inkasso: Rechnung ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `unsere Rechnung ${number} über ${amount} war am ${dueDate} fällig. Trotz unserer Mahnungen ist sie seit ${sinceDays(daysLate)} unbezahlt.`,
        'Geht binnen acht Tagen weder Ihre Zahlung noch eine Antwort ein, müssen wir die Forderung zur Beitreibung geben.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) =>
    `Sie haben uns gesagt, dass Sie ${amount} dieser Rechnung beanstanden. Dieser Teil wird nicht gefordert, solange wir es prüfen.`,
  link: {
    subject: ({ number }) => `Ihr Link zur Rechnung ${number}`,
    paragraphs: ({ number }) => [
      `hier ist der neue Link, den Sie angefordert haben, um unsere Rechnung ${number} anzusehen.`,
      'Falls Sie nichts angefordert haben, können Sie diese Nachricht ignorieren: Der Link geht nur an Sie.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `zu unserer Rechnung ${number}`,
      sales: (from, until) => `auf die Umsätze vom ${from} bis zum ${until}`,
    },
    issue: {
      subject: ({ number, seller }) => `Ihre Rechnungskorrektur ${number} von ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `anbei erhalten Sie unsere Rechnungskorrektur ${number} vom ${issueDate} über ${amount} ${credited}.`,
        'Der Betrag wird mit Ihren offenen Rechnungen verrechnet oder Ihnen erstattet.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Kopie Ihrer Rechnungskorrektur ${number} von ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `anbei erhalten Sie eine Kopie unserer Rechnungskorrektur ${number} vom ${issueDate} über ${amount} ${credited}.`,
        'Das Original erhalten Sie über die Plattform für elektronische Rechnungen; diese Kopie dient Ihrer Information.',
      ],
    },
    link: {
      subject: ({ number }) => `Ihr Link zur Rechnungskorrektur ${number}`,
      paragraphs: ({ number }) => [
        `hier ist der neue Link zu unserer Rechnungskorrektur ${number}, um den Sie gebeten haben.`,
        'Falls Sie nichts angefordert haben, können Sie diese Nachricht ignorieren: Der Link geht nur an Sie.',
      ],
    },
    labels: { number: 'Rechnungskorrektur', amount: 'Gutgeschriebener Betrag', credited: 'Zur Rechnung', period: 'Zeitraum' },
    button: 'Rechnungskorrektur ansehen',
  },
  labels: { number: 'Rechnung', amount: 'Betrag', dueDate: 'Fälligkeit', reference: 'Verwendungszweck', order: 'Bestellung' },
  button: 'Rechnung ansehen',
  linkFallback: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  closing: 'Mit freundlichen Grüßen',
  questions: (contact) => `Haben Sie Fragen? Antworten Sie auf diese Nachricht, oder wenden Sie sich an uns: ${contact}.`,
}
