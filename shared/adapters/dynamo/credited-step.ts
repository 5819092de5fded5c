import * as z from 'zod'
import { moneySchema } from '../../domain/money.ts'
import type { CreditedInvoice } from '../../ports/invoice-book.ts'
import { owedAsReadIn } from './header-item.ts'
import { waitChanged } from './item.ts'
import { headerKey } from './keys.ts'
import type { Step } from './transact.ts'
import { updateOf } from './write.ts'

/**
 * The credited or replaced invoice's header with what the order's claims leave of it: the order's version, held in the same transaction, guards the sum
 * of credits; the state and what was open guard what the invoice waits for, and payments that come between.
 */
export const creditedSteps = (table: string, credited: CreditedInvoice | undefined): Step<'credited'>[] => {
  if (credited === undefined) return []
  const key = headerKey(credited.invoiceId)
  const { replacedBy } = credited
  const amounts = { replacedBy, credited: z.encode(moneySchema, credited.credited), open: z.encode(moneySchema, credited.open) }
  const held = owedAsReadIn(credited.state, { open: credited.openRead, settlements: credited.settlementsRead })
  const update = updateOf(table, key, { change: { ...amounts, ...waitChanged(key, credited.wait) }, held })
  return [{ name: 'credited', write: { Update: update } }]
}
