import type { DisputeTexts } from '../dispute-texts.ts'

export const disputes: DisputeTexts = {
  title: 'Klopt er iets niet aan deze factuur?',
  text: 'Vertel ons wat u betwist. Wij zoeken het uit en vragen dat deel zolang niet; de rest blijft verschuldigd.',
  category: 'Wat klopt er niet?',
  categories: {
    price: 'De prijs',
    quantity: 'Het aantal',
    quality: 'Kwaliteit of een gebrek',
    notReceived: 'Niet ontvangen',
    notOrdered: 'Niet besteld',
    duplicate: 'Dubbel gefactureerd',
    other: 'Iets anders',
  },
  lines: 'Welke regels?',
  hint: 'Een bedrag gaat voor de regels. Zonder beide gaat het om de hele factuur.',
  amount: (currency) => `Of een bedrag incl. btw (${currency})`,
  note: 'Uw bericht',
  action: 'Versturen',
  disputed: (amount) => `Hiervan wordt ${amount} betwist en op dit moment niet gevraagd`,
  told: {
    buyer: (date, amount) => `Op ${date} kregen wij uw bericht dat u ${amount} betwist.`,
    finance: (date, amount) => `Op ${date} hebben wij genoteerd dat u ${amount} betwist.`,
  },
  open: 'Wij zoeken het uit en vragen dit bedrag zolang niet.',
  answers: {
    creditNote: (date, number) => `Ons antwoord van ${date}: gecrediteerd met creditnota ${number}.`,
    rejection: (date) => `Ons antwoord van ${date}: wij vragen u dit bedrag te betalen.`,
    writeOff: (date) => `Ons antwoord van ${date}: wij vragen dit bedrag niet meer.`,
  },
  notTaken: {
    title: 'Dit kon niet worden genoteerd',
    noCategory: 'Ga terug om aan te geven wat er niet klopt aan het geleverde of de factuur.',
    notAnAmount: 'Ga terug en schrijf het bedrag in cijfers.',
    aboveOpen: 'Ga terug: het bedrag is hoger dan wat open en nog niet betwist is.',
    nothingOpen: 'Van deze factuur is niets open dat niet al wordt betwist. Antwoord liever op onze e-mail.',
    tooMany: 'Over deze factuur is al zo veel verteld dat wij liever met u praten. Antwoord op onze e-mail.',
  },
}
