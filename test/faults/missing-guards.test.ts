// A promise is only kept if a test notices when its guard is gone: each scene ends well with all guards, and breaks its promise without.
// Where a second guard stands behind the first, that is proved too: one alone is not missed, both are.
import { describe, expect, it } from 'vitest'
import { type GuardName, guards } from '../../shared/adapters/dynamo/guards.ts'
import type { HouseOptions } from '../support/house.ts'
import { type PromiseName, promises } from '../support/house/invariants.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { type Missing, repeatingSes, type Scene, withoutIfNoneMatch, wrongAfter } from '../support/house/scenes.ts'
import * as issues from '../support/house/scenes/issues.ts'
import * as mails from '../support/house/scenes/mails.ts'
import * as orders from '../support/house/scenes/orders.ts'
import * as runs from '../support/house/scenes/runs.ts'
import { withoutGuard } from '../support/without-guard.ts'

const scenes: Readonly<Record<string, Scene>> = { ...orders, ...issues, ...mails, ...runs }

/** Guards that are no condition of a write. */
const others = {
  ifNoneMatch: { hooks: [withoutIfNoneMatch] },
  singleAttemptOfSes: { hooks: [], options: { wiring: { renderer: plainRenderer(), ses: repeatingSes } } satisfies HouseOptions },
  redelivery: { hooks: [], forgetsFailures: true },
  sweep: { hooks: [], options: { sweeps: false } satisfies HouseOptions },
} as const
type Other = keyof typeof others
type Protection = GuardName | Other

const without = (names: readonly Protection[]): Missing =>
  names.reduce<Missing>(
    (missing, name) => {
      const next: Missing = name in guards ? { hooks: [withoutGuard(name as GuardName)] } : others[name as Other]
      return { ...missing, ...next, hooks: [...missing.hooks, ...next.hooks] }
    },
    { hooks: [] },
  )

type Row = { readonly scene: Scene; readonly without: readonly Protection[]; readonly breaks: PromiseName }

const rows: readonly Row[] = [
  { scene: orders.firstEventsMeet, without: ['orderIsNew'], breaks: 'P8' },
  { scene: orders.reportsMeet, without: ['orderAtVersionRead'], breaks: 'P8' },
  { scene: orders.eventMeetsFailure, without: ['redelivery'], breaks: 'P8' },
  { scene: orders.refusedEventReplayed, without: ['workItemIsNew'], breaks: 'P9' },
  { scene: orders.twoPersonsDecide, without: ['workItemIsOpen'], breaks: 'P9' },
  { scene: orders.olderProfileLate, without: ['customerRevisionIsHigher'], breaks: 'P9' },
  { scene: orders.olderSettingsLate, without: ['sellerRevisionIsNotLower'], breaks: 'P9' },

  { scene: issues.twins, without: ['orderAtVersionRead', 'headerIsNew', 'entryIsNew'], breaks: 'P1' },
  { scene: issues.twins, without: ['ifNoneMatch'], breaks: 'P4' },
  { scene: issues.slowTwin, without: ['headerInStateRead'], breaks: 'P9' },
  { scene: issues.commitsMeetAtFirstNumber, without: ['seriesIsNew', 'pageIsNew'], breaks: 'P2' },
  { scene: issues.commitsMeetLater, without: ['headAtSequenceRead', 'pageIsNew'], breaks: 'P2' },
  { scene: issues.withdrawnAfterCommit, without: ['pointerWaits'], breaks: 'P1' },
  { scene: issues.committedAfterWithdrawal, without: ['pointerWaits'], breaks: 'P1' },
  { scene: issues.frozenAgainByTwins, without: ['orderAtVersionRead', 'headerTakenBack', 'entryIsNew'], breaks: 'P1' },
  { scene: issues.issueToldAgain, without: ['occurrenceIsNew'], breaks: 'P9' },

  { scene: mails.mailOrderedTwice, without: ['claimIsNew'], breaks: 'P5' },
  { scene: mails.mailUnknown, without: ['singleAttemptOfSes'], breaks: 'P5' },
  { scene: mails.linkUnknown, without: ['sweep'], breaks: 'P8' },
  { scene: mails.unknownSettledTwice, without: ['claimMayBeResent'], breaks: 'P5' },
  { scene: mails.doubtAfterAnswer, without: ['claimIsMine'], breaks: 'P9' },
  { scene: mails.givenBackTwice, without: ['claimIsUnsentAndMine'], breaks: 'P5' },
  { scene: mails.refusedMailReleasedTwice, without: ['claimIsRefused'], breaks: 'P5' },
  { scene: mails.repeatHeardOf, without: ['claimIsResent'], breaks: 'P9' },
  { scene: mails.reminderHeardOfTwice, without: ['claimIsUnsettled'], breaks: 'P5' },
  { scene: mails.eventsOutOfOrder, without: ['deliveryMovesForward'], breaks: 'P9' },
  { scene: mails.reminderFromTheDead, without: ['reminderMayBeMailed'], breaks: 'P6' },
  { scene: mails.remindersMeet, without: ['headerBeforeReminder'], breaks: 'P9' },
  { scene: mails.firstReminderScheduledLate, without: ['headerWithoutReminder'], breaks: 'P9' },

  { scene: runs.oneRunStartedTwice, without: ['runIsNew'], breaks: 'P9' },
  { scene: runs.pausedWhileItEnds, without: ['runAsRead'], breaks: 'P9' },
]

