/** Lives a story through in the house, and looks at everything that is there afterwards. */
import { type House, openHouse } from '../house.ts'
import { type Random, randomFrom } from '../house/chance.ts'
import { clearDesk } from '../house/desk.ts'
import { badDay, type Struck } from '../house/faults.ts'
import { plainRenderer } from '../house/functions.ts'
import { lostIn } from '../house/invariants/endings.ts'
import { violations } from '../house/invariants.ts'
import type { Missing } from '../house/scenes.ts'
import type { Call, Hook, Outcome as CallOutcome } from '../peers/hooks.ts'
import { never } from '../peers/work.ts'
import { correctOne } from './corrections.ts'
import { askForCredit, askForRebate, rejectOne } from './credits.ts'
import { disputeOne } from './disputes.ts'
import { payOne } from './payments.ts'
import { fatesOf, mailsOf } from './post.ts'
import type { Act, Story } from './story.ts'
import { type Release, releaseOf } from './versions.ts'

export type Outcome = {
  /** Each a sentence that begins with its promise. */
  readonly wrong: readonly string[]
  readonly calls: number
  readonly faults: number
}

export type Circumstances = {
  readonly without?: Missing
  readonly hooks?: (house: House) => readonly Hook[]
  /** Hears of each call when it has ended. Whether anybody listens changes nothing of the run. */
  readonly heard?: (call: Call, outcome: CallOutcome, at: Date) => void
  readonly struck?: Struck
  readonly told?: (what: string, at: Date) => void
}

const day = 86_400
/** A story of four orders takes about a thousand calls; what has not come to rest after so many never will. */
const mostCalls = 20_000

export const live = async (story: Story, circumstances: Circumstances = {}): Promise<Outcome> => {
  const random = randomFrom(story.seed + 0x5bd1)
  const release = releaseOf(story.rollout, random)
  const house = await open(story, { random, release, circumstances })
  const counter = count(house, circumstances.heard)
  let faults = 0
  const struck: Struck = (call, what) => {
    faults += 1
    circumstances.struck?.(call, what)
  }
  const trouble = troubleOf(story, house, { random, struck })
  await happen(house, moments(story, { house, random, release, trouble, told: circumstances.told }))
  await settle(house, story, random)
  const records = house.records()
  const endless = counter.calls > mostCalls ? [`P8: it did not come to rest within ${mostCalls} calls`] : []
  return { wrong: [...endless, ...violations(records), ...lostIn(records, house.accepted)], calls: counter.calls, faults }
}

type Opening = { readonly random: Random; readonly release: Release; readonly circumstances: Circumstances }

const open = async (story: Story, { random, release, circumstances }: Opening): Promise<House> => {
  const { seed, start, seller, indexLagMs, mailTrouble } = story
  const { without = { hooks: [] }, hooks = () => [] } = circumstances
  const { wiring, ...missing } = without.options ?? {}
  const house = await openHouse({
    seed,
    start,
    seller,
    mailSays: mailsOf(mailTrouble, random),
    dynamo: { transactionMs: (actions) => 8 + actions / 2, indexLagMs: () => random() * indexLagMs },
    ...(release.previous && { previous: release.previous }),
    ...missing,
    wiring: { renderer: plainRenderer(), ...wiring },
    redelivers: without.forgetsFailures !== true,
  })
  for (const hook of [...without.hooks, ...hooks(house)]) house.app.hooks.add(hook)
  return house
}

const count = (house: House, heard: Circumstances['heard']): { calls: number } => {
  const counter = { calls: 0 }
  house.app.hooks.add({
    async beforeCall() {
      counter.calls += 1
      if (counter.calls > mostCalls) await never()
    },
    afterCall: (call, outcome) => heard?.(call, outcome, house.app.clock.now()),
  })
  return counter
}

/** Begins at once; what is given back ends it. */
const troubleOf = ({ trouble, mailTrouble }: Story, house: House, { random, struck }: { random: Random; struck: Struck }): (() => void) => {
  const end = house.app.hooks.add(badDay({ random, rate: trouble.rate, sleep: house.app.clock.sleep, struck }))
  house.app.ses.setFate(fatesOf(mailTrouble, random))
  return () => {
    end()
    house.app.ses.setFate(fatesOf(0, random))
  }
}

