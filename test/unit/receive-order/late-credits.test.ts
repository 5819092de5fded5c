/** What is told of an order after its invoice is issued is credited, once: at once where the seller says so, else when a person agrees. */
import { beforeEach, describe, expect, it } from 'vitest'
import { refuseOrder } from '../../../functions/refuse-order/step.ts'
import { heldOrder } from '../../../functions/validate-order/held-order.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { type SellerId, sellerIdSchema } from '../../../shared/domain/ids.ts'
import { headerFor, noon, pointerFor, queueFor } from '../../support/books.ts'
import { openItems } from '../../support/open-items.ts'
import { cancelled, type Intake, openIntake, placed, seedRecords } from './intake.ts'

const sellerId: SellerId = sellerIdSchema.parse('lumiere')
let intake: Intake

/** Claims both lamps for the order's only fact, as the freeze does, and gives the invoice its number. */
const issue = async (): Promise<void> => {
  const order = (await intake.order('SO-7'))!
  const claim = { state: 'INVOICING' as const, claimed: [{ lineId: '1', quantity: decimal('2') }] }
  const facts = order.facts.map((fact) => ({ ...fact, ...claim }))
  await intake.invoices.freezeDraft({
    change: { order: { ...order, facts }, occurrences: [], workItems: [], wait: undefined },
    header: headerFor({ sellerId, number: 7 }),
    pointer: pointerFor({ sellerId, number: 7 }),
    queue: queueFor(sellerId),
  })
  await intake.invoices.commitOldest(queueFor(sellerId), noon)
}
const invoiceId = () => headerFor({ sellerId, number: 7 }).invoiceId

const credits = async () => (await intake.order('SO-7'))!.facts.filter(({ kind }) => kind === 'credit')

const decides = async (how: 'automatic' | 'propose'): Promise<void> => {
  const { record } = seedRecords().find(({ kind, record }) => kind === 'seller' && (record as { sellerId: string }).sellerId === 'lumiere')!
  const creditNotes = { prefix: 'A', journal: 'AV', onCancellation: how, onReturn: how }
  await intake.register({ kind: 'seller', record: { ...(record as object), creditNotes } })
}

const returned = (returnId: string, quantity?: string) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId: 'SO-7',
  returnId,
  returnedOn: '2026-11-23',
  ...(quantity && { lines: [{ lineId: '1', quantity }] }),
})
const rejected = (changes: object = {}) => ({
  version: 1,
  sellerId: 'lumiere',
  orderId: 'SO-7',
  invoiceId: invoiceId(),
  status: 'rejected',
  reason: 'wrong order',
  ...changes,
})

const items = () => openItems(intake.workItems, 'lumiere')
const refuse = async () => {
  const [item] = await items()
  await refuseOrder(intake)({ sellerId: 'lumiere', workItemId: item!.workItemId, by: 'claire', reason: 'it is theirs' })
}
const startedCredits = () => intake.started().filter(({ factId }) => factId.startsWith('credit:'))

beforeEach(async () => {
  intake = await openIntake()
  await intake.receive('OrderPlaced', placed('SO-7'))
  await issue()
})

describe('a cancellation after the issue', () => {
  it('waits for a person, who sees what a release does', async () => {
    await decides('propose')
    await intake.receive('OrderCancelled', cancelled('SO-7'))
    expect(await items()).toMatchObject([
      { kind: 'changeAfterIssue', findings: [{ remedy: expect.stringContaining('Release this to credit') }] },
    ])
    expect(await credits()).toEqual([])
  })

  it.each(['automatic', 'approved'])('that is %s credits the invoice in full, once, however often it is told', async (how) => {
    if (how === 'automatic') await decides('automatic')
    const of = how === 'approved' ? { release: 1, approvedBy: 'claire' } : {}
    for (let times = 0; times < 3; times += 1) await intake.receive('OrderCancelled', cancelled('SO-7'), of)
    const by = how === 'approved' ? 'claire' : 'shop.lumiere'
    const asked = { invoiceId: invoiceId(), reason: 'cancellation', part: { kind: 'all' }, by }
    expect(await credits()).toMatchObject([{ state: 'READY', credit: asked }])
    expect(startedCredits()).toMatchObject([{ purpose: 'creditNote', attempt: 1 }])
    expect(await items()).toEqual([])
    expect((await intake.order('SO-7'))!.cancelled).toMatchObject({ on: '2026-11-22' })
  })
})