/** Guards behind others: not missed alone in the scene that comes nearest, with the reason. */
type Redundant = { readonly scene: Scene; readonly without: GuardName; readonly because: string }

const redundant: readonly Redundant[] = [
  { scene: issues.twins, without: 'headerIsNew', because: 'of two that freeze one fact, the second finds the order at another version' },
  { scene: issues.twins, without: 'pointerIsNew', because: 'its transaction is refused by the order and the header before' },
  { scene: issues.twins, without: 'entryIsNew', because: 'a draft has one pointer, and the commit that deletes it is the only one' },
  { scene: issues.twins, without: 'snapshotIsNew', because: 'what would be overwritten has the same bytes: their digest is its name' },
  {
    scene: issues.frozenAgainByTwins,
    without: 'headerTakenBack',
    because: 'a withdrawal and a freeze each move the order to another version',
  },
  {
    scene: issues.withdrawnAfterCommit,
    without: 'draftIsFrozen',
    because: 'the pointer is gone as soon as the draft is issued or taken back',
  },
  { scene: issues.commitsMeetAtFirstNumber, without: 'seriesIsNew', because: 'the first page stands already' },
  { scene: issues.commitsMeetAtFirstNumber, without: 'pageIsNew', because: 'the head stands already' },
  { scene: issues.commitsMeetLater, without: 'headAtSequenceRead', because: 'the page after the sequence that was read stands already' },
  { scene: issues.commitsMeetLater, without: 'pageIsNew', because: 'the head has moved on' },
  { scene: issues.twins, without: 'headerExists', because: 'a header is never removed, and is read before it is told to wait' },
  {
    scene: mails.mailOrderedTwice,
    without: 'issueMayBeMailed',
    because: 'a mail is ordered after the archive has the document, and claimed once',
  },
  { scene: mails.mailOrderedTwice, without: 'linkMayBeMailed', because: 'a link is offered for an invoice that was sent, and it stays so' },
  {
    scene: issues.issueToldAgain,
    without: 'timelineItemExists',
    because: 'an occurrence is never removed, and is read before it is marked',
  },
]

describe('with every guard', () => {
  for (const [name, scene] of Object.entries(scenes))
    it(`nothing is broken: ${name}`, async () => {
      expect(await wrongAfter(scene, without([]))).toEqual([])
    })
})

const nameOf = (scene: Scene): string => Object.keys(scenes).find((name) => scenes[name] === scene) ?? ''

describe('a promise without its guard is broken', () => {
  for (const { scene, without: names, breaks } of rows)
    it(`${promises[breaks]}: ${nameOf(scene)} without ${names.join(' and ')}`, async () => {
      const wrong = await wrongAfter(scene, without(names))
      expect(wrong.filter((sentence) => sentence.startsWith(breaks))).not.toEqual([])
    })
})

describe('a guard behind another is not missed alone', () => {
  for (const { scene, without: name, because } of redundant)
    it(`${nameOf(scene)} without ${name}: ${because}`, async () => {
      expect(await wrongAfter(scene, without([name]))).toEqual([])
    })
})

it('every guard stands in one of the tables', () => {
  const named = new Set<string>([...rows.flatMap((row) => row.without), ...redundant.map((row) => row.without)])
  expect(Object.keys(guards).filter((name) => !named.has(name))).toEqual([])
})
