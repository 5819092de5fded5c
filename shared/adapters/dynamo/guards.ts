import { absent, disputedAsRead, type Guard, owedAsRead, owedNames } from './guard.ts'
import { moneyGuards } from './money-guards.ts'
import { periodGuards } from './period-guards.ts'
import { promiseGuards } from './promise-guards.ts'

/** Every condition of every write, by name. */
export const guards = {
  ...promiseGuards,
  ...moneyGuards,
  ...periodGuards,
  orderIsNew: absent('orderIsNew', 'two first events of one order that arrive together must not overwrite each other'),
  orderAtVersionRead: {
    expression: '#orderVersion = :orderVersionRead',
    names: { '#orderVersion': 'version' },
    why: 'a decision is only true of the order that it was made on: facts, quantities and revisions must not get lost',
  },
  occurrenceIsNew: absent('occurrenceIsNew', 'an occurrence is published once per INSERT; a repeat must not wipe its publish mark'),
  workItemIsNew: absent('workItemIsNew', 'a repeat must not reopen what a person has decided'),
  workItemIsOpen: {
    expression: '#workItemState = :workItemOpen',
    names: { '#workItemState': 'state' },
    why: 'of two people who decide one work item, the second is told',
  },
  /** Once changed, an open item always says how often: one that was read unchanged matches only one that is. */
  workItemAsRead: {
    expression: '#workItemState = :workItemOpen AND (attribute_not_exists(#workItemChanges) OR #workItemChanges = :workItemChangesRead)',
    names: { '#workItemState': 'state', '#workItemChanges': 'changes' },
    why: 'of two people who propose or repair at once, the second is told, and what the first has put down stays',
  },

  snapshotIsNew: absent('snapshotIsNew', 'a snapshot is written once; its name is the digest of its bytes'),
  headerIsNew: absent('headerIsNew', 'of two attempts at one billable fact, one freezes the first draft'),
  headerTakenBack: {
    expression: '#takenBackState IN (:withdrawn, :parked) AND #takenBackDraft = :draftBefore',
    names: { '#takenBackState': 'state', '#takenBackDraft': 'draft' },
    why: 'a further draft follows only a draft that was taken back before it was issued, so a pointer is born exactly once',
  },
  pointerIsNew: absent('pointerIsNew', 'a pointer that is there belongs to this draft already'),
  pointerWaits: {
    expression: 'attribute_exists(#pointerWaits)',
    names: { '#pointerWaits': 'PK' },
    why: 'commit and withdrawal both delete the pointer, so exactly one of them wins',
  },
  draftIsFrozen: {
    expression: '#frozenState = :frozen AND #frozenDraft = :draftRead',
    names: { '#frozenState': 'state', '#frozenDraft': 'draft' },
    why: 'only the draft that was read is taken back, not a later one',
  },

  entryIsNew: absent('entryIsNew', 'an entry is never overwritten, and an invoice gets one number'),
  pageIsNew: absent('pageIsNew', 'a register page is never overwritten: it tells whose commit gave a number'),
  seriesIsNew: absent('seriesIsNew', 'of two commits that open a year, one gives number 1, and a queue begins once, in one year'),
  headAtSequenceRead: {
    expression: '#headSequence = :sequenceRead AND #headState = :headOpen',
    names: { '#headSequence': 'sequence', '#headState': 'state' },
    why: 'numbers follow the head that was read, and a closed year takes none',
  },

  headerInStateRead: {
    expression: '#stateRead = :stateRead',
    names: { '#stateRead': 'state' },
    why: 'an invoice only steps forward from the state that the step was decided on',
  },
  headerBeforeReminder: {
    expression: `#stateRead = :stateRead AND #reminderRead = :reminderRead AND ${owedAsRead}`,
    names: { '#stateRead': 'state', '#reminderRead': 'nextReminder', ...owedNames },
    why: 'a slow worker must not set the dunning back to a step that is past, nor end or go on with it for what was owed before a credit',
  },
  headerWithoutReminder: {
    expression: `#stateRead = :stateRead AND attribute_not_exists(#noReminderYet) AND ${owedAsRead}`,
    names: { '#stateRead': 'state', '#noReminderYet': 'nextReminder', ...owedNames },
    why: 'the first step of the dunning is chosen once, for what is owed',
  },
  headerExists: {
    expression: 'attribute_exists(#headerExists)',
    names: { '#headerExists': 'PK' },
    why: 'an update without its item would create half of one',
  },
  deliveryMovesForward: {
    expression: 'attribute_exists(#deliveryOf) AND #deliveryRank < :deliveryRank',
    names: { '#deliveryOf': 'PK', '#deliveryRank': 'deliveryRank' },
    why: 'events of the mail provider come late and out of order; a bounce must not become a delivery again',
  },

  customerIsNew: absent('customerIsNew', 'of two that speak of a customer first, the second reads what the first has said'),
  customerAsRead: {
    expression:
      '(attribute_not_exists(#customerVersionRead) OR #customerVersionRead = :customerVersionRead) AND #customerRevisionRead = :customerRevisionRead',
    names: { '#customerVersionRead': 'version', '#customerRevisionRead': 'revision' },
    why: 'upstream and finance change one customer, and neither may undo what the other has said since it was read',
  },
  sellerRevisionIsNotLower: {
    expression: 'attribute_not_exists(#sellerIsNew) OR #sellerRevision <= :sellerRevision',
    names: { '#sellerIsNew': 'PK', '#sellerRevision': 'revision' },
    why: 'settings are not set back by an old file',
  },
  sellerAtRevisionRead: {
    expression: '#sellerRevisionRead = :sellerRevisionRead',
    names: { '#sellerRevisionRead': 'revision' },
    why: 'of two admins who change the settings that both have read, the second is told, and the change of the first stays',
  },

  claimIsNew: absent('claimIsNew', 'one mail per invoice and kind: whoever puts the claim may send'),
  issueMayBeMailed: {
    expression: '#mailState = :mailState',
    names: { '#mailState': 'state' },
    why: 'the invoice is sent from the archive, once it is stored and not sent yet',
  },
  reminderMayBeMailed: {
    expression:
      '#mailState = :mailState AND #mailStep = :mailStep AND #mailRank = :mailRank AND attribute_not_exists(#mailRejected)' +
      ' AND (attribute_not_exists(#mailPending) OR #mailPending <= :mailAt)' +
      ' AND (attribute_not_exists(#mailPaused) OR #mailPaused <= :mailAt)' +
      ' AND (attribute_not_exists(#mailPromised) OR #mailPromised <= :mailAt)' +
      ` AND ${owedAsRead} AND ${disputedAsRead}`,
    names: {
      '#mailState': 'state',
      '#mailStep': 'nextReminder',
      '#mailRank': 'deliveryRank',
      '#mailRejected': 'rejected',
      '#mailPending': 'pendingUntil',
      '#mailPaused': 'pausedUntil',
      '#mailPromised': 'promisedUntil',
      ...owedNames,
      '#disputedRead': 'disputed',
    },
    why: 'no reminder out of turn, nor after anything was recorded since the invoice was read: a credit, a payment, one on its way or promised, a pause, a dispute, a correction, a rejection, a bounce',
  },
  customerMayBeReminded: {
    expression: 'attribute_not_exists(#remindedInsolvent) OR #remindedInsolvent = :remindedInsolvent',
    names: { '#remindedInsolvent': 'insolvent' },
    why: 'nobody is chased from the moment at which insolvency proceedings are recorded',
  },
  linkMayBeMailed: {
    expression: '#mailState IN (:linkStored, :linkSent)',
    names: { '#mailState': 'state' },
    why: 'a link leads to a stored document',
  },
  claimIsUnsettled: {
    expression: '#unsettled IN (:claimed, :unknown, :resent)',
    names: { '#unsettled': 'state' },
    why: 'a settled claim stays settled; SENT is recorded once, with one step of the invoice',
  },
  claimIsMine: {
    expression: '#mineState IN (:claimed, :unknown) AND #mineAttempt = :mineAttempt',
    names: { '#mineState': 'state', '#mineAttempt': 'attemptId' },
    why: 'only the attempt that holds the claim can say that its own send is unknown',
  },
  claimIsUnsentAndMine: {
    expression: '#unsentState = :claimed AND #unsentAttempt = :unsentAttempt',
    names: { '#unsentState': 'state', '#unsentAttempt': 'attemptId' },
    why: 'a claim is given back only by the attempt that surely sent nothing',
  },
  claimIsRefused: {
    expression: '#refusedState = :refused',
    names: { '#refusedState': 'state' },
    why: 'only a mail that was surely not sent may be claimed a second time',
  },
  claimIsResent: {
    expression: '#resentState = :resent',
    names: { '#resentState': 'state' },
    why: 'a resend whose answer was lost goes on waiting, and stays the last one',
  },
  claimMayBeResent: {
    expression: '#resendState = :unknown AND #resends = :noResends',
    names: { '#resendState': 'state', '#resends': 'resends' },
    why: 'an unknown mail is repeated once at most, by one attempt',
  },

  runIsNew: absent('runIsNew', 'the same manifest is the same run, and a second start must not forget a pause'),
  runAsRead: {
    expression: '#runState = :runStateRead AND #runAttempt = :runAttemptRead',
    names: { '#runState': 'state', '#runAttempt': 'attempt' },
    why: 'an execution that ends late must not end the run that somebody has paused or started again',
  },

  timelineItemExists: {
    expression: 'attribute_exists(#timelineItemExists)',
    names: { '#timelineItemExists': 'PK' },
    why: 'a publish mark without its item would look like an occurrence',
  },

  listedIsNew: absent(
    'listedIsNew',
    'of two that list an invoice for the first time, the one that has read an older state must not write last',
  ),
  listedAtVersionRead: {
    expression: '#listedVersion = :listedVersionRead',
    names: { '#listedVersion': 'version' },
    why: 'events come late, twice and out of order: who has read the books before another wrote the list must read them again',
  },

  callIsNew: {
    expression:
      'attribute_not_exists(#callIsNew) OR (#callDigest = :callDigest AND attribute_not_exists(#callStatus) AND (attribute_not_exists(#callStarted) OR #callStarted < :callCutOff))',
    names: { '#callIsNew': 'PK', '#callDigest': 'digest', '#callStatus': 'status', '#callStarted': 'startedAt' },
    why: 'of two calls under one Idempotency-Key one is done and both get its answer; one that was cut off or given back is taken over',
  },
  callIsMine: {
    expression: '#callAttempt = :callAttempt AND attribute_not_exists(#callAnswered)',
    names: { '#callAttempt': 'attempt', '#callAnswered': 'status' },
    why: 'an attempt that fails late must not open the key while another, which has taken it over, is at it; nor take back an answer',
  },
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards
