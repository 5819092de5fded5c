import * as z from 'zod'
import { taxCodeOf } from '../billing/tax-code.ts'
import { compareVat } from '../billing/vat-split.ts'
import { add, moneySchema } from '../money.ts'
import { vatKeySchema } from '../vat.ts'
import type { IssuedDocument } from './issued-document.ts'
import { type VatPart, vatPartsOf } from './vat-parts.ts'

/** A row of the VAT report, as it also stands in the progress of an export. */
export const vatRowSchema = z.object({
  month: z.string(),
  vat: vatKeySchema,
  state: z.enum(['due', 'waiting', 'none']),
  base: moneySchema,
  tax: moneySchema,
})

/** Base and VAT in the book currency, by month of the tax point, category, rate, and whether the VAT is due. */
export type VatRow = z.infer<typeof vatRowSchema>

/** The rows with these documents added, in the order of month, then category and rate; nothing is lost that adds up to zero. */
export const withDocuments = (rows: readonly VatRow[], documents: readonly IssuedDocument[]): VatRow[] => {
  const sums = new Map<string, VatRow>()
  for (const part of [...rows, ...documents.flatMap(vatPartsOf)]) {
    const known = sums.get(keyOf(part))
    sums.set(keyOf(part), known === undefined ? part : { ...part, base: add(known.base, part.base), tax: add(known.tax, part.tax) })
  }
  return [...sums.values()].toSorted(inOrder)
}

const keyOf = ({ month, vat, state }: VatPart): string => `${month} ${taxCodeOf(vat)} ${state}`

const inOrder = (a: VatRow, b: VatRow): number => {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1
  return compareVat(a.vat, b.vat) || (a.state < b.state ? -1 : 1)
}
