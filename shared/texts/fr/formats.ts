import { type Formats, noBreakSpace } from '../formats.ts'

export const formats: Formats = {
  group: noBreakSpace,
  point: ',',
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  withCurrency: (amount, sign) => `${amount}${noBreakSpace}${sign}`,
  day: (day, month, year) => `${day === '1' ? '1er' : day}${noBreakSpace}${month}${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
  percent: (digits) => `${digits}${noBreakSpace}%`,
}
