import { type Formats, noBreakSpace } from '../formats.ts'

export const formats: Formats = {
  group: '.',
  point: ',',
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  withCurrency: (amount, sign) => `${amount}${noBreakSpace}${sign}`,
  day: (day, month, year) => `${day === '1' ? '1º' : day}${noBreakSpace}${month}${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
  percent: (digits) => `${digits}%`,
}
