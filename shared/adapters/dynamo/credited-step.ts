import * as z from 'zod'
import { moneySchema } from '../../domain/money.ts'
import type { CreditedInvoice, LateInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { disputedAsRead, owedAsRead, owedAsReadIn } from './header-item.ts'
import { waitChanged } from './item.ts'
import { headerKey } from './keys.ts'
import type { Step } from './transact.ts'
import { checkOf, updateOf } from './write.ts'

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

/** The invoice that was paid late, as the statement of its fees has read it. Nothing is written there: what is claimed stands in the order. */
export const lateSteps = (table: string, late: LateInvoice | undefined): Step<'late'>[] => {
  if (late === undefined) return []
  const values = { ':stateRead': late.state, ':feesAt': late.at, ...owedAsRead(late), ...disputedAsRead(late) }
  return [
    { name: 'late', write: { ConditionCheck: checkOf(table, headerKey(late.invoiceId), { guard: guards.feesMayBeClaimed, values }) } },
  ]
}
