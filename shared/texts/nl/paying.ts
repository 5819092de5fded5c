import type { PayingTexts } from '../paying-texts.ts'

export const paying: PayingTexts = {
  owed: 'Nog te betalen',
  paid: 'Deze factuur is betaald. Dank u wel.',
  arrived: 'Dank u wel. Wij hebben uw betaling ontvangen.',
  history: 'Betalingen en creditnota’s',
  methods: { bankTransfer: 'Overschrijving', cheque: 'Cheque', card: 'Kaart', sepaDebit: 'SEPA-incasso' },
  creditNote: (number) => `Creditnota ${number}`,
  instalment: { paid: 'betaald', left: (amount) => `nog ${amount}` },
  transferAmount: 'Bedrag',
  title: 'Online betalen',
  legend: 'Welk bedrag wilt u betalen?',
  balance: (amount) => `Alles wat nog openstaat: ${amount}`,
  next: (amount, date) => `De volgende termijn, te betalen op ${date}: ${amount}`,
  other: 'Een ander bedrag',
  amount: (currency) => `Bedrag in ${currency}`,
  action: 'Verder naar de betaling',
  notAnAmount: (example) => `Vul een bedrag boven nul in, bijvoorbeeld ${example}.`,
  aboveOpen: (open) => `Dat is meer dan wat nog openstaat: ${open}.`,
  later: {
    title: 'Later betalen',
    text: 'Laat ons weten wanneer u betaalt: tot die dag sturen wij u geen herinnering. Er wordt hiermee niets afgeschreven.',
    day: 'Ik betaal op',
    action: 'Mijn betaling aankondigen',
    outOfBounds: (first, last) => `Kies voor uw betaling een dag van ${first} tot en met ${last}.`,
    promised: (date) => `U hebt uw betaling aangekondigd voor uiterlijk ${date}. Tot die dag sturen wij u geen herinnering.`,
  },
}
