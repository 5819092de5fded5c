import { sameRepairs } from './repair.ts'
import type { Instant } from '../day.ts'
import type { Seller } from '../seller.ts'
import type { Proposal, WorkItem } from '../work-item.ts'

type Decision = Pick<Proposal, 'what' | 'by' | 'repairs'>

/** `propose`: keep it until another person asks for the same. `samePerson`: whoever proposed it has only asked again. */
export type Consent = 'execute' | 'propose' | 'samePerson'

const repairerOfEvent = (item: WorkItem): string | undefined => (item.kind === 'event' ? item.repaired?.by : undefined)

/** Whether a decision may be carried out: at once, or where the seller wants two persons only once another one has asked for the same. */
export const consentTo = (item: WorkItem, { what, by, repairs }: Decision, seller: Pick<Seller, 'desk'> | undefined): Consent => {
  if (seller?.desk?.twoPersons !== true) return 'execute'
  // Whoever has repaired the event wants its release, and never confirms it, whatever others have proposed since.
  const repairer = what === 'release' && repairs === undefined ? repairerOfEvent(item) : undefined
  if (repairer !== undefined) return repairer === by ? 'samePerson' : 'execute'
  if (item.proposed?.what !== what || !sameRepairs(item.proposed.repairs, repairs)) return 'propose'
  return item.proposed.by === by ? 'samePerson' : 'execute'
}

/** The item with the decision that waits for another person; a proposal of before, of something else, is replaced. */
export const proposing = (
  item: WorkItem,
  { what, by, repairs }: Decision,
  { at, note }: { at: Instant; note: string | undefined },
): WorkItem => ({
  ...item,
  proposed: { what, by, at, ...(repairs !== undefined && { repairs }), ...(note !== undefined && { note }) },
})
