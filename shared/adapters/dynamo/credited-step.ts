import * as z from 'zod'
import { moneySchema } from '../../domain/money.ts'
import type { CreditedInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { waitChanged } from './item.ts'
import { headerKey } from './keys.ts'
import type { Step } from './transact.ts'
import { updateOf } from './write.ts'

/** The credited invoice's header with what the order's claims leave of it: the order's version, held in the same transaction, guards it. */
export const creditedSteps = (table: string, credited: CreditedInvoice | undefined): Step<'credited'>[] => {
  if (credited === undefined) return []
  const key = headerKey(credited.invoiceId)
  const amounts = { credited: z.encode(moneySchema, credited.credited), open: z.encode(moneySchema, credited.open) }
  const update = updateOf(table, key, { change: { ...amounts, ...waitChanged(key, credited.wait) }, held: { guard: guards.headerExists } })
  return [{ name: 'credited', write: { Update: update } }]
}
