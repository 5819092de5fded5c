import type { SaidAdjustment, SemanticInvoice } from '../semantic-invoice.ts'
import { composeAnew, reviseOrder } from './remedies.ts'
import type { Breach, Rule } from './rule.ts'
import { isNumber } from './said-numbers.ts'

type Asked = Omit<Rule, 'breaches' | 'field'> & {
  readonly kind: SaidAdjustment['kind']
  readonly of: 'document' | 'line'
  readonly lacks: (adjustment: SaidAdjustment) => boolean
}

const amountless = ({ amount }: SaidAdjustment): boolean => amount === undefined || !isNumber(amount)
const uncategorised = ({ category }: SaidAdjustment): boolean => category === undefined
const unexplained = ({ reason, reasonCode }: SaidAdjustment): boolean => (reason ?? '') === '' && (reasonCode ?? '') === ''

const aReason = { expected: 'a reason, as text or code', remedy: reviseOrder, lacks: unexplained }
const anAmount = { expected: 'an amount', remedy: composeAnew, lacks: amountless }
const aCategory = { expected: 'a VAT category', remedy: composeAnew, lacks: uncategorised }

/** The norm asks for reasons twice, by BR-33, 38, 42, 44 and by the rules here. */
const asked: readonly Asked[] = [
  { id: 'BR-31', term: 'BT-92', kind: 'allowance', of: 'document', ...anAmount },
  { id: 'BR-32', term: 'BT-95', kind: 'allowance', of: 'document', ...aCategory },
  { id: 'BR-CO-21', term: 'BT-97', kind: 'allowance', of: 'document', ...aReason },
  { id: 'BR-36', term: 'BT-99', kind: 'charge', of: 'document', ...anAmount },
  { id: 'BR-37', term: 'BT-102', kind: 'charge', of: 'document', ...aCategory },
  { id: 'BR-CO-22', term: 'BT-104', kind: 'charge', of: 'document', ...aReason },
  { id: 'BR-41', term: 'BT-136', kind: 'allowance', of: 'line', ...anAmount },
  { id: 'BR-CO-23', term: 'BT-139', kind: 'allowance', of: 'line', ...aReason },
  { id: 'BR-43', term: 'BT-141', kind: 'charge', of: 'line', ...anAmount },
  { id: 'BR-CO-24', term: 'BT-144', kind: 'charge', of: 'line', ...aReason },
]

/** Where a publisher finds an allowance or charge: `lines[..].allowances[Remise]`, `order.charges[Port]`. */
export const fieldOfAdjustment = ({ kind, reason }: SaidAdjustment, line: string | undefined): string =>
  `${line === undefined ? 'order.' : ''}${kind}s[${reason ?? ''}]`

type Placed = { readonly one: SaidAdjustment; readonly line: string | undefined }

/** Every allowance and charge, with the line that it is of. */
export const adjustmentsOf = ({ adjustments, lines }: SemanticInvoice): Placed[] => [
  ...adjustments.map((one) => ({ one, line: undefined })),
  ...lines.flatMap(({ id = '', adjustments }) => adjustments.map((one) => ({ one, line: id }))),
]

const breachesOf = (invoice: SemanticInvoice, { kind, of, lacks }: Asked): Breach[] =>
  adjustmentsOf(invoice)
    .filter(({ one, line }) => one.kind === kind && (line === undefined) === (of === 'document') && lacks(one))
    .map(({ one, line }) => ({ line, field: fieldOfAdjustment(one, line), actual: 'none' }))

/** BG-20, BG-21, BG-27 and BG-28: amount, VAT category and reason of allowances and charges. */
export const adjustmentRules: readonly Rule[] = asked.map((rule) => ({
  ...rule,
  field: `${rule.kind}s`,
  breaches: (invoice) => breachesOf(invoice, rule),
}))
