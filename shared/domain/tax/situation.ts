import type { Day } from '../day.ts'
import { type Checked, failed, findingsOf, passed } from '../finding.ts'
import { isFrench, type Territory, territoryOf } from './territory.ts'
import { notCovered } from './vat-findings.ts'
import type { VatQuestion } from './vat-question.ts'

/** The question with its places resolved to territories. */
export type Situation = {
  readonly question: VatQuestion
  /** The day whose law applies: the delivery, or today before it. */
  readonly lawOf: Day
  readonly sellerAt: Territory
  /** Where the customer is established: its registered address. */
  readonly customerAt: Territory
  readonly deliverTo: Territory
  /** Looked at by goods alone, so an order of services is not held for it. */
  readonly shipFrom: Checked<Territory>
}

/** Resolves the places; a seller outside the French VAT territories is not covered by any rule. */
export const situationOf = (question: VatQuestion): Checked<Situation> => {
  const { seller, customer, order, deliveryDate, on } = question
  const lawOf = deliveryDate ?? on
  const sellerAt = territoryOf(seller.address, 'seller.address', lawOf)
  const customerAt = territoryOf(customer.address, 'customer.address', lawOf)
  const deliverTo = territoryOf(order.deliverTo, 'deliverTo', lawOf)
  const shipFrom = territoryOf(order.shipFrom, 'shipFrom', lawOf)
  if (!sellerAt.ok || !customerAt.ok || !deliverTo.ok) return failed(...findingsOf([sellerAt, customerAt, deliverTo]))
  if (!isFrench(sellerAt.value)) return failed(foreignSeller(sellerAt.value))
  return passed({ question, lawOf, sellerAt: sellerAt.value, customerAt: customerAt.value, deliverTo: deliverTo.value, shipFrom })
}

const foreignSeller = (sellerAt: Territory) =>
  notCovered({
    field: 'seller.address',
    expected: 'a seller established where French VAT applies',
    actual: sellerAt.name,
    remedy: 'invoice this order by hand: the VAT rules of other countries are not covered yet',
  })
