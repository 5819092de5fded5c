import * as z from 'zod'
import type { Invoice } from '../invoice.ts'

/** What a document is: BT-3 in words (380, 381, 384, 262, 84). */
export const documentKindSchema = z.enum(['invoice', 'creditNote', 'correction', 'rebate', 'lateFees'])
export type DocumentKind = z.output<typeof documentKindSchema>

const kinds: Readonly<Record<Invoice['typeCode'], DocumentKind>> = {
  '380': 'invoice',
  '381': 'creditNote',
  '384': 'correction',
  '262': 'rebate',
  '84': 'lateFees',
}

export const documentKindOf = ({ typeCode }: Pick<Invoice, 'typeCode'>): DocumentKind => kinds[typeCode]
