/**
 * Everything that stands between a fault and a broken promise, by name: each can be switched off, and each is accounted for. A new guard
 * without an account does not compile.
 */
import { type GuardName, guards } from '../../../shared/adapters/dynamo/guards.ts'
import { plainRenderer } from '../house/functions.ts'
import type { PromiseName } from '../house/invariants.ts'
import { type Missing, repeatingSes, type Scene, withoutIfNoneMatch } from '../house/scenes.ts'
import * as entries from '../house/scenes/entries.ts'
import * as disputes from '../house/scenes/disputes.ts'
import * as issues from '../house/scenes/issues.ts'
import * as lists from '../house/scenes/lists.ts'
import * as mails from '../house/scenes/mails.ts'
import * as orders from '../house/scenes/orders.ts'
import * as promises from '../house/scenes/promises.ts'
import * as payments from '../house/scenes/payments.ts'
import * as runs from '../house/scenes/runs.ts'
import * as writeOffs from '../house/scenes/write-offs.ts'
import { withoutGuard } from '../without-guard.ts'
import { withoutArchiveDigest, withoutExecutionName, withoutTransactionToken } from './without.ts'

export const scenes: Readonly<Record<string, Scene>> = {
  ...orders,
  ...issues,
  ...mails,
  ...runs,
  ...lists,
  ...payments,
  ...entries,
  ...disputes,
  ...writeOffs,
  ...promises,
}
export const sceneName = (scene: Scene): string => Object.keys(scenes).find((name) => scenes[name] === scene) ?? ''

/** Protections that are no condition of a write: an option of a call, a name, a check of what is read, a repeat. */
const others = {
  ifNoneMatch: () => ({ hooks: [withoutIfNoneMatch] }),
  archiveDigest: () => ({ hooks: [withoutArchiveDigest()] }),
  singleAttemptOfSes: () => ({ hooks: [], options: { wiring: { renderer: plainRenderer(), ses: repeatingSes } } }),
  transactionToken: () => ({ hooks: [withoutTransactionToken()] }),
  executionName: () => ({ hooks: [withoutExecutionName()] }),
  redelivery: () => ({ hooks: [], forgetsFailures: true }),
  sweep: () => ({ hooks: [], options: { sweeps: false } }),
} as const satisfies Readonly<Record<string, () => Missing>>

type Other = keyof typeof others
export type Protection = GuardName | Other

const isOther = (name: string): name is Other => Object.hasOwn(others, name)
export const isProtection = (name: string): name is Protection => Object.hasOwn(guards, name) || isOther(name)

const missingOne = (name: Protection): Missing => (isOther(name) ? others[name]() : { hooks: [withoutGuard(name)] })

/** What a run has to do without when these are switched off. */
export const without = (names: readonly Protection[]): Missing =>
  names
    .map(missingOne)
    .reduce<Missing>((missing, next) => ({ ...missing, ...next, hooks: [...missing.hooks, ...next.hooks] }), { hooks: [] })

/** Without it (and what is switched off along with it) this scene breaks the promise. */
export type Missed = { readonly missedIn: Scene; readonly along?: readonly Protection[]; readonly breaks: PromiseName }
/** Not missed alone, even in the scene that comes nearest; what stands before it. */
export type Redundant = { readonly standsBehind: string; readonly in: Scene }
export type Account = Missed | Redundant

