/**
 * The whole application in memory: its real steps and adapters behind the SDK's real clients, the synthesised workflow, queues, streams,
 * schedules, and a mail provider that reports on its mails, all on one clock. A run repeats itself from its seed.
 */
import { randomFrom } from './house/chance.ts'
import { endsWithItsTime, named } from './house/callers.ts'
import { deployedTemplates } from './house/deployment.ts'
import { silenceFunctionLogs } from './house/function-log.ts'
import { functionsOf, type Wiring } from './house/functions.ts'
import { delivered, mailProvider, type Said } from './house/mail-provider.ts'
import { type Records, recordsOf } from './house/records.ts'
import { type Life, lifeOf } from './house/time.ts'
import { type AppOptions, inMemoryApp, type InMemoryApp } from './peers/app.ts'
import { virtualClock } from './peers/clock.ts'
import type { LambdaHandler } from './peers/lambda.ts'
import { onceFor } from './peers/deployed.ts'
import type { Template } from './peers/dynamo/definition.ts'
import type { SentMail } from './peers/ses.ts'
import type { Message } from './peers/sqs.ts'
import { aCustomer, anArticle, anOrder, aPrice, aSeller } from './samples.ts'

silenceFunctionLogs()

export type HouseOptions = {
  readonly seed?: number
  readonly start?: string
  readonly seller?: Parameters<typeof aSeller>[0]
  readonly customer?: Parameters<typeof aCustomer>[0]
  /** What the mail provider tells of a mail that it took; delivered when left out. */
  readonly mailSays?: (mail: SentMail) => readonly Said[]
  readonly dynamo?: NonNullable<AppOptions['dynamo']>
  readonly ses?: NonNullable<AppOptions['ses']>
  readonly wiring?: Omit<Wiring, 'app' | 'random'>
  /** Without the sweep, what waits is driven on by nobody. */
  readonly sweeps?: boolean
  /** Without redelivery, a queue's message is handed over once, whatever becomes of it. */
  readonly redelivers?: boolean
  /** Another deployment that is there too; each invocation goes to it or to the newest. */
  readonly previous?: { readonly wiring: Omit<Wiring, 'app' | 'random'>; readonly acts: () => boolean }
}

export type OrderEvent = { readonly detailType: string; readonly detail: object }

export type House = Life & {
  readonly app: InMemoryApp
  /** Puts events on the bus "orders", as the seller's shop does. */
  publish(...events: readonly OrderEvent[]): Promise<void>
  /** Each event reaches an instance of receive-order of its own, all at one moment. */
  meet(...events: readonly OrderEvent[]): void
  /** Hands a message to an instance of a function of its own, as the queue's second delivery would. */
  deliver(functionName: string, message: object): void
  /** Calls a function and goes on without its answer. */
  ask(functionName: string, input: object): void
  /** An event in the envelope of the bus "orders". */
  envelope(event: OrderEvent): object
  /** All queues that functions read. */
  readonly queues: readonly string[]
  /** Calls a function as the desk does and awaits its answer. */
  call(functionName: string, input: object): Promise<unknown>
  /** Dead letters go back to the queue that they came from, as a person would send them after a fault. */
  redriveDeadLetters(): number
  records(): Records
  /** Order events that were published, in order. */
  readonly accepted: readonly OrderEvent[]
}

const own = { sellerId: 'lumiere' }
const source = 'shop.lumiere'

