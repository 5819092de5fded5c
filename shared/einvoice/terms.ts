import { toFixed } from '../domain/decimal.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { dueDates } from '../domain/tax/due-dates.ts'
import { amountText } from './amounts.ts'
import type { Dialect } from './dialects.ts'

/** BT-20: instalments, which EN 16931 has no structure for, and the discount for early payment where it has a form of its own. */
export const termsText = ({ invoice, issue }: IssuedInvoice, dialect: Dialect): string | undefined => {
  const { terms, totals } = invoice
  const parts = terms.due.kind === 'instalments' ? dueDates(terms, issue.issueDate, totals.due) : []
  const instalments = parts.map(({ date, amount }) => `${date}: ${amountText(amount)} ${amount.currency}`)
  const text = [...(dialect.skonto ? skonto(terms) : []), instalments.join('\n')].join('')
  return text === '' ? undefined : text
}

/** The line that XRechnung prescribes, its end included: `#SKONTO#TAGE=10#PROZENT=2.00#`. */
const skonto = ({ earlyPayment }: IssuedInvoice['invoice']['terms']): string[] =>
  earlyPayment === undefined ? [] : [`#SKONTO#TAGE=${earlyPayment.withinDays}#PROZENT=${toFixed(earlyPayment.percent, 2)}#\n`]
