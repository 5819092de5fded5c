import type { Invoice, InvoiceAdjustment } from '../invoice.ts'
import { add, type Money, nothing, subtract, total } from '../money.ts'
import type { VatLine } from './vat-split.ts'

type TotalsQuestion = Pick<Invoice, 'currency' | 'bookCurrency' | 'adjustments' | 'vatGroups'> & { readonly lines: readonly VatLine[] }

/** BG-22: BR-CO-10 to 16. Nothing is paid before (BT-113 is 0), since orders with a deposit are held. */
export const totalsOf = ({ currency, bookCurrency, lines, adjustments, vatGroups }: TotalsQuestion): Invoice['totals'] => {
  const ofKind = (kind: InvoiceAdjustment['kind']): Money =>
    total(
      currency,
      adjustments.filter((adjustment) => adjustment.kind === kind).map(({ amount }) => amount),
    )
  const sumOfLines = total(
    currency,
    lines.map((line) => line.netAmount),
  )
  const [allowances, charges] = [ofKind('allowance'), ofKind('charge')]
  const net = add(subtract(sumOfLines, allowances), charges)
  const vat = total(
    currency,
    vatGroups.map(({ tax }) => tax),
  )
  const vatInBookCurrency = total(
    bookCurrency,
    vatGroups.map(({ taxInBookCurrency }) => taxInBookCurrency),
  )
  const gross = add(net, vat)
  return { lines: sumOfLines, allowances, charges, net, vat, vatInBookCurrency, gross, prepaid: nothing(currency), due: gross }
}