export const accounts: Readonly<Record<Protection, readonly [Account, ...Account[]]>> = {
  orderIsNew: [{ missedIn: orders.firstEventsMeet, breaks: 'P8' }],
  orderAtVersionRead: [
    { missedIn: orders.reportsMeet, breaks: 'P8' },
    { missedIn: issues.twins, along: ['headerIsNew', 'entryIsNew'], breaks: 'P1' },
    { missedIn: issues.frozenAgainByTwins, along: ['headerTakenBack', 'entryIsNew'], breaks: 'P1' },
  ],
  occurrenceIsNew: [{ missedIn: issues.issueToldAgain, breaks: 'P9' }],
  workItemIsNew: [{ missedIn: orders.refusedEventReplayed, breaks: 'P9' }],
  workItemIsOpen: [{ missedIn: orders.twoPersonsDecide, breaks: 'P9' }],
  workItemAsRead: [{ missedIn: orders.twoPersonsPropose, breaks: 'P9' }],
  snapshotIsNew: [{ standsBehind: 'what would be overwritten has the same bytes: their digest is its name', in: issues.twins }],
  headerIsNew: [
    { missedIn: issues.twins, along: ['orderAtVersionRead', 'entryIsNew'], breaks: 'P1' },
    { standsBehind: 'of two that freeze one fact, the second finds the order at another version', in: issues.twins },
  ],
  headerTakenBack: [
    { missedIn: issues.frozenAgainByTwins, along: ['orderAtVersionRead', 'entryIsNew'], breaks: 'P1' },
    { standsBehind: 'a withdrawal and a freeze each move the order to another version', in: issues.frozenAgainByTwins },
  ],
  pointerIsNew: [{ standsBehind: 'its transaction is refused by the order and the header before', in: issues.twins }],
  pointerWaits: [
    { missedIn: issues.withdrawnAfterCommit, breaks: 'P1' },
    { missedIn: issues.committedAfterWithdrawal, breaks: 'P1' },
    { missedIn: entries.validationsMeet, along: ['headAtSequenceRead', 'pageIsNew'], breaks: 'P4' },
  ],
  draftIsFrozen: [{ standsBehind: 'the pointer is gone as soon as the draft is issued or taken back', in: issues.withdrawnAfterCommit }],
  entryIsNew: [
    { missedIn: issues.twins, along: ['orderAtVersionRead', 'headerIsNew'], breaks: 'P1' },
    { missedIn: issues.frozenAgainByTwins, along: ['orderAtVersionRead', 'headerTakenBack'], breaks: 'P1' },
    { standsBehind: 'a draft has one pointer, and the commit that deletes it is the only one', in: issues.twins },
  ],
  pageIsNew: [
    { missedIn: issues.commitsMeetAtFirstNumber, along: ['seriesIsNew'], breaks: 'P2' },
    { standsBehind: 'the pointers of a validated entry are gone', in: entries.validationsMeet },
    { missedIn: issues.commitsMeetLater, along: ['headAtSequenceRead'], breaks: 'P2' },
    { standsBehind: 'the head stands already', in: issues.commitsMeetAtFirstNumber },
    { standsBehind: 'the head has moved on', in: issues.commitsMeetLater },
  ],
  seriesIsNew: [
    { missedIn: issues.commitsMeetAtFirstNumber, along: ['pageIsNew'], breaks: 'P2' },
    { standsBehind: 'the first page stands already', in: issues.commitsMeetAtFirstNumber },
  ],
  headAtSequenceRead: [
    { missedIn: issues.commitsMeetLater, along: ['pageIsNew'], breaks: 'P2' },
    { standsBehind: 'the page after the sequence that was read stands already', in: issues.commitsMeetLater },
  ],
  headerInStateRead: [{ missedIn: issues.slowTwin, breaks: 'P9' }],
  headerOwedAsRead: [
    { missedIn: payments.invoicePaidTwice, breaks: 'P12' },
    { missedIn: writeOffs.writtenOffWhilePaid, breaks: 'P3' },
  ],
  writeOffIsNew: [{ missedIn: writeOffs.writeOffProposedTwice, breaks: 'P9' }],
  writeOffAtVersionRead: [{ missedIn: writeOffs.approvedWhileDeclined, breaks: 'P9' }],
  feesMayBeClaimed: [{ missedIn: payments.paidBeforeItsFees, breaks: 'P14' }],
  overdueMayBeTold: [{ missedIn: payments.paidBeforeToldOverdue, breaks: 'P9' }],
  paymentIsNew: [
    { missedIn: payments.transferToldTwice, along: ['entryIsNew'], breaks: 'P3' },
    { standsBehind: 'the entry of the payment is put once, in the same transaction', in: payments.transferToldTwice },
  ],
  paymentAtVersionRead: [{ missedIn: payments.restAppliedTwice, along: ['entryIsNew'], breaks: 'P12' }],
  headerPromisedAsRead: [{ missedIn: promises.promisedTwice, breaks: 'P15' }],
  headerDisputedAsRead: [
    { missedIn: disputes.disputedTwice, breaks: 'P13' },
    { missedIn: disputes.disputedWhilePaid, breaks: 'P10' },
  ],
  disputeIsNew: [
    { missedIn: disputes.disputeToldTwice, along: ['headerDisputedAsRead'], breaks: 'P9' },
    { standsBehind: 'the invoice is held to what was disputed of it when it was read', in: disputes.disputeToldTwice },
  ],
  disputeAtVersionRead: [{ missedIn: disputes.ownedWhileResolved, breaks: 'P13' }],
  periodIsOpen: [{ missedIn: entries.closedWhilePosting, breaks: 'P9' }],
  periodMovesForward: [{ missedIn: entries.periodsClosedByTwo, breaks: 'P9' }],
  headerBeforeReminder: [{ missedIn: mails.remindersMeet, breaks: 'P9' }],
  headerWithoutReminder: [{ missedIn: mails.firstReminderScheduledLate, breaks: 'P9' }],
  headerExists: [{ standsBehind: 'a header is never removed, and is read before it is told to wait', in: issues.twins }],
  deliveryMovesForward: [{ missedIn: mails.eventsOutOfOrder, breaks: 'P9' }],
  customerIsNew: [{ missedIn: orders.customerSpokenOfTwice, breaks: 'P9' }],
  customerAsRead: [
    { missedIn: orders.profilesMeet, breaks: 'P9' },
    { missedIn: orders.financeMeetsProfile, breaks: 'P9' },
  ],
  sellerRevisionIsNotLower: [{ missedIn: orders.olderSettingsLate, breaks: 'P9' }],
  sellerAtRevisionRead: [{ missedIn: orders.twoAdminsChangeSettings, breaks: 'P9' }],
  claimIsNew: [
    { missedIn: mails.mailOrderedTwice, breaks: 'P5' },
    { missedIn: mails.skippedWhileClaimed, breaks: 'P6' },
  ],
  issueMayBeMailed: [
    { standsBehind: 'a mail is ordered after the archive has the document, and claimed once', in: mails.mailOrderedTwice },
  ],
  reminderMayBeMailed: [
    { missedIn: mails.reminderFromTheDead, breaks: 'P6' },
    { missedIn: mails.creditedBeforeReminder, breaks: 'P6' },
    { missedIn: mails.pausedBeforeReminder, breaks: 'P6' },
  ],
  customerMayBeReminded: [{ missedIn: mails.insolventBeforeReminder, breaks: 'P6' }],
  linkMayBeMailed: [{ standsBehind: 'a link is offered for an invoice that was sent, and it stays so', in: mails.mailOrderedTwice }],
  claimIsUnsettled: [{ missedIn: mails.reminderHeardOfTwice, breaks: 'P5' }],
  claimIsMine: [{ missedIn: mails.doubtAfterAnswer, breaks: 'P9' }],
  claimIsUnsentAndMine: [{ missedIn: mails.givenBackTwice, breaks: 'P5' }],
  claimIsRefused: [{ missedIn: mails.refusedMailReleasedTwice, breaks: 'P5' }],
  claimIsResent: [{ missedIn: mails.repeatHeardOf, breaks: 'P9' }],
  claimMayBeResent: [{ missedIn: mails.unknownSettledTwice, breaks: 'P5' }],
  runIsNew: [{ missedIn: runs.oneRunStartedTwice, breaks: 'P9' }],
  runAsRead: [{ missedIn: runs.pausedWhileItEnds, breaks: 'P9' }],
  timelineItemExists: [{ standsBehind: 'an occurrence is never removed, and is read before it is marked', in: issues.issueToldAgain }],
  listedIsNew: [{ missedIn: lists.listedFirstByTwo, breaks: 'P11' }],
  listedAtVersionRead: [{ missedIn: lists.listedByTwo, breaks: 'P11' }],
  callIsNew: [{ standsBehind: 'every command that the API asks knows its own repeats', in: orders.twoPersonsDecide }],
  callIsMine: [{ standsBehind: 'every command that the API asks knows its own repeats', in: orders.twoPersonsDecide }],
  redelivery: [{ missedIn: orders.eventMeetsFailure, breaks: 'P8' }],
  ifNoneMatch: [{ missedIn: issues.twins, breaks: 'P4' }],
  singleAttemptOfSes: [{ missedIn: mails.mailUnknown, breaks: 'P5' }],
  sweep: [{ missedIn: mails.linkUnknown, breaks: 'P8' }],
  executionName: [{ standsBehind: 'every step finds its own work done: two executions of one fact are twins', in: issues.twins }],
  transactionToken: [{ standsBehind: 'who hears no answer reads what was written, and conditions refuse a second time', in: issues.twins }],
  archiveDigest: [
    { missedIn: issues.commitsMeetLater, along: ['headAtSequenceRead', 'pageIsNew'], breaks: 'P4' },
    { standsBehind: 'a number belongs to one invoice, and an invoice to one snapshot', in: issues.twins },
  ],
}

export const protections = Object.keys(accounts).filter(isProtection)