type Moment = { readonly atSeconds: number; readonly happens: () => unknown }
type Parts = {
  readonly house: House
  readonly random: Random
  readonly release: Release
  readonly trouble: () => void
  readonly told: Circumstances['told']
}

const moments = ({ seed, script, trouble }: Story, { house, random, release, trouble: end, told: tell }: Parts): Moment[] => {
  const told = (what: string) => tell?.(what, house.app.clock.now())
  const last = Math.max(trouble.seconds, script.at(-1)?.atSeconds ?? 0)
  const chances = {
    random,
    ofCredits: randomFrom(seed + 0xc4ed17),
    ofCorrections: randomFrom(seed + 0x38417),
    ofPayments: randomFrom(seed + 0x9a1d17),
    ofDisputes: randomFrom(seed + 0xd15b17),
  }
  const acts = script.map(({ atSeconds, does }) => ({ atSeconds, happens: () => (told(wordsOf(does)), act(house, does, chances)) }))
  const phases = release.phases.map((enter, at, all) => ({
    // A release goes out while the first events are under way.
    atSeconds: (at * Math.min(last, 1800)) / all.length,
    happens: () => (told(`a deployment: phase ${at + 1} of ${all.length}`), enter(house.app)),
  }))
  const quiet = { atSeconds: trouble.seconds, happens: () => (told('the trouble ends'), end()) }
  return [...phases, ...acts, quiet].toSorted((a, b) => a.atSeconds - b.atSeconds)
}

const said = {
  desk: 'the desk decides',
  credit: 'the desk credits',
  rebate: 'the desk grants a rebate',
  reject: 'a buyer rejects an invoice',
  correct: 'an order is revised, or a revision agreed to',
  pay: 'money comes in, or what came in is changed',
  dispute: 'an invoice is disputed, or a dispute ends',
} as const

const wordsOf = (does: Act): string =>
  !('events' in does)
    ? said[does.act]
    : `${does.act} ${does.events.map(({ detailType, detail }) => `${detailType} ${JSON.stringify(detail)}`).join(' and ')}`

const happen = async (house: House, all: readonly Moment[]): Promise<void> => {
  const began = house.app.clock.nowMs()
  for (const { atSeconds, happens } of all) {
    await house.advance(Math.max(0, atSeconds - (house.app.clock.nowMs() - began) / 1000))
    await happens()
  }
}

type Chances = {
  readonly random: Random
  readonly ofCredits: Random
  readonly ofCorrections: Random
  readonly ofPayments: Random
  readonly ofDisputes: Random
}

const act = async (house: House, does: Act, { random, ofCredits, ofCorrections, ofPayments, ofDisputes }: Chances): Promise<void> => {
  if (!('events' in does)) {
    if (does.act === 'desk') return decide(house, random)
    if (does.act === 'correct') return correctOne(house, ofCorrections)
    if (does.act === 'pay') return payOne(house, ofPayments)
    if (does.act === 'dispute') return disputeOne(house, ofDisputes)
    if (does.act === 'rebate') return askForRebate(house, ofCredits)
    return does.act === 'credit' ? askForCredit(house, ofCredits) : rejectOne(house, ofCredits)
  }
  await house.publish(...does.events)
  // Its copy reaches another instance at the same moment, and no queue keeps it.
  if (does.act === 'meet') for (const event of does.events) house.deliver('receive-order', house.envelope(event))
}

/** What a person does with each open item: goes on with some, refuses the others, as the share says. */
const decide = (house: House, random: Random, released = 0.75): void => {
  for (const { sellerId, workItemId, state } of house.records().workItems) {
    if (state !== 'OPEN') continue
    const decision = { sellerId, workItemId, by: 'finance' }
    if (random() < released) house.ask('release-order', decision)
    else house.ask('refuse-order', { ...decision, reason: 'not ours' })
  }
}

/** Until the queues' longest redelivery and the desk are through, and then as long as the story is to be watched. */
const settle = async (house: House, { daysAfter }: Story, random: Random): Promise<void> => {
  for (let round = 0; round < 6; round += 1) {
    await house.advance(day)
    if ((await clearDesk(house)) === 0) break
  }
  for (const released of random() < 0.7 ? [0.5, 0] : []) {
    decide(house, random, released)
    await house.advance(day / 2)
  }
  await house.advance(daysAfter * day)
}
