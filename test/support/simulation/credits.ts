/** Credits of one run, from a chance of their own: what a person asks for, what comes back, what a buyer rejects. */
import { events, type House, type OrderEvent } from '../house.ts'
import { type Random, randomFrom } from '../house/chance.ts'
import type { Act, Story } from './story.ts'

const hour = 3600
const day = 86_400

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!

type Script = Story['script']

/** A return is told as events are: now and then twice, or by two roads at one moment. */
const returnsOf = (orderIds: readonly string[], random: Random): Script =>
  orderIds.flatMap((orderId) => {
    if (random() < 0.6) return []
    const lines = random() < 0.25 ? undefined : [{ lineId: '1', quantity: pick(['1', '1', '2', '4'], random) }]
    const told: OrderEvent[] = [events.returned(orderId, `RT-${1 + Math.floor(random() * 2)}`, lines)]
    const does = (): Act => ({ act: random() < 0.3 ? 'meet' : 'publish', events: told })
    const atSeconds = random() * 2 * day
    return [{ atSeconds, does: does() }, ...(random() < 0.3 ? [{ atSeconds: atSeconds + random() * hour, does: does() }] : [])]
  })

const times = (most: number, random: Random, does: Act): Script =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => ({ atSeconds: 60 + random() * random() * 3 * day, does }))

/** Half of the histories have credits. */
export const creditsOf = (seed: number, orderIds: readonly string[]): Script => {
  const random = randomFrom(seed + 0xc4ed)
  if (random() < 0.5) return []
  const credits = [...returnsOf(orderIds, random), ...times(5, random, { act: 'credit' }), ...times(1, random, { act: 'reject' })]
  return [...credits, ...times(2, random, { act: 'rebate' })]
}

/** A seller credits cancellations and returns at once, or asks each time. */
export const creditNotesOf = (seed: number) => {
  const random = randomFrom(seed + 0xa0)
  const rule = () => pick(['propose', 'automatic'] as const, random)
  return { prefix: 'A', journal: 'AV', onCancellation: rule(), onReturn: rule() }
}

const issuedInvoices = (house: House) => {
  const { entries, snapshots } = house.records()
  return entries.flatMap(({ digest }) => snapshots.get(digest) ?? []).filter(({ typeCode }) => typeCode === '380')
}

/** What a person asks for, under one of a few ids: the same twice, other content under a used id, more than is left. */
export const askForCredit = (house: House, random: Random): void => {
  const invoices = issuedInvoices(house)
  if (invoices.length === 0) return
  const invoice = pick(invoices, random)
  const { orderLineId: lineId, quantity } = pick(invoice.lines, random)
  const part = pick(
    [
      { kind: 'all' },
      { kind: 'lines', lines: [{ lineId, quantity }] },
      { kind: 'lines', lines: [{ lineId, quantity: '1' }] },
      { kind: 'lines', lines: [{ lineId, amount: pick(['0.01', '9.99', '33.33'], random) }] },
    ],
    random,
  )
  const reason = pick(['return', 'rebate', 'priceError'], random)
  const request = {
    sellerId: 'lumiere',
    invoice: invoice.invoiceId,
    requestId: `R-${1 + Math.floor(random() * 4)}`,
    reason,
    part,
    by: 'finance',
  }
  house.ask('credit-invoice', request)
  if (random() < 0.4) house.ask('credit-invoice', request)
}

/** A rebate on all invoices of one customer, under one of two ids: the same twice, other content under a used id, more than is left. */
export const askForRebate = (house: House, random: Random): void => {
  const { entries, snapshots } = house.records()
  const issued = entries.flatMap(({ digest, number }) => {
    const invoice = snapshots.get(digest)
    return invoice?.typeCode === '380' ? [{ number, customerId: invoice.customerId }] : []
  })
  if (issued.length === 0) return
  const { customerId } = pick(issued, random)
  const request = {
    sellerId: 'lumiere',
    requestId: `R-${1 + Math.floor(random() * 2)}`,
    customerId,
    contractReference: 'CADRE-2026-07',
    period: { from: '2026-01-01', until: '2027-12-31' },
    invoices: issued.filter((one) => one.customerId === customerId).map(({ number }) => number),
    grant: pick(
      [
        { kind: 'percent', percent: '2' },
        { kind: 'percent', percent: '75' },
        { kind: 'amount', amount: '9.99' },
      ],
      random,
    ),
    by: 'finance',
  }
  house.ask('grant-rebate', request)
  if (random() < 0.4) house.ask('grant-rebate', request)
}

/** A buyer's platform rejects one of the invoices. */
export const rejectOne = async (house: House, random: Random): Promise<void> => {
  const invoices = issuedInvoices(house)
  if (invoices.length === 0) return
  const { invoiceId, sources } = pick(invoices, random)
  await house.publish(events.rejected(sources[0]?.orderId ?? '', invoiceId))
}
