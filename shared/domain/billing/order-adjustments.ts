import type { Currency } from '../currency.ts'
import { type Decimal, sum } from '../decimal.ts'
import type { InvoiceAdjustment } from '../invoice.ts'
import type { Money } from '../money.ts'
import type { Adjustment, OrderContent, OrderLine } from '../order.ts'
import { toInvoiceAmount } from './invoice-amount.ts'

/** An allowance or charge of an order or of one of its lines, as the whole order has it; `key` names it among the claims. */
export type OrderAdjustment = Omit<InvoiceAdjustment, 'amount' | 'vat'> & { readonly key: string; readonly whole: Money }

type Kind = InvoiceAdjustment['kind']
type Nature = InvoiceAdjustment['nature']

/**
 * Names an adjustment in a fact's claims. An order has one packaging, freight and small-order charge, whatever its wording; others are told
 * apart by their reason, and those of one line (or of the document) that give the same reason are one.
 */
export const adjustmentKey = (
  lineId: string | undefined,
  of: Pick<InvoiceAdjustment, 'kind' | 'nature' | 'reason' | 'reasonCode'>,
): string =>
  of.nature === 'other'
    ? [lineId === undefined ? 'document' : `line ${lineId}`, of.kind, of.reasonCode ?? '', of.reason].join('|')
    : of.nature

/** Packaging, freight, small-order charge and document allowances of an order (BG-20, BG-21). */
export const documentAdjustments = (content: OrderContent, smallOrder: Adjustment | undefined): OrderAdjustment[] =>
  merged(content.currency, undefined, [
    ...natured('allowance', 'other', content.allowances),
    ...natured('charge', 'packaging', coded(content.packaging, 'PC')),
    ...natured('charge', 'freight', coded(content.freight, 'FC')),
    ...natured('charge', 'smallOrder', coded(smallOrder, undefined)),
  ])

/** Allowances and charges of a line (BG-27, BG-28). */
export const lineAdjustments = (currency: Currency, line: OrderLine): OrderAdjustment[] =>
  merged(currency, line.lineId, [...natured('allowance', 'other', line.allowances), ...natured('charge', 'other', line.charges)])

type Natured = { readonly kind: Kind; readonly nature: Nature; readonly adjustment: Adjustment }

const natured = (kind: Kind, nature: Nature, adjustments: readonly Adjustment[]): Natured[] =>
  adjustments.map((adjustment) => ({ kind, nature, adjustment }))

/** UNTDID 7161 codes: PC packing, FC freight service, unless the order gives its own. */
const coded = (adjustment: Adjustment | undefined, reasonCode: string | undefined): Adjustment[] =>
  adjustment === undefined ? [] : [{ ...adjustment, reasonCode: adjustment.reasonCode ?? reasonCode }]

const merged = (currency: Currency, lineId: string | undefined, all: readonly Natured[]): OrderAdjustment[] => {
  const amounts = new Map<string, { first: Natured; amounts: Decimal[] }>()
  for (const one of all) {
    const key = adjustmentKey(lineId, { ...one.adjustment, kind: one.kind, nature: one.nature })
    const known = amounts.get(key) ?? { first: one, amounts: [] }
    amounts.set(key, { first: known.first, amounts: [...known.amounts, one.adjustment.amount] })
  }
  return [...amounts].map(([key, { first, amounts }]) => ({
    key,
    kind: first.kind,
    nature: first.nature,
    reason: first.adjustment.reason,
    reasonCode: first.adjustment.reasonCode,
    whole: toInvoiceAmount(currency, sum(amounts)),
  }))
}
