/** Why: validation decides whether a fact is invoiced, held or refused; it may run twice, late, or beside another writer, and must say the same. */
import { beforeEach, describe, expect, test } from 'vitest'
import { inputSchema, type Ports, validateOrder } from '../../../functions/validate-order/step.ts'
import { withFact } from '../../../shared/domain/billing/claim-of.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { Invoice } from '../../../shared/domain/invoice.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import type { JournalEntry } from '../../../shared/domain/journal-entry.ts'
import type { Order } from '../../../shared/domain/order.ts'
import { snapshotDigest, snapshotText } from '../../../shared/domain/snapshot.ts'
import type { InvoiceBook } from '../../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../../shared/ports/master-data.ts'
import type { OrderChange } from '../../../shared/ports/order-book.ts'
import { aFact, theOrder } from '../../support/materials.ts'
import { aCustomer, anArticle, anOrder, aPrice, aRate, aSeller } from '../../support/samples.ts'

const now = instantOf('2026-11-24T10:00:00.000Z')
const fact = aFact({ attempt: 3 })
const input = inputSchema.parse({
  sellerId: 'lumiere',
  orderId: 'SO-1',
  factId: 'order',
  purpose: 'invoice',
  invoiceId: fact.invoiceId,
  attempt: 3,
})

/** The ports as a small memory: one order with its version, master data, what was saved. */
const aHouse = () => {
  const house = {
    order: theOrder(anOrder(), [fact]) as Order | undefined,
    header: undefined as Pick<InvoiceHeader, 'state'> | undefined,
    entry: undefined as object | undefined,
    seller: aSeller(),
    customer: aCustomer() as ReturnType<typeof aCustomer> | undefined,
    prices: [aPrice()],
    asked: { rateOn: undefined as string | undefined, lists: undefined as readonly string[] | undefined },
    snapshots: new Map<string, Invoice>(),
    saved: [] as OrderChange[],
    /** Runs before each save: another writer. */
    meanwhile: () => {},
  }
  const masterData: Partial<MasterData> = {
    seller: async () => house.seller,
    customer: async () => house.customer,
    articles: async (_, skus) => skus.map((sku) => anArticle({ sku })),
    prices: async (_, __, lists) => {
      house.asked.lists = lists
      return house.prices
    },
    exchangeRate: async (_, currency, on) => {
      house.asked.rateOn = on
      return aRate({ currency })
    },
  }
  const invoices: Partial<InvoiceBook> = {
    find: async () => house.header as InvoiceHeader | undefined,
    findEntry: async () => house.entry as JournalEntry | undefined,
    putSnapshot: async (invoice) => {
      const digest = snapshotDigest(snapshotText(invoice))
      house.snapshots.set(digest, invoice)
      return digest
    },
  }
  const ports: Ports = {
    orders: {
      find: async () => house.order,
      save: async (change) => {
        house.meanwhile()
        if (change.order.version !== house.order?.version) return 'conflict'
        house.saved.push(change)
        house.order = { ...change.order, version: change.order.version + 1 }
        return 'saved'
      },
    },
    invoices: invoices as InvoiceBook,
    masterData: masterData as MasterData,
    glyphs: { missing: () => [] },
    compressedSize: (text) => text.length / 8,
    clock: { now: () => now },
  }
  return { house, run: () => validateOrder(ports)(input) }
}

let house: ReturnType<typeof aHouse>['house']
let run: ReturnType<typeof aHouse>['run']
beforeEach(() => ({ house, run } = aHouse()))

const stateOf = (order: Order | undefined) => order?.facts.map(({ state }) => state)

describe('an order in order', () => {
  test('is accepted with the digest of its snapshot and the version that was read, and is not written', async () => {
    const output = await run()
    expect(output).toMatchObject({ outcome: 'accepted', orderVersion: 1 })
    expect([...house.snapshots.keys()]).toEqual([output.outcome === 'accepted' && output.digest])
    expect(house.saved).toEqual([])
  })

  test('gives the same digest when it is validated again', async () => {
    expect(await run()).toEqual(await run())
    expect(house.snapshots.size).toBe(1)
  })

  test('asks for the rate of the day of the supply, once that is known', async () => {
    house.order = theOrder(anOrder({ currency: 'USD' }), [fact, aFact({ id: 'S1', state: 'RECORDED', lines: { '1': '2' } })])
    await run()
    expect(house.asked.rateOn).toBe('2026-11-21')
  })

  test('asks for the rate of today, in the seller’s zone, before the supply and in the book currency for none', async () => {
    await run()
    expect(house.asked.rateOn).toBeUndefined()
    house.order = theOrder(anOrder({ currency: 'USD' }), [fact])
    await run()
    expect(house.asked.rateOn).toBe('2026-11-24')
  })

  test('asks for the lists that apply to the customer', async () => {
    house.customer = aCustomer({ priceContract: 'K7' })
    await run()
    expect(house.asked.lists).toEqual(['contract:K7', 'base'])
  })
})

test('an order whose e-invoice could not be written in the format of its customer is held, with the rule that would be broken', async () => {
  house.customer = aCustomer({ eInvoice: { format: 'xrechnungUbl' } })
  expect(await run()).toMatchObject({ outcome: 'held' })
  const findings = house.saved.flatMap(({ workItems }) => workItems.flatMap((item) => ('findings' in item ? item.findings : [])))
  expect(findings).toMatchObject([{ code: 'EINVOICE_RULE', rule: 'BR-DE-15', field: 'buyerReference' }])
  expect(house.snapshots.size).toBe(0)
})

