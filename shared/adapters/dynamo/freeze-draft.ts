import * as z from 'zod'
import { defect } from '../../domain/failures.ts'
import { entryFault } from '../../domain/ledger/entry-fault.ts'
import { waitingDraftSchema } from '../../domain/series.ts'
import type { Freeze } from '../../ports/invoice-book.ts'
import { creditedSteps, lateSteps } from './credited-step.ts'
import { guards } from './guards.ts'
import { headerStored, readHeader } from './header-item.ts'
import { itemOf, type StoredItem } from './item.ts'
import { pointerKey } from './keys.ts'
import { changeSteps } from './order-item.ts'
import type { Store } from './store.ts'
import { type Step, transact } from './transact.ts'
import { putOf } from './write.ts'

/** The commit reads up to 96 pointers at once and writes each into an entry; the door has refused larger ones. */
const largestPointerBytes = 8_192

/**
 * One transaction: the order at the version that was read, with the fact INVOICING and its quantities claimed; the header FROZEN, absent
 * before or its draft taken back; the pointer that waits for a number; of a credit note also what its invoice's header says of it, of a
 * rebate the orders whose invoices it takes of; and of late fees that their invoice is as it was read.
 */
export const freezeDraft = async (store: Store, freeze: Freeze): Promise<'frozen' | 'frozenBefore' | 'orderChanged'> => {
  assertFreezable(freeze)
  const { books } = store.tables
  const steps = [...changeSteps(store, freeze.change), headerStep(books, freeze), pointerStep(books, freeze)]
  const rebated = (freeze.rebated ?? []).flatMap((change) => changeSteps(store, change))
  const result = await transact(store, [...steps, ...creditedSteps(books, freeze.credited), ...lateSteps(books, freeze.late), ...rebated])
  if (result.done) return 'frozen'
  const header = result.refused.get('header')
  return result.refused.has('pointer') || isFrozen(header) ? 'frozenBefore' : 'orderChanged'
}

/** A header that is there and was not taken back: an attempt at this fact has come so far already. */
const isFrozen = (item: StoredItem | undefined): boolean => {
  const state = item === undefined ? undefined : readHeader(item).state
  return state !== undefined && state !== 'WITHDRAWN' && state !== 'PARKED'
}

const headerStep = (table: string, { header }: Freeze): Step<'header'> => {
  const again = { ':withdrawn': 'WITHDRAWN', ':parked': 'PARKED', ':draftBefore': header.draft - 1 }
  const held = header.draft === 1 ? { guard: guards.headerIsNew } : { guard: guards.headerTakenBack, values: again }
  return { name: 'header', write: { Put: putOf(table, headerStored(header), held) } }
}

const pointerStep = (table: string, { pointer, queue }: Freeze): Step<'pointer'> => {
  const facts = z.encode(waitingDraftSchema, pointer)
  const bytes = JSON.stringify(facts).length
  if (bytes > largestPointerBytes)
    throw defect(`the posting of ${pointer.invoiceId} has ${bytes} bytes, at most ${largestPointerBytes} fit`)
  const item = itemOf(pointerKey(queue, pointer), 'pointer', facts)
  return { name: 'pointer', write: { Put: putOf(table, item, { guard: guards.pointerIsNew }) } }
}

/** What freezing relies on; validation has made it so, and after this point only mechanics may fail. */
const assertFreezable = ({ change, header, pointer }: Freeze): void => {
  const fact = change.order.facts.find((each) => each.factId === header.factId)
  if (fact?.state !== 'INVOICING') throw defect(`fact ${header.factId} is ${fact?.state ?? 'absent'}, not INVOICING`)
  if (header.state !== 'FROZEN' || header.draft !== pointer.draft) throw defect(`header and pointer of ${header.invoiceId} differ`)
  if (header.frozenAt !== pointer.frozenAt || header.digest !== pointer.digest)
    throw defect(`header and pointer of ${header.invoiceId} differ`)
  const fault = entryFault(pointer.lines)
  if (fault !== undefined) throw defect(`the posting of ${header.invoiceId} is no entry: ${fault}`)
}
