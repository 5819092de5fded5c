import type { Finding } from '../../domain/finding.ts'
import type { Invoice } from '../../domain/invoice.ts'

/** One rule of a format that data can break: what it looks at, what it accepts, and how a person mends it. */
export type Demand = {
  /** The id that the rule's publisher gave it. */
  readonly rule: string
  /** Where the value comes from: the order, or master data. */
  readonly field: string
  readonly expected: string
  readonly remedy: string
  readonly valueOf: (invoice: Invoice) => string | undefined
  /** Whether the value will do; absent: any value does. */
  readonly accepts?: (value: string, invoice: Invoice) => boolean
  /** Whether the rule has anything to say of this invoice; absent: of every one. */
  readonly appliesTo?: (invoice: Invoice) => boolean
}

/** A finding for each demand that an invoice does not meet. */
export const unmet =
  (demands: readonly Demand[]) =>
  (invoice: Invoice): Finding[] =>
    demands.filter(({ appliesTo }) => appliesTo?.(invoice) ?? true).flatMap((demand) => findingsOf(demand, invoice))

const findingsOf = ({ rule, field, expected, remedy, valueOf, accepts }: Demand, invoice: Invoice): Finding[] => {
  const value = valueOf(invoice)
  if (value !== undefined && (accepts?.(value, invoice) ?? true)) return []
  return [{ code: 'EINVOICE_RULE', rule, field, expected, actual: value ?? 'none', remedy }]
}

export const completeCustomer = 'Complete the customer, then release the order.'
export const completeSeller = "Complete the seller's settings, then release the order."
export const reviseOrder = 'Publish a revision of the order with it, then release the order.'
