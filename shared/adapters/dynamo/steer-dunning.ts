import type { SteeredDunning } from '../../ports/invoice-book.ts'
import { guards } from './guards.ts'
import { heldBy } from './header-item.ts'
import { type Attributes, waiting } from './item.ts'
import { claimKey, headerKey, type Key } from './keys.ts'
import type { Store } from './store.ts'
import { occurrenceStep } from './timeline-item.ts'
import { type Step, transact } from './transact.ts'
import { checkOf, updateOf } from './write.ts'

const waitFrom = (key: Key, dueAt: SteeredDunning['change']['dueAt']): Attributes => {
  if (dueAt === 'asItIs') return {}
  return waiting(key, dueAt === 'none' ? undefined : { waitingFor: 'reminder', dueAt })
}

/** One transaction: the head of the invoice, held to the step that was read, what is told, and of a skipped step that no mail of it is claimed. */
export const steerDunning = async (
  store: Store,
  { read, change, unclaimed, occurrences }: SteeredDunning,
): Promise<'recorded' | 'conflict'> => {
  const { books } = store.tables
  const key = headerKey(read.invoiceId)
  const attributes = { ...change.reminders, ...waitFrom(key, change.dueAt) }
  const held = heldBy(read, read.state, { step: read.nextReminder })
  const steps: Step[] = [
    { name: 'header', write: { Update: updateOf(books, key, { change: attributes, held }) } },
    ...(unclaimed === undefined
      ? []
      : [{ name: 'claim', write: { ConditionCheck: checkOf(books, claimKey(unclaimed), { guard: guards.claimIsNew }) } }]),
    ...occurrences.map((item) => occurrenceStep(books, item)),
  ]
  return (await transact(store, steps)).done ? 'recorded' : 'conflict'
}
