import type { CustomerId } from '../ids.ts'
import { add, type Money } from '../money.ts'
import type { IssuedDocument } from './issued-document.ts'
import { vatPartsOf } from './vat-parts.ts'

/** What one customer of another member state was supplied with in a month, in the book currency. */
export type IntraCommunitySupply = {
  readonly month: string
  /** The number that the recapitulative statement names (art. 289 B CGI); absent only where an invoice shows none. */
  readonly vatNumber: string | undefined
  readonly customers: readonly CustomerId[]
  readonly base: Money
}

/**
 * The recapitulative statement of intra-community supplies of goods (category K): a row for each month and VAT number. A credit note lowers the
 * month that it is issued in. Which month a supply belongs to, `vatPartsOf` says. Pure.
 */
export const intraCommunitySupplies = (documents: readonly IssuedDocument[]): IntraCommunitySupply[] => {
  const rows = new Map<string, IntraCommunitySupply>()
  for (const supply of documents.flatMap(suppliesOf)) {
    const key = `${supply.month} ${supply.vatNumber ?? ''}`
    const known = rows.get(key)
    rows.set(key, known === undefined ? supply : joined(known, supply))
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

const joined = (a: IntraCommunitySupply, b: IntraCommunitySupply): IntraCommunitySupply => ({
  ...a,
  customers: [...new Set([...a.customers, ...b.customers])],
  base: add(a.base, b.base),
})

/** A corrected invoice takes back what the replaced one said, under the number that stood there. */
const suppliesOf = (document: IssuedDocument): IntraCommunitySupply[] => {
  const { facts, replaced } = document
  return vatPartsOf(document)
    .filter(({ vat }) => vat.category === 'K')
    .map(({ month, base }) => {
      const of = base.minor < 0n ? (replaced ?? facts) : facts
      return { month, vatNumber: of.buyer.vatId, customers: [of.customerId], base }
    })
}