describe('goods that came back', () => {
  beforeEach(() => decides('automatic'))

  it('are credited from the invoice that billed them, once for each return', async () => {
    await intake.receive('OrderReturned', returned('R-1', '1'))
    await intake.receive('OrderReturned', returned('R-1', '1'))
    expect(await credits()).toMatchObject([
      { credit: { reason: 'return', note: 'R-1', part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] } } },
    ])
    await intake.receive('OrderReturned', returned('R-2', '1'))
    expect(await credits()).toHaveLength(2)
  })

  it('without lines are all that is left of the invoice', async () => {
    await intake.receive('OrderReturned', returned('R-1'))
    expect(await credits()).toMatchObject([{ credit: { part: { kind: 'all' } } }])
  })

  it('in a greater quantity than is invoiced and not credited wait for a person', async () => {
    await intake.receive('OrderReturned', returned('R-1', '1'))
    await intake.receive('OrderReturned', returned('R-2', '1.5'))
    expect(await items()).toMatchObject([
      { kind: 'event', findings: [{ code: 'RETURN_EXCEEDS_INVOICED', field: 'lines[0].quantity', actual: '1.5' }] },
    ])
    expect(await credits()).toHaveLength(1)
  })

  it('told again with other content wait for a person', async () => {
    await intake.receive('OrderReturned', returned('R-1', '1'))
    await intake.receive('OrderReturned', returned('R-1', '2'))
    expect(await items()).toMatchObject([{ kind: 'event', findings: [{ code: 'FACT_CONFLICT', field: 'returnId' }] }])
  })

  it('before anything is invoiced wait for a person', async () => {
    await intake.receive('OrderReturned', { ...returned('R-1'), orderId: 'SO-9' })
    expect(await items()).toMatchObject([{ kind: 'event', findings: [{ code: 'RETURN_EXCEEDS_INVOICED', field: 'lines' }] }])
  })
})

it('goods that came back to a seller who decides each time are proposed with the number of the invoice', async () => {
  await decides('propose')
  await intake.receive('OrderReturned', returned('R-1', '1'))
  expect(await items()).toMatchObject([
    {
      kind: 'changeAfterIssue',
      invoiceId: invoiceId(),
      findings: [{ code: 'CREDIT_PROPOSED', actual: expect.stringContaining('2026-0') }],
    },
  ])
  expect(await credits()).toEqual([])
})

it.each([
  ['a cancellation', 'OrderCancelled', cancelled('SO-7')],
  ['a return', 'OrderReturned', returned('R-1', '1')],
])('%s that a person has refused is not credited when it is told again to a seller who credits at once by then', async (_, type, event) => {
  await decides('propose')
  await intake.receive(type, event)
  await refuse()
  await decides('automatic')
  await intake.receive(type, event)
  expect([await credits(), await items()]).toEqual([[], []])
})

describe('a rejected invoice', () => {
  it('is marked, so that nobody is reminded of it, and waits for a person', async () => {
    await intake.receive('InvoiceRejected', rejected())
    expect(await intake.invoices.find(invoiceId())).toMatchObject({ rejected: 'rejected' })
    expect(await items()).toMatchObject([{ kind: 'changeAfterIssue', findings: [{ code: 'INVOICE_REJECTED', field: 'status' }] }])
    expect(await credits()).toEqual([])
  })

  it('is credited in full once a person agrees, and once only', async () => {
    await decides('automatic')
    for (let times = 0; times < 2; times += 1) await intake.receive('InvoiceRejected', rejected(), { release: 1, approvedBy: 'claire' })
    expect(await credits()).toMatchObject([{ credit: { reason: 'rejected', part: { kind: 'all' }, by: 'claire' } }])
    expect(startedCredits()).toHaveLength(1)
  })

  it('whose buyer a person has found to be wrong stays unmarked when the same is told again', async () => {
    await intake.receive('InvoiceRejected', rejected())
    await refuse()
    await intake.receive('InvoiceRejected', rejected())
    expect((await intake.invoices.find(invoiceId()))!.rejected).toBeUndefined()
    expect(await items()).toEqual([])
    await intake.receive('InvoiceRejected', rejected({ reason: 'wrong price' }))
    expect(await intake.invoices.find(invoiceId())).toMatchObject({ rejected: 'rejected' })
    expect(await items()).toHaveLength(1)
  })

  it('whose credit is held and then refused is chased again', async () => {
    await intake.receive('InvoiceRejected', rejected())
    await intake.receive('InvoiceRejected', rejected(), { release: 1, approvedBy: 'claire' })
    const [item] = await items()
    await intake.workItems.update({ ...item!, state: 'RELEASED' })
    const [order, [fact]] = [(await intake.order('SO-7'))!, await credits()]
    await intake.orders.save(heldOrder({ order, fact: fact!, findings: [], now: intake.clock.now() }))
    await refuse()
    expect([(await credits())[0]!.state, (await intake.invoices.find(invoiceId()))!.rejected]).toEqual(['REFUSED', undefined])
  })

  it.each([{ orderId: 'SO-8' }, { invoiceId: 'a'.repeat(40) }])('that is none of the order is held: %o', async (changes) => {
    await intake.receive('InvoiceRejected', rejected(changes))
    expect(await items()).toMatchObject([{ kind: 'event', findings: [{ code: 'INVOICE_UNKNOWN', field: 'invoiceId' }] }])
  })
})
