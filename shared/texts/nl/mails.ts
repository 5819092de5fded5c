import type { MailWords } from '../mail-words.ts'

const days = (count: number): string => (count === 1 ? 'één dag' : `${count} dagen`)
const unlessPaid = 'Hebt u deze factuur intussen betaald, dan kunt u dit bericht als niet verzonden beschouwen.'

export const mails: MailWords = {
  greeting: (name) => (name === undefined ? 'Geachte heer of mevrouw,' : `Geachte ${name},`),
  issue: {
    subject: ({ number, seller }) => `Uw factuur ${number} van ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `In de bijlage vindt u onze factuur ${number} van ${issueDate} voor een bedrag van ${amount}, te betalen uiterlijk op ${dueDate}.`,
      'U kunt de factuur ook op elk moment online bekijken.',
    ],
  },
  issueOfCopy: {
    subject: ({ number, seller }) => `Kopie van uw factuur ${number} van ${seller}`,
    paragraphs: ({ number, amount, dueDate, issueDate }) => [
      `In de bijlage vindt u een kopie van onze factuur ${number} van ${issueDate} voor een bedrag van ${amount}, te betalen uiterlijk op ${dueDate}.`,
      'Het origineel ontvangt u via het platform voor elektronische facturatie; deze kopie is ter informatie.',
    ],
  },
  reminders: {
    beforeDue: {
      subject: ({ number, dueDate }) => `Factuur ${number}: vervalt op ${dueDate}`,
      paragraphs: ({ number, amount, dueDate }) => [
        `Een korte herinnering: onze factuur ${number} voor een bedrag van ${amount} vervalt op ${dueDate}.`,
        'Is de betaling al gepland, dan hoeft u niets te doen.',
      ],
    },
    dueToday: {
      subject: ({ number }) => `Factuur ${number}: vervalt vandaag`,
      paragraphs: ({ number, amount }) => [`Onze factuur ${number} voor een bedrag van ${amount} vervalt vandaag.`, unlessPaid],
    },
    firstReminder: {
      subject: ({ number }) => `Betalingsherinnering: factuur ${number} staat open`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Tenzij wij ons vergissen, hebben wij uw betaling van onze factuur ${number} voor een bedrag van ${amount} nog niet ontvangen. De factuur verviel op ${dueDate}, ${days(daysLate)} geleden.`,
        'Wilt u het bedrag betalen, of ons laten weten wat de betaling in de weg staat?',
        unlessPaid,
      ],
    },
    secondReminder: {
      subject: ({ number }) => `Tweede herinnering: factuur ${number} is vervallen`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Ondanks onze eerdere herinnering is onze factuur ${number} voor een bedrag van ${amount}, vervallen op ${dueDate}, al ${days(daysLate)} onbetaald.`,
        'Wij verzoeken u zo spoedig mogelijk te betalen. Is er een moeilijkheid of bent u het niet eens met de factuur, antwoord dan op dit bericht: wij zoeken samen met u een oplossing.',
        unlessPaid,
      ],
    },
    finalReminder: {
      subject: ({ number }) => `Laatste aanmaning vóór invordering: factuur ${number}`,
      paragraphs: ({ number, amount, dueDate, daysLate }) => [
        `Onze factuur ${number} voor een bedrag van ${amount} moest uiterlijk op ${dueDate} betaald zijn. Ondanks onze herinneringen is ze al ${days(daysLate)} onbetaald.`,
        'Zonder betaling of antwoord binnen acht dagen zullen wij een invorderingsprocedure moeten starten.',
        unlessPaid,
      ],
    },
  },
  disputed: (amount) =>
    `U hebt ons laten weten dat u ${amount} van deze factuur betwist. Dat deel vragen wij niet zolang wij het uitzoeken.`,
  link: {
    subject: ({ number }) => `Uw link naar factuur ${number}`,
    paragraphs: ({ number }) => [
      `Hier is de nieuwe link die u hebt aangevraagd om onze factuur ${number} te bekijken.`,
      'Hebt u niets aangevraagd, dan kunt u dit bericht negeren: de link wordt alleen naar u gestuurd.',
    ],
  },
  creditNote: {
    of: {
      invoice: (number) => `bij onze factuur ${number}`,
      sales: (from, until) => `op de omzet van ${from} tot en met ${until}`,
    },
    issue: {
      subject: ({ number, seller }) => `Uw creditnota ${number} van ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `In de bijlage vindt u onze creditnota ${number} van ${issueDate} voor ${amount}, ${credited}.`,
        'Het bedrag wordt verrekend met wat u ons verschuldigd bent, of aan u terugbetaald.',
      ],
    },
    issueOfCopy: {
      subject: ({ number, seller }) => `Kopie van uw creditnota ${number} van ${seller}`,
      paragraphs: ({ number, amount, issueDate, credited }) => [
        `In de bijlage vindt u een kopie van onze creditnota ${number} van ${issueDate} voor ${amount}, ${credited}.`,
        'Het origineel ontvangt u via het platform voor elektronische facturatie; deze kopie is ter informatie.',
      ],
    },
    link: {
      subject: ({ number }) => `Uw link naar creditnota ${number}`,
      paragraphs: ({ number }) => [
        `Hier is de nieuwe link voor onze creditnota ${number} waar u om hebt gevraagd.`,
        'Hebt u niets aangevraagd, dan kunt u dit bericht negeren: de link wordt alleen naar u gestuurd.',
      ],
    },
    labels: { number: 'Creditnota', amount: 'Gecrediteerd bedrag', credited: 'Bij factuur', period: 'Periode' },
    button: 'Creditnota bekijken',
  },
  labels: { number: 'Factuur', amount: 'Bedrag', dueDate: 'Vervaldatum', reference: 'Betalingskenmerk', order: 'Bestelling' },
  button: 'Factuur bekijken',
  linkFallback: 'Werkt de knop niet, kopieer dan dit adres naar uw browser:',
  closing: 'Met vriendelijke groet,',
  questions: (contact) => `Hebt u vragen? Antwoord op dit bericht of neem contact met ons op: ${contact}.`,
}
