import { type Formats, noBreakSpace } from '../formats.ts'

export const formats: Formats = {
  group: '.',
  point: ',',
  months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  withCurrency: (amount, sign) => `${sign}${noBreakSpace}${amount}`,
  day: (day, month, year) => `${day}${noBreakSpace}${month}${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}-${month}-${year}`,
  percent: (digits) => `${digits}%`,
}
