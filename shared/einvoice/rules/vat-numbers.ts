import type { SemanticInvoice } from '../semantic-invoice.ts'
import { completeCustomer, completeSeller } from './remedies.ts'
import type { Rule } from './rule.ts'
import { type CategoryRules, partsOf } from './vat-categories.ts'

const sellerNumbers = { anyNumber: 'a VAT or tax number', vatNumber: 'a VAT number', noNumber: 'no VAT number' } as const
const buyerNumbers = {
  free: undefined,
  vatOrLegal: 'a VAT number or legal number',
  vatNumber: 'a VAT number',
  noNumber: 'no VAT number',
} as const

const sellerIsRight = ({ seller, representative }: SemanticInvoice, asked: CategoryRules['seller']): boolean => {
  const vatId = seller.vatId ?? representative?.vatId
  if (asked === 'noNumber') return vatId === undefined
  return vatId !== undefined || (asked === 'anyNumber' && seller.taxId !== undefined)
}

const buyerIsRight = ({ buyer }: SemanticInvoice, asked: CategoryRules['buyer']): boolean => {
  if (asked === 'free') return true
  if (asked === 'noNumber') return buyer.vatId === undefined
  return buyer.vatId !== undefined || (asked === 'vatOrLegal' && buyer.legalId !== undefined)
}

/** BR-S-02, 03 and 04 ask the same when a line, an allowance or a charge has the category. */
export const numbersOf = (category: CategoryRules): Rule[] => {
  const { code, name, words, seller, buyer } = category
  const uses: readonly [string, (invoice: SemanticInvoice) => boolean][] = [
    ['02', (invoice) => partsOf(invoice, code).lines.length > 0],
    ['03', (invoice) => partsOf(invoice, code).adjustments.some(({ kind }) => kind === 'allowance')],
    ['04', (invoice) => partsOf(invoice, code).adjustments.some(({ kind }) => kind === 'charge')],
  ]
  return uses.flatMap(([number, isUsed]): Rule[] => [
    {
      id: `BR-${name}-${number}`,
      term: 'BT-31',
      field: 'seller.vatId',
      remedy: completeSeller,
      expected: `${sellerNumbers[seller]} of the seller for what is ${words}`,
      breaches: (invoice) => (isUsed(invoice) && !sellerIsRight(invoice, seller) ? [{ actual: invoice.seller.vatId ?? 'none' }] : []),
    },
    {
      id: `BR-${name}-${number}`,
      term: 'BT-48',
      field: 'customer.vatId',
      remedy: completeCustomer,
      expected: `${buyerNumbers[buyer] ?? 'any number'} of the customer for what is ${words}`,
      breaches: (invoice) => (isUsed(invoice) && !buyerIsRight(invoice, buyer) ? [{ actual: invoice.buyer.vatId ?? 'none' }] : []),
    },
  ])
}
