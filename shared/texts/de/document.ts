import type { DueRule } from '../../domain/payment-terms.ts'
import type { DocumentTexts } from '../document-texts.ts'
import { statement } from './statement.ts'

const rule = (due: DueRule): string => {
  switch (due.kind) {
    case 'net':
      if (due.days === 0) return 'Zahlbar sofort nach Erhalt der Rechnung'
      return due.days === 1
        ? 'Zahlbar innerhalb eines Tages ab Rechnungsdatum'
        : `Zahlbar innerhalb von ${due.days} Tagen ab Rechnungsdatum`
    case 'endOfMonthPlus':
      if (due.days === 0) return 'Zahlbar zum Ende des Rechnungsmonats'
      return `Zahlbar ${daysAlone(due.days)} nach Ende des Rechnungsmonats`
    case 'daysThenEndOfMonth':
      return `Zahlbar zum Monatsende nach Ablauf von ${due.days === 1 ? 'einem Tag' : `${due.days} Tagen`}`
    case 'fixedDay':
      return due.afterDays === 0
        ? `Zahlbar am ${due.dayOfMonth}. des Monats`
        : `Zahlbar am ${due.dayOfMonth}. des Monats, frühestens ${daysAlone(due.afterDays)} nach Rechnungsdatum`
  }
}

const daysAlone = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`)

export const document: DocumentTexts = {
  invoice: 'Rechnung',
  correctedInvoice: 'Korrigierte Rechnung',
  creditNote: 'Rechnungskorrektur',
  rebate: 'Rechnungskorrektur – Rabatt für einen Zeitraum',
  credit: {
    of: (number, date) => `Rechnungskorrektur zur Rechnung ${number} vom ${date}`,
    replaces: (number, date) => `Storniert und ersetzt die Rechnung ${number} vom ${date}`,
    amount: (amount) => `${amount} zu Ihren Gunsten`,
    total: 'Gutgeschriebener Betrag',
    copyExplanation:
      'Das Original dieser Rechnungskorrektur wird auf dem vorgeschriebenen elektronischen Weg übermittelt; dieses Dokument dient Ihrer Information.',
  },
  copy: {
    title: 'KOPIE',
    explanation:
      'Das Original dieser Rechnung wird auf dem gesetzlich vorgeschriebenen elektronischen Weg übermittelt; dieses Dokument dient Ihrer Information.',
  },
  amountDueBy: (amount, date) => `${amount} zahlbar bis zum ${date}`,
  firstInstalmentOf: (count, total) => `Erste von ${count} Raten, Gesamtbetrag ${total}`,
  nothingDue: 'Kein Betrag zu zahlen',
  parties: { seller: 'Rechnungssteller', buyer: 'Rechnungsempfänger', billedAt: 'Rechnungsanschrift', deliverTo: 'Lieferanschrift' },
  identifiers: {
    siren: 'SIREN',
    siret: 'SIRET',
    vatId: 'USt-IdNr.',
    attention: (name) => `z.\u00a0Hd. ${name}`,
  },
  facts: {
    issueDate: 'Rechnungsdatum',
    dueDate: 'Fälligkeit',
    firstDueDate: 'Erste Fälligkeit',
    deliveryDate: 'Leistungsdatum',
    operation: 'Art der Leistung',
    purchaseOrder: 'Ihre Bestellnummer',
    buyerReference: 'Ihr Zeichen',
    contract: 'Vertrag',
    order: 'Unsere Auftragsnummer',
    customer: 'Kundennr.',
    incoterm: 'Incoterm',
  },
  operations: { B: 'Warenlieferung', S: 'Dienstleistung', M: 'Waren und Dienstleistungen' },
  columns: {
    description: 'Bezeichnung',
    quantity: 'Menge',
    unitPrice: 'Einzelpreis netto',
    vat: 'USt.',
    net: (currency) => `Netto (${currency})`,
  },
  line: {
    perUnits: (quantity, unit) => `je ${quantity} ${unit}`,
    grossPrice: (gross, discount) => `Liste ${gross} − ${discount}`,
    allowance: 'Nachlass',
    charge: 'Zuschlag',
  },
  vat: {
    title: 'Umsatzsteuer',
    rate: 'Steuersatz',
    base: 'Nettobetrag',
    tax: 'Steuerbetrag',
    inBookCurrency: (amount, rate, source) => `Umsatzsteuerbetrag: ${amount} (${rate}, ${source}).`,
  },
  totals: {
    lines: 'Summe der Positionen',
    allowances: 'Nachlässe',
    charges: 'Zuschläge',
    net: 'Gesamtbetrag netto',
    vat: 'Umsatzsteuer',
    gross: 'Gesamtbetrag brutto',
    prepaid: 'Bereits gezahlt',
    due: 'Zahlbetrag',
  },
  payment: {
    title: 'Zahlung',
    rule,
    instalments: 'Zahlungsplan',
    instalment: (position, count, percent) => `Rate ${position} von ${count} (${percent})`,
    accountName: 'Kontoinhaber',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Verwendungszweck',
    online: 'Online zahlen oder ansehen',
    scan: 'Überweisung: mit Ihrer Banking-App scannen',
  },
  statement,
  page: (page, pages) => `Seite ${page} von ${pages}`,
}
