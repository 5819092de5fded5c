import type { SaidAdjustment, SaidLine, SaidVatGroup, SemanticInvoice } from '../semantic-invoice.ts'
import { numberOf } from './said-numbers.ts'

/** What the norm asks of one VAT category; its rules are numbered alike for all: BR-S-01 to BR-S-10, BR-AE-01 ... */
export type CategoryRules = {
  readonly code: string
  /** As the ids of the rules have it: IC for K. */
  readonly name: string
  /** In words, for a person. */
  readonly words: string
  readonly rate: 'positive' | 'zero' | 'none'
  readonly reason: 'demanded' | 'forbidden'
  readonly seller: 'anyNumber' | 'vatNumber' | 'noNumber'
  readonly buyer: 'free' | 'vatOrLegal' | 'vatNumber' | 'noNumber'
}

export const categories: readonly CategoryRules[] = [
  { code: 'S', name: 'S', words: 'taxed', rate: 'positive', reason: 'forbidden', seller: 'anyNumber', buyer: 'free' },
  { code: 'Z', name: 'Z', words: 'taxed at zero', rate: 'zero', reason: 'forbidden', seller: 'anyNumber', buyer: 'free' },
  { code: 'E', name: 'E', words: 'exempt', rate: 'zero', reason: 'demanded', seller: 'anyNumber', buyer: 'free' },
  { code: 'AE', name: 'AE', words: 'under reverse charge', rate: 'zero', reason: 'demanded', seller: 'anyNumber', buyer: 'vatOrLegal' },
  { code: 'K', name: 'IC', words: 'supplied within the Union', rate: 'zero', reason: 'demanded', seller: 'vatNumber', buyer: 'vatNumber' },
  { code: 'G', name: 'G', words: 'exported', rate: 'zero', reason: 'demanded', seller: 'vatNumber', buyer: 'free' },
  { code: 'O', name: 'O', words: 'outside the scope of VAT', rate: 'none', reason: 'demanded', seller: 'noNumber', buyer: 'noNumber' },
]

/** Category and rate as one text: the key of a group. Only S has several rates. */
export const keyOf = (category: string | undefined, rate: string | undefined): string =>
  category === 'S' ? `S ${numberOf(rate) ?? 'without rate'}` : (category ?? 'none')

export const keyOfGroup = ({ category, rate }: SaidVatGroup): string => keyOf(category, rate)

/** What is taxed in an invoice by category: lines, allowances and charges of the document, and groups. */
export const partsOf = (invoice: SemanticInvoice, code: string) => ({
  lines: invoice.lines.filter(({ category }) => category === code),
  adjustments: invoice.adjustments.filter(({ category }) => category === code),
  groups: invoice.vatGroups.filter(({ category }) => category === code),
})

/** The keys that lines, allowances and charges use, of one category. */
export const usedKeys = (lines: readonly SaidLine[], adjustments: readonly SaidAdjustment[]): Set<string> =>
  new Set([...lines, ...adjustments].map(({ category, rate }) => keyOf(category, rate)))
