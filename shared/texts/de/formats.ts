import { type Formats, noBreakSpace } from '../formats.ts'

export const formats: Formats = {
  group: '.',
  point: ',',
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  withCurrency: (amount, sign) => `${amount}${noBreakSpace}${sign}`,
  day: (day, month, year) => `${day}.${noBreakSpace}${month}${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}.${month}.${year}`,
  percent: (digits) => `${digits}${noBreakSpace}%`,
}
