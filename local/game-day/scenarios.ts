import type { Published } from '../../test/support/company.ts'
import { openCalendar } from '../../test/support/overdue.ts'
import { aCustomer } from '../../test/support/samples.ts'
import type { Shop } from '../../test/support/shop.ts'
import { breakFunction, hurryQueue, type Mend, turnAway } from './breaks.ts'
import { queueUrlOf } from './ground.ts'
import type { Stage } from './play.ts'

/** One thing that breaks, and what has to come of the order that meets it. */
export interface Scenario {
  readonly name: string
  readonly breaks: string
  /** Of infra/alarms.ts; its runbook is the one that leads out. */
  readonly alarm: string
  readonly recovery: string
  readonly ends: 'invoiced' | 'refused'
  /** The kind of work item that stands open for the order meanwhile, if a person has to decide. */
  readonly workItem?: 'mail' | 'failure' | 'event'
  /** The address of the customer, when it is the address that is to blame. */
  readonly address?: string
  readonly publishes?: (shop: Shop) => Published
  /** How many orders come at once; one when left out. */
  readonly orders?: number
  readonly breakIt?: (stage: Stage) => Promise<Mend>
  /** What has to happen beside the break before the alarm can ring. */
  readonly ripens?: (stage: Stage) => Promise<void>
  /** What a person does when it is mended; nothing when everything is tried again by itself. */
  readonly recover?: (stage: Stage, workItemId: string) => Promise<unknown>
}

/** As many as the alarm wants. Three orders share them: one alone would be tried five times, with a longer pause before each. */
const throttledWrites = 10
const throttledOrders = 3

/** Two days of lying there pass at once, and the sweep comes by. */
const daysPass = async ({ company, shop }: Stage): Promise<void> => {
  await openCalendar(company, shop.sellerId).letPass('person')
  await company.invoke('SweepFunction', {})
}

const release = ({ shop }: Stage, workItemId: string): Promise<unknown> => shop.desk.release(workItemId)

/** An order in a currency that there is not. */
const poisoned = ({ event, events }: Shop): Published => event('OrderPlaced', { ...(events.placed().Detail as object), currency: 'EURO' })

const tableThrottled: Scenario = {
  name: 'throttled table',
  breaks: `DynamoDB throttles the next ${throttledWrites} writes to the ledger`,
  alarm: 'ledger-throttled',
  orders: throttledOrders,
  recovery: 'by itself: the step is tried again',
  ends: 'invoiced',
  breakIt: ({ ground }) => turnAway(ground, { kind: 'table', name: ground.outputs['LedgerTable'] ?? '', writes: throttledWrites }),
}

const mailRefused: Scenario = {
  name: 'refused mail',
  breaks: 'SES refuses the address of the customer, and nobody looks for two days',
  alarm: 'work-items-overdue',
  workItem: 'mail',
  recovery: 'address corrected, release',
  ends: 'invoiced',
  address: 'refuse+game-day@mail.example',
  ripens: daysPass,
  recover: async (stage, workItemId) => {
    const { shop, address } = stage
    await shop.register('customer', aCustomer({ sellerId: shop.sellerId, revision: 2, invoiceEmail: address }))
    return release(stage, workItemId)
  },
}

const archiveRefused: Scenario = {
  name: 'refused archive',
  breaks: 'the archive denies PutObject',
  alarm: 'executions-failed',
  workItem: 'failure',
  recovery: 'release',
  ends: 'invoiced',
  breakIt: ({ ground }) => turnAway(ground, { kind: 'bucket', name: ground.outputs['ArchiveBucket'] ?? '', writes: 1000 }),
  recover: release,
}

const eventPoisoned: Scenario = {
  name: 'poisoned event',
  breaks: 'an order comes in a currency that there is not, and nobody looks for two days',
  alarm: 'work-items-overdue',
  workItem: 'event',
  recovery: 'refuse, with the reason',
  ends: 'refused',
  publishes: poisoned,
  ripens: daysPass,
  recover: ({ shop }, workItemId) => shop.desk.refuse(workItemId, 'There is no currency EURO: the shop sends the order again.'),
}

const functionThrows: Scenario = {
  name: 'function that throws',
  breaks: 'receive-order has lost its variable BOOKS_TABLE (and its queue repeats after a second, not three minutes)',
  alarm: 'orders-not-taken-in',
  recovery: 'variable put back, redrive-queue',
  ends: 'invoiced',
  breakIt: async ({ ground }) => {
    const mends = [
      await hurryQueue(ground, await queueUrlOf(ground, 'orders')),
      await breakFunction(ground, 'ReceiveOrderFunction', 'BOOKS_TABLE'),
    ]
    return async () => {
      for (const mend of mends.toReversed()) await mend()
    }
  },
  recover: ({ company }) => company.invoke('RedriveQueueFunction', { queue: 'orders-not-taken-in', go: true }),
}

/** In the order in which they are played: one thing at a time. */
export const scenarios: readonly Scenario[] = [tableThrottled, mailRefused, archiveRefused, eventPoisoned, functionThrows]
