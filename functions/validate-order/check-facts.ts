import { outcomeOf } from '../../shared/domain/billing/refusal-codes.ts'
import { isSupply } from '../../shared/domain/crediting/purpose.ts'
import { type Checked, summarised } from '../../shared/domain/finding.ts'
import type { Invoice, InvoiceLine } from '../../shared/domain/invoice.ts'
import { toText } from '../../shared/domain/money.ts'
import type { Fact } from '../../shared/domain/order.ts'
import type { Supplied } from '../../shared/domain/receiving/supplied.ts'
import { type CheckedOrder, type CheckedInvoice, untaken } from '../../shared/contracts/checked-order.ts'
import { compose, type Ports } from './compose.ts'

/** Each fact that would be billed, by the checks of a real one. What is left of several facts' order is checked as if each came first. */
export const checkFacts = async (ports: Ports, { order, isSupposed }: Supplied): Promise<CheckedOrder> => {
  const facts = order.facts.filter((fact) => isSupply(fact) && (fact.state === 'READY' || fact.state === 'HELD'))
  if (facts.length === 0) return untaken('nothingToBill', [])
  const invoices = await Promise.all(facts.map(async (fact) => checkedInvoice(fact, await compose(ports, order, fact))))
  const stopped = invoices.find(({ verdict }) => verdict !== 'accepted')
  return { verdict: stopped?.verdict ?? 'accepted', findings: [], isSupposed, invoices }
}

const checkedInvoice = ({ factId, kind }: Fact, composed: Checked<Invoice>): CheckedInvoice => {
  if (!composed.ok) return { factId, kind, verdict: outcomeOf(composed.findings), findings: summarised(composed.findings) }
  const { currency, totals, lines } = composed.value
  const amounts = { net: toText(totals.net), vat: toText(totals.vat), gross: toText(totals.gross) }
  return { factId, kind, verdict: 'accepted', findings: [], amounts: { currency, ...amounts, lines: lines.map(checkedLine) } }
}

const checkedLine = ({ orderLineId, sku, quantity, netPrice, netAmount, vat }: InvoiceLine) => ({
  lineId: orderLineId,
  sku,
  quantity,
  netPrice,
  netAmount: toText(netAmount),
  vatCategory: vat.category,
  vatRate: vat.rate,
})
