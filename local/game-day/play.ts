import { type AlarmEntry, alarms } from '../../infra/alarms.ts'
import { type Company, eventually, type Published } from '../../test/support/company.ts'
import { openShop, type Shop, type WorkItemSummary } from '../../test/support/shop.ts'
import type { Ground } from './ground.ts'
import { valuesOf } from './readings.ts'
import { type Condition, conditionOf } from './ringing.ts'
import type { Scenario } from './scenarios.ts'

/** What a scenario has to play on: a seller of its own, with one customer. */
export interface Stage {
  readonly company: Company
  readonly ground: Ground
  readonly shop: Shop
  /** Where the customer's mail arrives in the end. */
  readonly address: string
}

/** What came of a scenario; `end` says what became of the order. */
export interface Played {
  readonly alarm: AlarmEntry
  readonly condition: Condition
  readonly workItem: WorkItemSummary | undefined
  readonly end: string
  readonly seconds: number
}

const secondsToRing = 60
const secondsToEnd = 90

export const alarmOf = ({ alarm }: Scenario): AlarmEntry => {
  const entry = alarms.find(({ name }) => name === alarm)
  if (entry === undefined) throw new Error(`There is no alarm ${alarm}`)
  return entry
}

/** Waits until the alarm's condition is true; the figures count from `since`, so what was before does not ring. */
const untilRinging = async (ground: Ground, alarm: AlarmEntry, since: number): Promise<Condition> => {
  let last: Condition | undefined
  return eventually(
    async () => {
      last = conditionOf(alarm, await valuesOf(ground, alarm.figure, since))
      return last.rings ? last : undefined
    },
    { seconds: secondsToRing, failure: () => `${alarm.name} does not ring: ${last?.says}` },
  )
}

const untilListed = ({ shop }: Stage, kind: string): Promise<WorkItemSummary> =>
  eventually(async () => (await shop.desk.list()).find((item) => item.kind === kind), {
    seconds: secondsToRing,
    failure: () => `no work item of kind ${kind}`,
  })

/** When all is mended nothing may be left: no open work item, and in the queue whose alarm rang no message. */
const nothingLeft = async ({ ground, shop }: Stage, { name, figure }: AlarmEntry): Promise<void> => {
  const open = await shop.desk.list()
  if (open.length > 0) throw new Error(`${open.length} work items stay open`)
  const [lying = 0] = 'queue' in figure.from ? await valuesOf(ground, figure, 0) : []
  if (lying > 0) throw new Error(`${lying} messages stay in ${name}`)
}

/** One number and one mail for each order, whatever was tried again. */
const invoicedOnce = async ({ company, shop, address }: Stage, orders: number): Promise<string> => {
  const mailed = async () => (await company.mails()).filter(({ destination }) => destination.to.some((to) => to.includes(address))).length
  const issued = () => shop.all('InvoiceIssued')
  await eventually(async () => ((await mailed()) >= orders && issued().length >= orders ? true : undefined), {
    seconds: secondsToEnd,
    failure: () => `${issued().length} of ${orders} orders were invoiced, and not all were mailed`,
  })
  const [mails, distinct] = [await mailed(), new Set(issued().map((invoice) => invoice.orderId)).size]
  if (issued().length !== orders || distinct !== orders || mails !== orders)
    throw new Error(`${issued().length} invoices of ${distinct} orders and ${mails} mails in place of ${orders}`)
  const numbers = issued().map(({ number = '' }) => number)
  return `invoiced once, ${numbers.toSorted().join(', ')}`
}

const refusedWithReason = async ({ company, shop }: Stage, { workItemId }: WorkItemSummary): Promise<string> => {
  const answer = await company.invoke('ListWorkItemsFunction', { sellerId: shop.sellerId, workItemId })
  const { state, note = '' } = (answer as { item: { state: string; note?: string } }).item
  if (state !== 'REFUSED' || note === '') throw new Error(`the event is ${state}, for the reason "${note}"`)
  if (shop.all('InvoiceIssued').length > 0) throw new Error('a refused order was invoiced')
  return `refused: ${note}`
}

const publishedBy = ({ publishes, orders = 1 }: Scenario, shop: Shop): Published[] =>
  publishes ? [publishes(shop)] : Array.from({ length: orders }, (_, index) => shop.events.placed({ orderId: `SO-${index + 1}` }))

const playOn = async (scenario: Scenario, stage: Stage): Promise<Omit<Played, 'seconds'>> => {
  const { ground, shop } = stage
  const alarm = alarmOf(scenario)
  const since = Date.now()
  const mend = await scenario.breakIt?.(stage)
  try {
    await shop.publish(...publishedBy(scenario, shop))
    const workItem = scenario.workItem && (await untilListed(stage, scenario.workItem))
    await scenario.ripens?.(stage)
    const condition = await untilRinging(ground, alarm, since)
    // What is tried again by itself has to come through what is broken; a person mends first.
    if (scenario.recover) {
      await mend?.()
      await scenario.recover(stage, workItem?.workItemId ?? '')
    }
    const end = scenario.ends === 'refused' ? await refusedWithReason(stage, workItem!) : await invoicedOnce(stage, scenario.orders ?? 1)
    await nothingLeft(stage, alarm)
    return { alarm, condition, workItem, end }
  } finally {
    await mend?.()
  }
}

/** Plays a scenario through: breaks, publishes, waits for the alarm, recovers and looks at the end. Whatever goes otherwise throws. */
export const play = async (scenario: Scenario, company: Company, sellerId: string): Promise<Played> => {
  const startedAt = Date.now()
  const address = `${sellerId}@mail.example`
  const shop = await openShop(company, sellerId, { customer: { invoiceEmail: scenario.address ?? address } })
  const stage = { company, ground: company.cloud, shop, address }
  return { ...(await playOn(scenario, stage)), seconds: (Date.now() - startedAt) / 1000 }
}
