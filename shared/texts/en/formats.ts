import { type Formats, noBreakSpace } from '../formats.ts'

const withCurrency = (amount: string, sign: string): string => {
  const spaced = /^[A-Z]/.test(sign) ? `${sign}${noBreakSpace}` : sign
  return amount.startsWith('\u2212') ? `\u2212${spaced}${amount.slice(1)}` : `${spaced}${amount}`
}

export const formats: Formats = {
  group: ',',
  point: '.',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  withCurrency,
  day: (day, month, year) => `${day}${noBreakSpace}${month}${noBreakSpace}${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
  percent: (digits) => `${digits}%`,
}
