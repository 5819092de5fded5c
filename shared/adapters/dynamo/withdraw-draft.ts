import type { Withdrawal } from '../../ports/invoice-book.ts'
import { creditedSteps } from './credited-step.ts'
import { guards } from './guards.ts'
import { headerStored, readHeader } from './header-item.ts'
import { entryKey, headerKey, pointerKey } from './keys.ts'
import { changeSteps } from './order-item.ts'
import { getItem } from './read.ts'
import type { Store } from './store.ts'
import { type Step, transact } from './transact.ts'
import { deleteOf, putOf } from './write.ts'

/**
 * One transaction before, and apart from, any new freeze: the pointer deleted, the header WITHDRAWN or PARKED, the order with the claim
 * given back, and with a credit note the amount on its invoice's header. The commit deletes the pointer too, so exactly one happens.
 */
export const withdrawDraft = async (store: Store, withdrawal: Withdrawal): Promise<'withdrawn' | 'issued' | 'conflict'> => {
  const steps = [...changeSteps(store, withdrawal.change), headerStep(store, withdrawal), pointerStep(store, withdrawal)]
  const credited = creditedSteps(store.tables.books, withdrawal.credited)
  const rebated = (withdrawal.rebated ?? []).flatMap((change) => changeSteps(store, change))
  return (await transact(store, [...steps, ...credited, ...rebated])).done ? 'withdrawn' : whatHappened(store, withdrawal)
}

/** The entry decides; a header that is as wished is a repeat of this withdrawal. */
const whatHappened = async (store: Store, { header }: Withdrawal): Promise<'withdrawn' | 'issued' | 'conflict'> => {
  const [entry, found] = await Promise.all([
    getItem(store, store.tables.ledger, entryKey(header.invoiceId)),
    getItem(store, store.tables.books, headerKey(header.invoiceId)),
  ])
  if (entry !== undefined) return 'issued'
  const now = found === undefined ? undefined : readHeader(found)
  return now?.state === header.state && now.draft === header.draft ? 'withdrawn' : 'conflict'
}

const headerStep = ({ tables }: Store, { header }: Withdrawal): Step<'header'> => {
  const values = { ':frozen': 'FROZEN', ':draftRead': header.draft }
  return { name: 'header', write: { Put: putOf(tables.books, headerStored(header), { guard: guards.draftIsFrozen, values }) } }
}

const pointerStep = ({ tables }: Store, { header, queue }: Withdrawal): Step<'pointer'> => ({
  name: 'pointer',
  write: { Delete: deleteOf(tables.books, pointerKey(queue, header), { guard: guards.pointerWaits }) },
})
