/** What the deployed functions answer the desk, in words; each says whether it was done. */
import { type Finding, findingsText, type Summary } from './desk-table.ts'

export type Answer = {
  outcome: string
  creditNoteId?: string
  findings?: Finding[]
  items?: Summary[]
  next?: string
  item?: Record<string, unknown>
  state?: string
}

/** What an answer means for whoever asked; false when it was not done. */
const meanings: Record<string, [boolean, string]> = {
  repaired: [true, 'Repaired. Release it to receive the corrected event.'],
  released: [true, 'Released: it goes on by itself from here.'],
  refused: [true, 'Refused, and the item is closed.'],
  proposed: [true, 'Proposed: the seller wants two persons, so it is done when another one asks for the same.'],
  samePerson: [false, 'Proposed before by the same person: another one must ask for it too.'],
  done: [true, 'Closed: there was nothing to refuse any more.'],
  settled: [true, 'Closed: it is billed, cancelled or refused since.'],
  registered: [true, 'Registered.'],
  admitted: [true, 'It holds within a minute.'],
  dismissed: [true, 'It ends within a minute.'],
  behind: [false, 'Not registered: the same or a higher revision is known.'],
  invalid: [false, 'Not stored, this is still wrong:'],
  notCredited: [false, 'Not credited, this stands in the way:'],
  noSuchSeller: [false, 'There is no such seller.'],
  noSuchInvoice: [false, 'The seller has no issued invoice of that number or id.'],
  notFound: [false, 'There is no such item.'],
  closed: [false, 'The item was closed before'],
  claimed: [
    false,
    'A draft holds it and may be issued any moment: publish OrderCancelled to stop an invoice; a credit note is not stopped.',
  ],
  notAnEvent: [false, 'Only events can be repaired: publish a revision of the order, or correct the master data; then release it.'],
  notSuggested: [false, 'No finding of the item suggests this: nothing was changed.'],
  otherByNow: [false, 'What was to be repaired has changed since the item was opened: look at it again.'],
  proposedMeanwhile: [false, 'Another person has proposed something at the same moment: look at it, and ask again.'],
  disputeIsOpen: [false, 'Resolve the dispute over the finance API, by a credit note or a rejection: that closes the item.'],
  notReleasable: [false, 'This is settled outside: correct what it names, then refuse the item with a word on what was done.'],
}

export const tell = ({ outcome, findings = [], state }: Answer): boolean => {
  const [done, words] = meanings[outcome] ?? [false, outcome]
  console.log(state === undefined ? words : `${words}: ${state}.`)
  if (findings.length > 0) console.log(findingsText(findings))
  return done
}

export const show = (answer: Answer): boolean => {
  if (answer.item === undefined) return tell(answer)
  const { findings, ...item } = answer.item as { findings: Finding[] }
  console.log(JSON.stringify(item, undefined, 2))
  console.log(findingsText(findings))
  return true
}

export const tellCredit = (answer: Answer, notFound: string): boolean => {
  if (answer.creditNoteId === undefined) return tell({ ...answer, outcome: answer.outcome === 'notFound' ? notFound : 'notCredited' })
  const words = answer.outcome === 'accepted' ? 'Accepted: its credit note is on its way' : `Asked for before, and ${answer.state}`
  console.log(`${words}; its id is ${answer.creditNoteId}.`)
  return true
}