describe('an order with findings', () => {
  beforeEach(() => {
    house.prices = []
  })

  test('is held with its work item, told to the publisher, and waits a day for a person, in one write', async () => {
    const workItemId = `order-${fact.invoiceId}-3`
    expect(await run()).toEqual({ outcome: 'held', workItemId })
    expect(stateOf(house.order)).toEqual(['HELD'])
    expect(house.saved).toMatchObject([
      {
        workItems: [{ kind: 'order', workItemId, state: 'OPEN', orderId: 'SO-1', factId: 'order', findings: [{ code: 'PRICE_MISSING' }] }],
        occurrences: [{ sellerId: 'lumiere', occurrenceId: `OrderHeld-${workItemId}`, occurrence: { type: 'OrderHeld', workItemId } }],
        wait: { waitingFor: 'person', dueAt: '2026-11-25T10:00:00.000Z' },
      },
    ])
  })

  test('is held once: a repeat says the same and writes nothing', async () => {
    const first = await run()
    expect(await run()).toEqual(first)
    expect(house.saved).toHaveLength(1)
  })

  test('that is held again after a release has a work item of its own, since the first is closed', async () => {
    const first = await run()
    house.order = withFact(house.order!, fact.factId, (held) => ({ ...held, state: 'READY', attempt: 4 }))
    const second = await run()
    expect([first, second]).toEqual([
      { outcome: 'held', workItemId: `order-${fact.invoiceId}-3` },
      { outcome: 'held', workItemId: `order-${fact.invoiceId}-4` },
    ])
  })

  test('keeps a thousand wrong lines short', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({ ...anOrder().lines[0]!, lineId: `${index}` }))
    house.order = theOrder(anOrder({ lines }), [fact])
    await run()
    expect(house.saved[0]!.workItems[0]!.findings).toHaveLength(51)
    expect(house.saved[0]!.workItems[0]!.findings.at(-1)).toMatchObject({ code: 'MORE_FINDINGS', actual: '950 more' })
  })

  test('while another fact is to start, the order waits for that', async () => {
    house.order = theOrder(anOrder(), [fact, aFact({ id: 'S1', lines: { '1': '1' } })])
    await run()
    expect(house.saved[0]!.wait).toMatchObject({ waitingFor: 'workflowStart' })
  })
})

describe('an order that can never be invoiced', () => {
  beforeEach(() => {
    house.order = theOrder(anOrder(), [fact], { cancelled: { on: fact.date } })
  })

  test('is refused, told with the reason, without a work item and waiting for nothing', async () => {
    expect(await run()).toEqual({ outcome: 'refused' })
    expect(stateOf(house.order)).toEqual(['REFUSED'])
    expect(house.saved).toMatchObject([
      { workItems: [], occurrences: [{ occurrence: { type: 'OrderRefused', findings: [{ code: 'ORDER_CANCELLED' }] } }], wait: undefined },
    ])
  })

  test('is refused once', async () => {
    await run()
    expect(await run()).toEqual({ outcome: 'refused' })
    expect(house.saved).toHaveLength(1)
  })
})

describe('a draft that is there', () => {
  test.each(['FROZEN', 'STORED', 'SENT'] as const)('in state %s is frozen before, and nothing is read or written', async (state) => {
    house.header = { state }
    house.order = undefined
    expect(await run()).toEqual({ outcome: 'frozenBefore' })
  })

  test.each(['WITHDRAWN', 'PARKED'] as const)('in state %s is validated again, unless its entry says that it is issued', async (state) => {
    house.header = { state }
    expect(await run()).toMatchObject({ outcome: 'accepted' })
    house.entry = {}
    expect(await run()).toEqual({ outcome: 'frozenBefore' })
  })

  test.each(['RECORDED', 'CANCELLED', 'REFUSED'] as const)('a fact that has become %s ends without a write', async (state) => {
    house.order = theOrder(anOrder(), [{ ...fact, state }])
    expect(await run()).toEqual({ outcome: 'refused' })
    expect([house.saved, house.snapshots.size]).toEqual([[], 0])
  })
})

describe('other writers', () => {
  beforeEach(() => {
    house.prices = []
  })

  test('a change in between is read and judged afresh', async () => {
    house.meanwhile = () => {
      house.order = { ...house.order!, version: 7 }
      house.prices = [aPrice()]
      house.meanwhile = () => {}
    }
    expect(await run()).toMatchObject({ outcome: 'accepted', orderVersion: 7 })
    expect(house.saved).toEqual([])
  })

  test('who never lets go makes it a transient conflict, not an endless loop', async () => {
    house.meanwhile = () => {
      house.order = { ...house.order!, version: house.order!.version + 1 }
    }
    await expect(run()).rejects.toMatchObject({ name: 'Conflict' })
  })
})

test.each<[string, () => void]>([
  ['an order that does not exist', () => (house.order = undefined)],
  ['a fact that the order does not have', () => (house.order = theOrder(anOrder(), [aFact({ id: 'S9' })]))],
  ['an invoice id of another fact', () => (house.order = theOrder(anOrder(), [{ ...fact, invoiceId: aFact({ id: 'S9' }).invoiceId }]))],
])('%s is a defect', async (_, arrange) => {
  arrange()
  await expect(run()).rejects.toMatchObject({ name: 'Defect' })
})
