import * as z from 'zod'
import { moneySchema } from '../../domain/money.ts'
import type { CreditedInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { waitChanged } from './item.ts'
import { headerKey } from './keys.ts'
import type { Step } from './transact.ts'
import { updateOf } from './write.ts'

/**
 * The credited or replaced invoice's header with what the order's claims leave of it: the order's version, held in the same transaction, guards the sum,
 * and the state that was read what the invoice waits for.
 */
export const creditedSteps = (table: string, credited: CreditedInvoice | undefined): Step<'credited'>[] => {
  if (credited === undefined) return []
  const key = headerKey(credited.invoiceId)
  const { replacedBy } = credited
  const amounts = { replacedBy, credited: z.encode(moneySchema, credited.credited), open: z.encode(moneySchema, credited.open) }
  const held = { guard: guards.headerInStateRead, values: { ':stateRead': credited.state } }
  const update = updateOf(table, key, { change: { ...amounts, ...waitChanged(key, credited.wait) }, held })
  return [{ name: 'credited', write: { Update: update } }]
}
