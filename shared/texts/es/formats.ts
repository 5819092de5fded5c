import { type Formats, noBreakSpace } from '../formats.ts'

export const formats: Formats = {
  group: '.',
  point: ',',
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  withCurrency: (amount, sign) => `${amount}${noBreakSpace}${sign}`,
  day: (day, month, year) => `${day}${noBreakSpace}de${noBreakSpace}${month}${noBreakSpace}de${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
  percent: (digits) => `${digits}${noBreakSpace}%`,
}
