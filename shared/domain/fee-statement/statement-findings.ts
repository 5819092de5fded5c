import type { Day } from '../day.ts'
import type { Finding } from '../finding.ts'

export const nothingOwed = (reason: string): Finding => ({
  code: 'NO_LATE_FEES',
  field: 'invoice',
  expected: 'an invoice for whose delay something is owed',
  actual: reason,
  remedy: 'Nothing to do: nothing is claimed of it.',
})

export const otherCurrency = (currency: string): Finding => ({
  code: 'FEES_IN_TWO_CURRENCIES',
  field: 'invoice',
  expected: `fees in ${currency}, the currency of the invoice`,
  actual: 'an indemnity, or a fixed fee, in another currency',
  remedy: 'Claim it by a letter of your own: a statement is in one currency.',
})

export const rateUnknown = (from: Day): Finding => ({
  code: 'RATE_UNKNOWN',
  field: 'until',
  expected: `a day before ${from}`,
  actual: `no rate is entered from ${from} on`,
  remedy: 'Ask for the days before, or enter the reference rate of the half-year first.',
})

export const notBefore = (first: Day, actual: Day): Finding => ({
  code: 'STATEMENT_DAY_PAST',
  field: 'until',
  expected: `a day from ${first} on: an earlier statement counts the days before`,
  actual,
  remedy: 'Ask for a later day.',
})

export const nothingMore = (until: Day): Finding => ({
  code: 'NO_MORE_LATE_FEES',
  field: 'until',
  expected: 'more than earlier statements have claimed',
  actual: `no more by the end of ${until}`,
  remedy: 'Nothing to do. What earlier statements claim too much is waived.',
})

export const notIssuedLater = (today: Day, actual: Day): Finding => ({
  code: 'STATEMENT_DAY_AHEAD',
  field: 'until',
  expected: `a day up to ${today}`,
  actual,
  remedy: 'Ask for a day that is over, or for today: what will be owed depends on what is paid until then.',
})

export const notNow = (actual: string): Finding => ({
  code: 'LATE_FEES_ON_HOLD',
  field: 'invoice',
  expected: 'an invoice that was sent, of which not all is disputed and no payment is on its way',
  actual,
  remedy: 'Ask again once the invoice is sent, the dispute resolved or the payment ended.',
})
