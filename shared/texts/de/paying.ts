import type { PayingTexts } from '../paying-texts.ts'

export const paying: PayingTexts = {
  owed: 'Noch zu zahlen',
  paid: 'Diese Rechnung ist bezahlt. Vielen Dank!',
  arrived: 'Vielen Dank! Ihre Zahlung ist bei uns eingegangen.',
  history: 'Zahlungen und Rechnungskorrekturen',
  methods: { bankTransfer: 'Überweisung', cheque: 'Scheck', card: 'Karte', sepaDebit: 'SEPA-Lastschrift' },
  creditNote: (number) => `Rechnungskorrektur ${number}`,
  instalment: { paid: 'bezahlt', left: (amount) => `noch ${amount}` },
  transferAmount: 'Betrag',
  title: 'Online bezahlen',
  legend: 'Welchen Betrag möchten Sie zahlen?',
  balance: (amount) => `Alles, was noch offen ist: ${amount}`,
  next: (amount, date) => `Die nächste Rate, fällig am ${date}: ${amount}`,
  other: 'Einen anderen Betrag',
  amount: (currency) => `Betrag in ${currency}`,
  action: 'Weiter zur Zahlung',
  notAnAmount: (example) => `Bitte geben Sie einen Betrag über null ein, zum Beispiel ${example}.`,
  aboveOpen: (open) => `Das ist mehr als der offene Betrag von ${open}.`,
  later: {
    title: 'Später zahlen',
    text: 'Sagen Sie uns, wann Sie zahlen werden: Bis dahin erinnern wir Sie nicht. Abgebucht wird dadurch nichts.',
    day: 'Ich zahle am',
    action: 'Zahlung ankündigen',
    outOfBounds: (first, last) => `Bitte wählen Sie einen Tag vom ${first} bis zum ${last}.`,
    promised: (date) => `Sie haben Ihre Zahlung bis zum ${date} angekündigt. Bis dahin erinnern wir Sie nicht.`,
  },
}
