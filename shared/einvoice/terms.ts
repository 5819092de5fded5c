import { isCredit } from '../domain/crediting/purpose.ts'
import { type Decimal, decimalPlaces, toFixed } from '../domain/decimal.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import { noteTexts } from '../domain/legal/note-texts.ts'
import { dueDates } from '../domain/tax/due-dates.ts'
import { amountText } from './amounts.ts'
import type { Dialect } from './dialects.ts'

/** BT-20 of a credit note: that nothing is to be paid (BR-CO-25 asks for a due date or terms). Of an invoice: instalments, which EN 16931 has no structure for, and the discount for early payment where it has a form of its own. */
export const termsText = ({ invoice, issue }: IssuedInvoice, dialect: Dialect): string | undefined => {
  const { terms, totals, language } = invoice
  if (isCredit(invoice)) return noteTexts[language].creditSettlement
  const parts = terms.due.kind === 'instalments' ? dueDates(terms, issue.issueDate, totals.due) : []
  const instalments = parts.map(({ date, amount }) => `${date}: ${amountText(amount)} ${amount.currency}`)
  const text = [...(dialect.skonto ? skonto(terms) : []), instalments.join('\n')].join('')
  return text === '' ? undefined : text
}

/** The line that XRechnung prescribes, its end included: `#SKONTO#TAGE=10#PROZENT=2.00#`. */
const skonto = ({ earlyPayment }: IssuedInvoice['invoice']['terms']): string[] =>
  earlyPayment === undefined ? [] : [`#SKONTO#TAGE=${earlyPayment.withinDays}#PROZENT=${percentText(earlyPayment.percent)}#\n`]

/** Two decimals; a percentage that needs more is written in full, which BR-DE-18 finds before there is a number. */
const percentText = (percent: Decimal): string => toFixed(percent, Math.max(2, decimalPlaces(percent)))