export const events = {
  placed: (changes: Parameters<typeof anOrder>[0] = {}): OrderEvent => ({
    detailType: 'OrderPlaced',
    detail: { version: 1, ...anOrder(changes) },
  }),
  ready: (orderId: string): OrderEvent => ({
    detailType: 'OrderReadyToShip',
    detail: { version: 1, ...own, orderId, readyOn: '2026-11-23' },
  }),
  shipped: (orderId: string, shipmentId: string, lines?: object[]): OrderEvent => ({
    detailType: 'OrderShipped',
    detail: { version: 1, ...own, orderId, shipmentId, shippedOn: '2026-11-23', ...(lines && { lines }) },
  }),
  delivered: (orderId: string, deliveryId: string, lines?: object[]): OrderEvent => ({
    detailType: 'OrderDelivered',
    detail: { version: 1, ...own, orderId, deliveryId, deliveredOn: '2026-11-23', ...(lines && { lines }) },
  }),
  cancelled: (orderId: string): OrderEvent => ({
    detailType: 'OrderCancelled',
    detail: { version: 1, ...own, orderId, cancelledOn: '2026-11-24', reason: 'changed their mind' },
  }),
  returned: (orderId: string, returnId: string, lines?: object[]): OrderEvent => ({
    detailType: 'OrderReturned',
    detail: { version: 1, ...own, orderId, returnId, returnedOn: '2026-11-24', ...(lines && { lines }) },
  }),
  rejected: (orderId: string, invoiceId: string): OrderEvent => ({
    detailType: 'InvoiceRejected',
    detail: { version: 1, ...own, orderId, invoiceId, status: 'rejected', reason: 'wrong purchase order' },
  }),
}

export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const templates = deployedTemplates()
  const random = randomFrom(options.seed ?? 1)
  const clock = virtualClock(options.start ?? '2026-11-24T11:00:00.000Z')
  const secret = JSON.stringify({ keyId: 'k1', secret: 'a secret of at least thirty-two characters' })
  const { dynamo, ses } = options
  const chance = { random, uuid: () => `00000000-0000-4000-8000-${String(Math.floor(random() * 1e12)).padStart(12, '0')}` }
  const app = inMemoryApp({ templates, clock, secret, chance, ...(dynamo && { dynamo }), ...(ses && { ses }) })
  const newest = functionsOf({ app, random, ...options.wiring })
  const { previous } = options
  const older = previous && functionsOf({ app, random, ...previous.wiring })
  const handlerOf = (name: string): LambdaHandler => (previous?.acts() === true ? older?.[name] : undefined) ?? newest[name]!
  for (const name of Object.keys(newest))
    app.handle(
      name,
      named(name, (event, context) => handlerOf(name)(event, context)),
    )
  app.hooks.add(endsWithItsTime)

  const due = dueIn(app)
  const queues = queuesOf(templates)
  const life = lifeOf({
    app,
    watchers: [
      mailProvider(app, options.mailSays ?? (() => delivered)),
      ...(options.redelivers === false ? [forgetting(app, queues.read)] : []),
    ],
    dueAtMs: ({ name }) => (name.startsWith('remindcustomers') ? due().reminders : options.sweeps === false ? undefined : due().others),
  })
  const accepted: OrderEvent[] = []
  const house: House = {
    ...life,
    app,
    accepted,
    async publish(...published) {
      for (const { detailType, detail } of published) {
        accepted.push({ detailType, detail })
        await app.events.deliver(queues.ordersBus, { source, 'detail-type': detailType, detail })
      }
    },
    meet(...met) {
      accepted.push(...met)
      for (const event of met) house.deliver('receive-order', envelope(event))
    },
    deliver: (name, message) => life.begin(() => app.lambda.invoke(app.functionId(name), sqsEvent(message))),
    ask: (name, input) => life.begin(() => app.lambda.invoke(app.functionId(name), input)),
    envelope,
    queues: queues.read,
    call: (name, input) => clock.run(app.lambda.invoke(app.functionId(name), input)),
    redriveDeadLetters() {
      const taken = queues.deadLetters.flatMap(({ queue, of }) =>
        (app.sqs.messages(queue) as Message[]).splice(0).map(({ body }) => ({ of, body })),
      )
      for (const { of, body } of taken) app.sqs.send(of, body)
      return taken.length
    },
    records: () => recordsOf(app, queues.unread),
  }
  await register(house, options)
  return house
}

