import type { OverdueInvoice } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { disputedAsRead, owedAsRead } from './header-item.ts'
import { headerKey } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { updateOf } from './write.ts'

/** One transaction: that it was told, held to what was owed and disputed when it was read, and what is told. */
export const tellOverdue = async (store: Store, { read, occurrence }: OverdueInvoice): Promise<'told' | 'conflict'> => {
  const { books } = store.tables
  const held = { guard: guards.overdueMayBeTold, values: { ':stateRead': read.state, ...owedAsRead(read), ...disputedAsRead(read) } }
  const change = { overdueToldAt: occurrence.occurredAt }
  const steps: Step[] = [
    { name: 'header', write: { Update: updateOf(books, headerKey(read.invoiceId), { change, held }) } },
    occurrenceStep(books, occurrence),
  ]
  return (await transact(store, steps)).done ? 'told' : 'conflict'
}
