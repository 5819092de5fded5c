import { compare, type Decimal, isPositive, minus, smaller, sum, zero } from '../decimal.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { InvoiceId } from '../ids.ts'
import type { Fact, Order, ReportedLine } from '../order.ts'
import type { CreditedPart } from './credit-request.ts'
import type { GoodsReturned } from './late-event.ts'
import { unitsLeft } from './units-left.ts'

/** What of one invoice is to be credited. */
export type CreditedShare = { readonly invoiceId: InvoiceId; readonly part: CreditedPart }

/**
 * The credits of a return: each line from the invoices that billed it, newest first. Without lines, all that is left of each invoice.
 * `issued` are the facts of the order's issued invoices, newest first. Finding: RETURN_EXCEEDS_INVOICED.
 */
export const creditsForReturn = (order: Order, issued: readonly Fact[], { lines }: GoodsReturned): Checked<readonly CreditedShare[]> => {
  const left = issued.map((fact) => ({ fact, units: unitsLeft(order, fact) })).filter(({ units }) => units.size > 0)
  if (lines === undefined && left.length > 0) return passed(left.map(({ fact }) => ({ invoiceId: fact.invoiceId, part: { kind: 'all' } })))
  const findings = (lines ?? []).flatMap((line, index) => excess(line, index, left))
  if (lines === undefined || findings.length > 0) return failed(...(lines === undefined ? [nothingInvoiced] : findings))
  return passed(shared(left, lines))
}

type Left = { readonly fact: Fact; readonly units: ReadonlyMap<string, Decimal> }

const shared = (left: readonly Left[], returned: readonly ReportedLine[]): CreditedShare[] => {
  let open = returned
  return left.flatMap(({ fact: { invoiceId }, units }) => {
    const taken = open.map(({ lineId, quantity }) => ({ lineId, quantity: smaller(quantity, units.get(lineId) ?? zero) }))
    open = open.map((line, at) => ({ ...line, quantity: minus(line.quantity, taken[at]?.quantity ?? zero) }))
    const lines = taken.filter(({ quantity }) => isPositive(quantity))
    return lines.length === 0 ? [] : [{ invoiceId, part: { kind: 'lines', lines } }]
  })
}

const excess = ({ lineId, quantity }: ReportedLine, index: number, left: readonly Left[]): Finding[] => {
  const invoiced = sum(left.map(({ units }) => units.get(lineId) ?? zero))
  if (compare(quantity, invoiced) <= 0) return []
  return [
    {
      code: 'RETURN_EXCEEDS_INVOICED',
      field: `lines[${index}].quantity`,
      expected: `at most ${invoiced}, as is invoiced of line ${lineId} and not credited`,
      actual: quantity,
      remedy: 'Release the event once what came back is invoiced; or publish the return with what was invoiced of it.',
    },
  ]
}

const nothingInvoiced: Finding = {
  code: 'RETURN_EXCEEDS_INVOICED',
  field: 'lines',
  expected: 'an issued invoice of the order that is not credited in full',
  actual: 'none',
  remedy: 'Release the event once the order is invoiced; or refuse it, if nothing of it was.',
}
