import type { VatKey } from '../vat.ts'

/** The VAT code of the ledger and the key of a VAT group: category and rate, `S20`, `S5.5`, `K0`. */
export const taxCodeOf = ({ category, rate }: VatKey): string => `${category}${rate}`
