import { quantitiesOf } from '../billing/claims.ts'
import type { CreditClaim } from '../crediting/credit-claim.ts'
import { creditClaimsOn, creditedAmounts } from '../crediting/credited-invoice.ts'
import { replacementOf } from '../crediting/correction.ts'
import { compare, zero } from '../decimal.ts'
import type { Invoice } from '../invoice.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { isNegative, type Money, nothing, subtract, total, toText } from '../money.ts'
import type { Order } from '../order.ts'
import { compared, examined, type Examined, type Fault } from './finding.ts'
import { type Found, itemIn } from './found.ts'

/**
 * What credit notes and rebates over a period take of an invoice is no more than it says, in total, in each VAT group and of each line; and
 * the invoice's header says what its credit notes take. Drafts that wait for their number count: what they take is taken.
 */
export const examineCredits = (invoice: Invoice, header: InvoiceHeader, found: Found<Order>): Examined[] => {
  const order = itemIn(found)
  if (order === undefined) return []
  const claims = creditClaimsOn(order, invoice)
  const faults = [
    ...headerFaults(invoice, header, order),
    ...wholeFaults(invoice, claims),
    ...groupFaults(invoice, claims),
    ...lineFaults(invoice, claims),
  ]
  return [examined('credits', found.where, faults)]
}

const said = (amount: Money): string => `${amount.currency} ${toText(amount)}`

const headerFaults = (invoice: Invoice, header: InvoiceHeader, order: Order): Fault[] => {
  const { credited, open } = creditedAmounts(order, invoice, header)
  const onHeader = header.credited ?? nothing(invoice.currency)
  return [
    ...compared(`credited of invoice ${invoice.invoiceId}, by its header,`, said(credited), said(onHeader)),
    ...compared(`left of invoice ${invoice.invoiceId}, by its header,`, said(open), said(header.open ?? invoice.totals.gross)),
    ...compared(
      `what replaces invoice ${invoice.invoiceId}, by its header,`,
      replacementOf(order, invoice.invoiceId)?.invoiceId,
      header.replacedBy,
    ),
  ]
}

const wholeFaults = ({ invoiceId, totals, currency }: Invoice, claims: readonly CreditClaim[]): Fault[] => {
  const amounts = claims.map(({ gross }) => gross)
  const credited = total(currency, amounts)
  return isNegative(subtract(totals.gross, credited)) ? beyond(`invoice ${invoiceId}`, totals.gross, credited) : []
}

const beyond = (what: string, most: Money, credited: Money): Fault[] => [
  { expected: `at most ${said(most)} credited of ${what}`, actual: `${said(credited)} credited` },
]

const groupFaults = ({ vatGroups, currency }: Invoice, claims: readonly CreditClaim[]): Fault[] =>
  vatGroups.flatMap((group) => {
    const taken = claims.flatMap(({ groups }) => groups.filter(({ category, rate }) => category === group.category && rate === group.rate))
    return (['base', 'tax'] as const).flatMap((of) => {
      const amounts = taken.map((one) => one[of])
      const credited = total(currency, amounts)
      const what = `the ${of} of VAT group ${group.category} ${group.rate} %`
      return isNegative(subtract(group[of], credited)) ? beyond(what, group[of], credited) : []
    })
  })

const lineFaults = ({ lines }: Invoice, claims: readonly CreditClaim[]): Fault[] => {
  const taken = quantitiesOf(claims.flatMap((claim) => claim.lines))
  return lines.flatMap(({ orderLineId, quantity }) =>
    compare(taken.get(orderLineId) ?? zero, quantity) > 0
      ? [{ expected: `at most ${quantity} of line ${orderLineId} credited`, actual: `${taken.get(orderLineId)} credited` }]
      : [],
  )
}
