import type { PageTexts } from '../page-texts.ts'
import { paying } from './paying.ts'
import { disputes } from './disputes.ts'

export const pages: PageTexts = {
  invoice: {
    title: (number) => `Rechnung ${number}`,
    from: (seller) => `von ${seller}`,
    to: (buyer) => `für ${buyer}`,
    dueDate: (date) => `Zahlbar bis zum ${date}`,
    late: (date) => `Überfällig seit dem ${date}`,
    issueDate: 'Rechnungsdatum',
    net: 'Gesamtbetrag netto',
    vat: 'Umsatzsteuer',
    gross: 'Gesamtbetrag brutto',
    transfer: 'Per Überweisung zahlen',
    accountName: 'Kontoinhaber',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Verwendungszweck',
    instalments: 'Zahlungsplan',
    open: 'Rechnung öffnen (PDF)',
    download: 'E-Rechnung herunterladen (XML)',
    copy: 'Das Original erhalten Sie über die Plattform für elektronische Rechnungen; dieses Dokument ist eine Kopie davon.',
    replaced: (number) => `Storniert und ersetzt durch die Rechnung ${number}`,
  },
  creditNote: {
    title: (number) => `Rechnungskorrektur ${number}`,
    credits: (number) => `Zur Rechnung ${number}`,
    sales: (from, until) => `Auf die Umsätze vom ${from} bis zum ${until}`,
    open: 'Rechnungskorrektur öffnen (PDF)',
    copy: 'Das Original erhalten Sie über die Plattform für elektronische Rechnungen; dieses Dokument ist eine Kopie davon.',
  },
  paying,
  disputes,
  online: {
    forward: {
      title: 'Sie werden zur Zahlungsseite weitergeleitet',
      text: 'Bezahlt wird auf der Seite unseres Zahlungsdienstleisters. Öffnet sie sich nicht von selbst, nutzen Sie bitte die Schaltfläche.',
      action: 'Zur Zahlungsseite',
    },
    underWay: {
      title: 'Eine Zahlung ist unterwegs',
      text: 'Diese Rechnung wurde bezahlt, oder eine Zahlung wird gerade ausgeführt. Eine Lastschrift dauert einige Tage. Sie müssen nichts weiter tun.',
    },
    notTaken: {
      title: 'Bitte zahlen Sie per Überweisung',
      text: 'Dieser Betrag kann nicht online bezahlt werden. Die Bankverbindung steht auf der Seite der Rechnung.',
    },
    back: 'Zurück zur Rechnung',
    thanks: 'Vielen Dank. Bis Ihre Zahlung hier erscheint, kann es einige Minuten dauern, bei einer Lastschrift einige Tage.',
  },
  stale: {
    title: 'Dieser Link ist nicht mehr gültig',
    text: 'Zum Schutz Ihrer Daten gelten unsere Links nur für begrenzte Zeit. Wir können einen neuen an die E-Mail-Adresse senden, die uns bekannt ist.',
    action: 'Neuen Link anfordern',
  },
  pay: {
    title: 'Ihre Rechnung ansehen',
    text: 'Wir senden einen persönlichen Link an die E-Mail-Adresse, an die die Rechnung gegangen ist. Er zeigt Ihnen den Betrag, die Fälligkeit und das Dokument.',
    action: 'Link per E-Mail anfordern',
  },
  requested: {
    title: 'Ihre Anfrage ist eingegangen',
    text: 'Falls diese Adresse zu einer Rechnung gehört, ist ein Link an die uns bekannte E-Mail-Adresse unterwegs. Es kann einige Minuten dauern, bis er ankommt; pro Stunde wird ein Link versandt.',
  },
  missing: {
    title: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es kein Dokument. Bitte prüfen Sie, ob der Link aus Ihrer E-Mail vollständig kopiert wurde.',
  },
  busy: {
    title: 'Bitte einen Moment Geduld',
    text: 'Dieser Link wurde in der letzten Minute sehr oft geöffnet. Bitte warten Sie eine Minute und öffnen Sie ihn dann noch einmal.',
  },
  requestedOften: {
    title: 'Ein Link wurde schon angefordert',
    text: 'Für diese Adresse wurde in dieser Stunde schon mehrmals ein Link angefordert. Falls sie zu einer Rechnung gehört, ist er an die uns bekannte E-Mail-Adresse gegangen: Bitte sehen Sie auch im Spam-Ordner nach, oder versuchen Sie es in einer Stunde noch einmal.',
  },
  footer: 'Sichere Seite: Sie setzt keine Cookies und verfolgt Ihre Besuche nicht.',
}
