/** The examples of `npm start`: two sellers with all that is theirs, and orders that show what becomes of an order. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { exampleOrders } from '../events/example-orders/example-orders.ts'
import type { PublishedEvent } from '../events/example-orders/publisher.ts'
import { addDays } from '../shared/domain/day.ts'
import { clientSettings } from './client-settings.ts'
import type { Cloud } from './cloud.ts'
import { table } from './desk-table.ts'
import { invoker } from './invoke.ts'
import { listenTo } from './listen.ts'
import { type ReceivedDocument, saveDocuments } from './seed/documents.ts'
import { asExpected, hear, isBilled, isCredit, nothingHeard, type OrderOutcome, type Outcomes } from './seed/outcomes.ts'
import { publishAll } from './seed/publish.ts'
import { registerSeed, todayInParis } from './seed/register.ts'

/** Cold starts, the longest document and the emulator's pace included. */
const patienceMs = 120_000

const say = (line: string): void => console.log(`          ${line}`)

type Heard = Awaited<ReturnType<typeof listenTo>>['heard']

/** Hears the bus until all orders are where they should be, or patience ends. */
const follow = async (outcomes: Outcomes, heard: Heard, isSettled: (order: OrderOutcome) => boolean): Promise<void> => {
  const orders = [...outcomes.values()]
  const until = Date.now() + patienceMs
  let before = -1
  while (Date.now() < until) {
    for (const event of await heard()) hear(outcomes, event)
    const settled = orders.filter(isSettled).length
    if (settled !== before) say(`${settled} of ${orders.length} orders are where they should be`)
    if (settled === orders.length) return
    before = settled
  }
}

const reasonOf = ({ findings }: OrderOutcome): string =>
  findings.map(({ code, field, expected, actual }) => `${code} ${field}: expected ${expected}, actual ${actual}`)[0] ?? ''

type Documents = ReadonlyMap<string, ReceivedDocument>

/** A line for each invoice; one for an order without any. */
const rowsOf = (order: OrderOutcome, documents: Documents): string[][] => {
  const { example, invoices, held, cancelled } = order
  const mark = asExpected(order) ? '' : `not as expected: ${JSON.stringify(example.expected)}`
  const invoiced = [...invoices.values()]
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ messageId = '', ...document }) => [
      example.orderId,
      example.shows,
      isCredit(document) ? 'credited' : 'invoiced',
      document.number,
      document.gross,
      document.state,
      documents.get(messageId)?.formats ?? '',
      [documents.get(messageId)?.path ?? '', mark].join(' ').trim(),
    ])
  if (invoiced.length > 0) return invoiced
  const outcome = cancelled ? 'cancelled' : held ? 'held' : 'nothing heard'
  return [[example.orderId, example.shows, outcome, '', '', '', '', [reasonOf(order), mark].join(' ').trim()]]
}

const tableOf = (outcomes: Outcomes, documents: Documents): string =>
  table(
    ['order', 'shows', 'outcome', 'number', 'total', 'state', 'format', 'document, or why not'],
    [...outcomes.values()].flatMap((order) => rowsOf(order, documents)),
  )

/** Registers, publishes, follows and shows; `asExpected` when every order came out as its example says. */
export const runExamples = async (cloud: Cloud, documentsDirectory: string): Promise<{ asExpected: boolean }> => {
  const settings = clientSettings(cloud.endpoint)
  const registered = await registerSeed(invoker(settings), cloud.outputs['RegisterMasterDataFunction']!)
  say(
    `Registered ${Object.entries(registered)
      .map(([kind, count]) => `${count} ${kind}s`)
      .join(', ')}`,
  )
  const examples = exampleOrders((daysFromToday) => addDays(todayInParis(), daysFromToday))
  const outcomes = nothingHeard(examples)
  const publish = (all: readonly PublishedEvent[]) => publishAll(new EventBridgeClient(settings), cloud.outputs['OrdersBus']!, all)
  const listener = await listenTo(cloud.endpoint, cloud.outputs['InvoicingBus']!)
  try {
    await publish(examples.flatMap(({ events }) => events))
    say(`Published ${examples.length} orders`)
    await follow(outcomes, listener.heard, isBilled)
    const later = examples.flatMap(({ afterIssue }) => afterIssue?.events ?? [])
    await publish(later)
    say(`Published ${later.length} of what comes after the issue`)
    await follow(outcomes, listener.heard, asExpected)
  } finally {
    await listener.stop()
  }
  console.log(`\n${tableOf(outcomes, await saveDocuments(cloud.mailboxUrl, documentsDirectory))}\n`)
  return { asExpected: [...outcomes.values()].every(asExpected) }
}