const envelope = ({ detailType, detail }: OrderEvent) => ({
  version: '0',
  id: '00000000-0000-4000-9000-0000000000ff',
  account: '000000000000',
  region: 'eu-central-1',
  time: '2026-11-24T11:00:00Z',
  resources: [],
  source,
  'detail-type': detailType,
  detail,
})

const sqsEvent = (message: object) => ({ Records: [{ messageId: 'direct', body: JSON.stringify(message) }] })

/** What was handed over once is gone from its queue. */
const forgetting = (app: InMemoryApp, queues: readonly string[]) => (): number => {
  for (const messages of queues.map((queue) => app.sqs.messages(queue) as Message[]))
    for (const message of messages.filter(({ receives }) => receives > 0)) messages.splice(messages.indexOf(message), 1)
  return 0
}

const register = async (house: House, { seller, customer }: HouseOptions): Promise<void> => {
  const records = { seller: aSeller(seller), customer: aCustomer(customer), article: anArticle(), price: aPrice() }
  for (const [kind, record] of Object.entries(records)) {
    const { outcome } = (await house.call('register-master-data', { kind, record })) as { outcome: string }
    if (outcome !== 'registered') throw new Error(`The house does not open: the ${kind} is ${outcome}`)
  }
}

type Due = { readonly reminders: number | undefined; readonly others: number | undefined }

/**
 * What the schedules would find: reminders for remind-customers, for the sweep everything else that is due but for what only tells
 * operations that a person has left it lying. Looked up after changes only.
 */
const dueIn = (app: InMemoryApp): (() => Due) => {
  const table = app.environmentOf('sweep')['BOOKS_TABLE']!
  let seen = -1
  let due: Due
  return () => {
    if (app.dynamo.changed === seen) return due
    seen = app.dynamo.changed
    const [reminders, others]: [number[], number[]] = [[], []]
    for (const { dueAt, waitingFor, of } of app.dynamo.dump(table))
      if (dueAt?.S !== undefined && !leftLying(waitingFor?.S, of?.S))
        (waitingFor?.S === 'reminder' ? reminders : others).push(Date.parse(dueAt.S))
    return (due = { reminders: earliest(reminders), others: earliest(others) })
  }
}

/** Orders and invoices are put off by a day; a work item or a claim that waits for a person, and an entry that waits for the night, only show in a metric. */
const leftLying = (waitingFor: string | undefined, of: string | undefined): boolean =>
  waitingFor === 'validation' || waitingFor === 'application' || (waitingFor === 'person' && of !== 'order' && of !== 'invoice')

const earliest = (all: readonly number[]): number | undefined => (all.length === 0 ? undefined : Math.min(...all))

type Properties = { Name?: unknown; EventSourceArn?: unknown; RedrivePolicy?: { deadLetterTargetArn: { 'Fn::GetAtt': [string, string] } } }

/** From the templates: the bus that the shop publishes on, queues without a reader, and whose dead letters they hold. */
const queuesOf = onceFor((templates: readonly Template[]) => {
  const resources = templates.flatMap(({ Resources }) => Object.entries(Resources))
  const ofType = (type: string) =>
    resources.filter(([, { Type }]) => Type === type).map(([id, { Properties }]) => ({ id, ...(Properties as Properties) }))
  const read = JSON.stringify(ofType('AWS::Lambda::EventSourceMapping').map(({ EventSourceArn }) => EventSourceArn))
  const all = ofType('AWS::SQS::Queue')
  const isRead = ({ id }: { id: string }) => read.includes(`"${id}"`)
  return {
    ordersBus: String(ofType('AWS::Events::EventBus').find(({ id }) => id.startsWith('IntakeOrders'))?.Name),
    read: all.filter(isRead).map(({ id }) => id),
    unread: all.filter((queue) => !isRead(queue)).map(({ id }) => id),
    deadLetters: all.flatMap(({ id, RedrivePolicy }) =>
      RedrivePolicy === undefined ? [] : [{ of: id, queue: RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0] }],
    ),
  }
})
