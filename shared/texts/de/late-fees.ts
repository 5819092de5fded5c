import type { LateFeeTexts } from '../late-fee-texts.ts'

export const lateFees: LateFeeTexts = {
  title: 'Verzugskostenabrechnung',
  of: (number, date) => `Wegen der verspäteten Zahlung der Rechnung ${number} vom ${date}`,
  columns: {
    period: 'Zeitraum',
    days: 'Tage',
    unpaid: 'Offener Betrag',
    rate: 'Jahreszins',
    amount: (currency) => `Betrag (${currency})`,
  },
  indemnity: (articles) => `Pauschale für Beitreibungskosten (${articles})`,
  flatFee: 'Verzugspauschale',
  correction: 'Berichtigung früherer Abrechnungen',
  total: 'Zu zahlender Betrag',
  outsideVat: 'Nicht umsatzsteuerbar.',
  payable: 'Sofort fällig, neben der Rechnung selbst. Dieser Betrag wird nicht verzinst.',
  counting:
    'Die Zinsen laufen ab dem Tag nach der Fälligkeit auf den am Ende jedes Tages offenen Betrag, taggenau bei einem Jahr von 365 Tagen.',
  basis: {
    contract: (percent, article) => `${percent} im Jahr: der in den Bedingungen der Rechnung vereinbarte Satz (${article}).`,
    law: ({ percent, reference, referencePercent, from, points, article }) =>
      `${percent} im Jahr: ${reference} zum ${from} (${referencePercent}) zuzüglich ${points} Prozentpunkte (${article}).`,
  },
  references: { ecb: 'Hauptrefinanzierungssatz der EZB', germanBase: 'Basiszinssatz' },
  issue: {
    subject: ({ number, seller }) => `Verzugskostenabrechnung ${number} von ${seller}`,
    paragraphs: ({ number, amount, issueDate, credited }) => [
      `anbei erhalten Sie unsere Abrechnung ${number} vom ${issueDate} über ${amount}: was uns das Gesetz für die verspätete Zahlung unserer Rechnung ${credited} zuspricht.`,
      'Sie nennt jeden Zeitraum mit Tagen, Zinssatz und offenem Betrag. Der Betrag ist sofort fällig; bitte geben Sie den Verwendungszweck unten an.',
      'Falls Sie die Abrechnung für falsch halten, antworten Sie einfach auf diese Nachricht.',
    ],
  },
  link: {
    subject: ({ number }) => `Ihr Link zur Abrechnung ${number}`,
    paragraphs: ({ number }) => [
      `hier ist der neue Link zu unserer Verzugskostenabrechnung ${number}, um den Sie gebeten haben.`,
      'Falls Sie nichts angefordert haben, können Sie diese Nachricht ignorieren: Der Link geht nur an Sie.',
    ],
  },
  labels: { number: 'Abrechnung', charged: 'Zur Rechnung' },
  button: 'Abrechnung ansehen',
  pageTitle: (number) => `Verzugskostenabrechnung ${number}`,
  open: 'Abrechnung öffnen (PDF)',
}
