// Everything else that is stored, promise by promise: read back what was written, refuse what comes twice, late or out of turn.
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { dynamoAuditReads } from '../../../shared/adapters/dynamo/audit-reads.ts'
import { queueListKey } from '../../../shared/adapters/dynamo/keys.ts'
import { articleSchema, priceSchema, skuSchema } from '../../../shared/domain/article.ts'
import { addSeconds, day, type Instant } from '../../../shared/domain/day.ts'
import { customerIdSchema } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { type MailClaim, mailClaimKey, type MailKind } from '../../../shared/domain/mail-claim.ts'
import { money } from '../../../shared/domain/money.ts'
import type { QueueKey } from '../../../shared/domain/series.ts'
import { snapshotDigest, snapshotText } from '../../../shared/domain/snapshot.ts'
import type { TimelineItem } from '../../../shared/domain/timeline.ts'
import { timelineKey } from '../../../shared/domain/timeline-key.ts'
import type { WorkItem } from '../../../shared/domain/work-item.ts'
import {
  type Books,
  type DraftSample,
  freezeOf,
  freshSeller,
  headerFor,
  idsOf,
  noon,
  orderFor,
  queueFor,
  stored,
  withdrawalOf,
} from '../../support/books.ts'
import { anIssuedInvoice } from '../../support/invoices/examples.ts'
import { openItems } from '../../support/open-items.ts'
import { aCustomer, anArticle, aPrice, aRate, aSeller } from '../../support/samples.ts'
import type { Place } from './numbering.contract.ts'

const later = addSeconds(noon, 900)
const byFinance = { by: 'finance', at: noon }
const settlement = { waitingFor: 'mailSettlement', dueAt: later } as const

const claimOf = ({ sellerId, invoiceId }: InvoiceHeader, kind: MailKind, attemptId: string = randomUUID()): MailClaim => ({
  claimKey: mailClaimKey(invoiceId, kind),
  sellerId,
  invoiceId,
  kind,
  recipientHash: 'a'.repeat(64),
  state: 'CLAIMED',
  attemptId,
  claimedAt: noon,
  resends: 0,
})

export const sentChange = (header: InvoiceHeader) => {
  const next: InvoiceHeader = { ...header, state: 'SENT', nextReminder: 'due' }
  const wait = { waitingFor: 'reminder', dueAt: addSeconds(noon, 86_400) } as const
  return { header: next, from: 'STORED' as const, occurrences: [occurred(header, 'InvoiceSent')], workItems: [], wait }
}

/** A sent invoice as a credit or correction has read it. */
const asRead = ({ invoiceId, open, settlements }: InvoiceHeader) =>
  ({ invoiceId, state: 'SENT', openRead: open, settlementsRead: settlements }) as const

const sentInvoice = async (books: Books, sample: DraftSample): Promise<InvoiceHeader> => {
  const change = sentChange(await stored(books, sample))
  await books.invoices.advance(change)
  return change.header
}

const occurred = ({ sellerId, orderId, invoiceId, factId, customerId }: InvoiceHeader, name: string, at: Instant = noon): TimelineItem => ({
  sellerId,
  occurredAt: at,
  occurrenceId: `${name}-${invoiceId}`,
  occurrence: { type: 'InvoiceSent', invoiceId, orderId, factId, customerId, number: 'F2026-000001', messageId: 'm-1' },
})

const workItemOf = (sellerId: string, id: string, openedAt: Instant = noon): WorkItem => ({
  kind: 'event',
  workItemId: id,
  sellerId,
  state: 'OPEN',
  findings: [{ code: 'UNKNOWN_SELLER', field: 'detail.sellerId', expected: 'a seller', actual: 'x', remedy: 'register it' }],
  openedAt,
  event: {
    id: 'e-1',
    account: '000000000000',
    source: 'shop',
    detailType: 'OrderPlaced',
    detail: { lines: [{ sku: 'é', n: 1.5 }], none: null },
  },
})

export const booksContract = (place: Place): void => {
  const run = place.run

  it('an order is read as it was saved, one version higher, and a second writer of the same version is told', async () => {
    const { orders } = place.books()
    const sellerId = freshSeller()
    const order = orderFor({ sellerId, number: 1 })
    const save = (version: number) => run(orders.save({ order: { ...order, version }, occurrences: [], workItems: [], wait: undefined }))
    expect(await run(orders.find(sellerId, order.orderId))).toBeUndefined()
    expect([await save(0), await save(0), await save(1), await save(1)]).toEqual(['saved', 'conflict', 'saved', 'conflict'])
    expect(await run(orders.find(sellerId, order.orderId))).toEqual({ ...order, version: 2 })
  })

  it('what an order change makes happen is written with it, and what is there already does not stand in its way', async () => {
    const { orders, workItems, timeline } = place.books()
    const sellerId = freshSeller()
    const order = orderFor({ sellerId, number: 1 })
    const occurrence: TimelineItem = {
      sellerId,
      occurredAt: noon,
      occurrenceId: 'OrderCancelled-1',
      occurrence: { type: 'OrderCancelled', orderId: order.orderId },
    }
    const change = { order, occurrences: [occurrence], workItems: [workItemOf(sellerId, 'w-1')], wait: undefined }
    expect(await run(orders.save(change))).toBe('saved')
    await run(timeline.markPublished(occurrence, later))
    await run(workItems.update({ ...workItemOf(sellerId, 'w-1'), state: 'DONE' }))
    expect(await run(orders.save({ ...change, order: { ...order, version: 1 } }))).toBe('saved')
    const { pk, sk } = timelineKey(occurrence)
    expect(await run(timeline.find({ pk, sk }))).toEqual({ ...occurrence, publishedAt: later })
    expect(await run(workItems.find(sellerId, 'w-1'))).toMatchObject({ state: 'DONE' })
    expect(await run(orders.save({ ...change, order: { ...order, version: 1 }, workItems: [workItemOf(sellerId, 'w-2')] }))).toBe(
      'conflict',
    )
    expect(await run(workItems.find(sellerId, 'w-2'))).toBeUndefined()
  })

  it('a snapshot is read by its digest as it was put, and putting it again changes nothing', async () => {
    const { invoices } = place.books()
    const { invoice } = anIssuedInvoice({ lines: [{ sku: 'L', name: 'Lampe', quantity: '3', unitCode: 'C62', netPrice: '12.345' }] })
    const digest = await run(invoices.putSnapshot(invoice))
    expect(digest).toBe(snapshotDigest(snapshotText(invoice)))
    expect(await run(invoices.putSnapshot(invoice))).toBe(digest)
    expect(await run(invoices.readSnapshot(digest))).toEqual(invoice)
    await expect(run(invoices.readSnapshot(snapshotDigest('none')))).rejects.toThrow(/missing/)
  })

  it('an invoice steps forward from the state that was read, once, and keeps what the mail provider said meanwhile', async () => {
    const books = place.books()
    const { invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const delivery = { invoiceId: header.invoiceId, delivery: 'delivered' as const, occurrences: [], workItems: [] }
    expect(await run(invoices.recordDelivery(delivery))).toBe('recorded')
    expect(await run(invoices.advance(sentChange(header)))).toBe('advanced')
    expect(await run(invoices.advance(sentChange(header)))).toBe('conflict')
    expect(await run(invoices.find(header.invoiceId))).toMatchObject({ state: 'SENT', delivery: 'delivered', waitingFor: 'reminder' })
  })

  it('the next reminder is chosen once, and only from the step that was read', async () => {
    const books = place.books()
    const { invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const sent = { ...sentChange(header), header: { ...header, state: 'SENT' as const, nextReminder: undefined } }
    await run(invoices.advance(sent))
    const choose = (step: string | undefined, next: string) =>
      run(
        invoices.advance({
          ...sent,
          header: { ...sent.header, nextReminder: next },
          from: 'SENT',
          occurrences: [],
          nextReminderRead: { step },
        }),
      )
    expect([await choose(undefined, 'due'), await choose(undefined, 'due')]).toEqual(['advanced', 'conflict'])
    expect([await choose('due', 'first'), await choose('due', 'first')]).toEqual(['advanced', 'conflict'])
  })

  it('deliveries only move forward, whatever order they come in', async () => {
    const books = place.books()
    const { invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const record = (delivery: 'accepted' | 'delayed' | 'delivered' | 'bounced' | 'complained') =>
      run(invoices.recordDelivery({ invoiceId: header.invoiceId, delivery, occurrences: [], workItems: [] }))
    expect(await record('delivered')).toBe('recorded')
    for (const earlier of ['accepted', 'delayed', 'delivered'] as const) expect(await record(earlier)).toBe('behind')
    expect(await record('bounced')).toBe('recorded')
    expect(await record('delivered')).toBe('behind')
    expect((await run(invoices.find(header.invoiceId)))?.delivery).toBe('bounced')
    const unknown = { ...idsOf({ sellerId: freshSeller(), number: 9 }), delivery: 'delivered' as const, occurrences: [], workItems: [] }
    await expect(run(invoices.recordDelivery(unknown))).rejects.toThrow(/no header/)
  })

  it('one mail is claimed once, and its outcome is recorded once with the step of the invoice', async () => {
    const books = place.books()
    const { claims, invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const claim = claimOf(header, { type: 'issue' })
    expect(await run(claims.claim(claim, header, settlement))).toEqual({ outcome: 'claimed' })
    const second = claimOf(header, { type: 'issue' })
    expect(await run(claims.claim(second, header, settlement))).toEqual({ outcome: 'claimedBefore', claim })
    expect(await run(claims.recordSent(claim, 'm-1', sentChange(header)))).toBe('recorded')
    expect(await run(claims.recordSent(claim, 'm-2', sentChange(header)))).toBe('recordedBefore')
    expect(await run(claims.find(claim.claimKey))).toMatchObject({ state: 'SENT', messageId: 'm-1' })
    expect(await run(invoices.find(header.invoiceId))).toMatchObject({ state: 'SENT', nextReminder: 'due' })
    expect(await run(claims.claim(claimOf(header, { type: 'reminder', step: 'first' }), header, settlement))).toEqual({ outcome: 'notDue' })
    expect(await run(claims.claim(claimOf(header, { type: 'reminder', step: 'due' }), header, settlement))).toEqual({ outcome: 'claimed' })
  })

  it('of ten attempts at one mail at once, one may send it', async () => {
    const books = place.books()
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const attempt = async () =>
      books.claims.claim(claimOf(header, { type: 'issue' }), header, settlement).catch(() => ({ outcome: 'conflict' }))
    const outcomes = (await run(Promise.all(Array.from({ length: 10 }, attempt)))).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
    expect(outcomes).not.toContain('notDue')
  })

  it('a reminder is not due when something was recorded since the invoice was read', async () => {
    const books = place.books()
    const { claims, invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    await run(invoices.advance(sentChange(header)))
    const read = (await run(invoices.find(header.invoiceId)))!
    await run(invoices.recordDelivery({ invoiceId: header.invoiceId, delivery: 'bounced', occurrences: [], workItems: [] }))
    expect(await run(claims.claim(claimOf(header, { type: 'reminder', step: 'due' }), read, settlement))).toEqual({ outcome: 'notDue' })
  })

  it('a frozen credit note says on its invoice what it takes, ends its dunning, and gives both back when it is parked', () =>
    run(
      (async () => {
        const books = place.books()
        const [sellerId, number] = [freshSeller(), 1]
        const header = await sentInvoice(books, { sellerId, number })
        const reminder = claimOf(header, { type: 'reminder', step: 'due' })
        const gross = { credited: money('EUR', 120n), open: money('EUR', 0n) }
        const invoice = { ...asRead(header), ...gross, replacedBy: undefined, wait: 'none' } as const
        const note = { sellerId, number: 2 }
        await books.orders.save({ order: orderFor(note), occurrences: [], workItems: [], wait: undefined })
        expect(await books.invoices.freezeDraft({ ...freezeOf(note, 1), credited: invoice })).toBe('frozen')
        const credited = await books.invoices.find(header.invoiceId)
        expect(credited).toMatchObject({ ...gross, state: 'SENT', nextReminder: 'due' })
        expect(credited).not.toHaveProperty('waitingFor')
        expect((await books.claims.claim(reminder, header, settlement)).outcome).toBe('notDue')
        const resumed = { waitingFor: 'reminderSchedule', dueAt: later } as const
        const back = { ...invoice, credited: money('EUR', 0n), openRead: gross.open, open: money('EUR', 120n), wait: resumed }
        expect(await books.invoices.withdrawDraft({ ...withdrawalOf(note, 2, 'PARKED'), credited: back })).toBe('withdrawn')
        expect(await books.invoices.find(header.invoiceId)).toMatchObject({ credited: back.credited, open: back.open, ...resumed })
        expect((await books.claims.claim(reminder, credited!, settlement)).outcome).toBe('notDue')
        expect((await books.claims.claim(reminder, (await books.invoices.find(header.invoiceId))!, settlement)).outcome).toBe('claimed')
      })(),
    ))

  it('a credit is neither taken nor given back on an invoice that was sent since it was read, so its dunning is decided on what it is', () =>
    run(
      (async () => {
        const books = place.books()
        const sellerId = freshSeller()
        const header = await sentInvoice(books, { sellerId, number: 1 })
        const gross = { credited: money('EUR', 120n), open: money('EUR', 0n) }
        const asSent = { ...asRead(header), ...gross, replacedBy: undefined, wait: 'none' } as const
        const asStored = { ...asSent, state: 'STORED', wait: 'asItIs' } as const
        const note = { sellerId, number: 2 }
        await books.orders.save({ order: orderFor(note), occurrences: [], workItems: [], wait: undefined })
        expect(await books.invoices.freezeDraft({ ...freezeOf(note, 1), credited: asStored })).toBe('orderChanged')
        expect(await books.invoices.freezeDraft({ ...freezeOf(note, 1), credited: asSent })).toBe('frozen')
        expect(
          await books.invoices.withdrawDraft({ ...withdrawalOf(note, 2, 'PARKED'), credited: { ...asStored, openRead: gross.open } }),
        ).toBe('conflict')
        expect(await books.invoices.find(header.invoiceId)).toMatchObject(gross)
      })(),
    ))

  it('the next reminder is chosen only of what is owed as it was read', () =>
    run(
      (async () => {
        const books = place.books()
        const sellerId = freshSeller()
        const header = await sentInvoice(books, { sellerId, number: 1 })
        const credited = {
          ...asRead(header),
          credited: money('EUR', 120n),
          open: money('EUR', 0n),
          replacedBy: undefined,
          wait: 'none',
        } as const
        const note = { sellerId, number: 2 }
        await books.orders.save({ order: orderFor(note), occurrences: [], workItems: [], wait: undefined })
        await books.invoices.freezeDraft({ ...freezeOf(note, 1), credited })
        const choose = { ...sentChange(header), from: 'SENT', occurrences: [], nextReminderRead: { step: 'due' } } as const
        expect(await books.invoices.advance(choose)).toBe('conflict')
        const read = (await books.invoices.find(header.invoiceId))!
        expect(await books.invoices.advance({ ...choose, header: read, wait: undefined })).toBe('advanced')
      })(),
    ))

  it('a frozen correction says on its invoice that it replaces it, and nobody is reminded of that until it is taken back', () =>
    run(
      (async () => {
        const books = place.books()
        const [sellerId, correction] = [freshSeller(), { sellerId: freshSeller(), number: 2 }]
        const header = await sentInvoice(books, { sellerId, number: 1 })
        const reminder = claimOf(header, { type: 'reminder', step: 'due' })
        const replacedBy = headerFor(correction).invoiceId
        const amounts = { credited: money('EUR', 0n), open: money('EUR', 0n), replacedBy }
        await books.orders.save({ order: orderFor(correction), occurrences: [], workItems: [], wait: undefined })
        const replaced = { ...asRead(header), ...amounts, wait: 'none' } as const
        expect(await books.invoices.freezeDraft({ ...freezeOf(correction, 1), credited: replaced })).toBe('frozen')
        expect(await books.invoices.find(header.invoiceId)).toMatchObject({ ...amounts, state: 'SENT' })
        expect((await books.claims.claim(reminder, header, settlement)).outcome).toBe('notDue')
        const back = { ...replaced, openRead: amounts.open, open: money('EUR', 120n), replacedBy: undefined, wait: 'asItIs' } as const
        expect(await books.invoices.withdrawDraft({ ...withdrawalOf(correction, 2, 'PARKED'), credited: back })).toBe('withdrawn')
        const standing = (await books.invoices.find(header.invoiceId))!
        expect([standing.open, standing.replacedBy]).toEqual([back.open, undefined])
        expect((await books.claims.claim(reminder, standing, settlement)).outcome).toBe('claimed')
      })(),
    ))

  it('nobody is reminded of an invoice that was rejected since it was read', () =>
    run(
      (async () => {
        const books = place.books()
        const header = await sentInvoice(books, { sellerId: freshSeller(), number: 1 })
        await books.invoices.markRejected({ invoiceId: header.invoiceId, status: 'refused', wait: 'none' })
        expect(await books.invoices.find(header.invoiceId)).toMatchObject({ state: 'SENT', rejected: 'refused' })
        expect((await books.claims.claim(claimOf(header, { type: 'reminder', step: 'due' }), header, settlement)).outcome).toBe('notDue')
      })(),
    ))

  it('a number is found in the register of its series, and no other', () =>
    run(
      (async () => {
        const books = place.books()
        const sellerId = freshSeller()
        const [first, second] = [await stored(books, { sellerId, number: 1 }), await stored(books, { sellerId, number: 2 })]
        const found = (sequence: number) => books.invoices.findNumbered(queueFor(sellerId), { year: 2026, sequence })
        expect([await found(1), await found(2), await found(3), await found(0)]).toEqual([
          first.invoiceId,
          second.invoiceId,
          undefined,
          undefined,
        ])
        expect(await books.invoices.findNumbered({ sellerId, kind: 'creditNote' }, { year: 2026, sequence: 1 })).toBeUndefined()
      })(),
    ))

  it('a mail that was sent is recorded even when its invoice has stepped on', async () => {
    const books = place.books()
    const { claims, invoices } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const claim = claimOf(header, { type: 'issue' })
    await run(claims.claim(claim, header, settlement))
    await run(invoices.advance(sentChange(header)))
    expect(await run(claims.recordSent(claim, 'm-1', sentChange(header)))).toBe('recorded')
    expect(await run(claims.find(claim.claimKey))).toMatchObject({ state: 'SENT' })
  })

  it('an unknown mail is repeated once at most, and only an attempt that sent nothing gives its claim back', async () => {
    const books = place.books()
    const { claims } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const claim = claimOf(header, { type: 'issue' })
    const resend = () => run(claims.claimResend({ claim, attemptId: 'again', at: later, wait: settlement }))
    await run(claims.claim(claim, header, settlement))
    await run(claims.release({ ...claim, attemptId: 'another' }))
    expect(await resend()).toBe('settledBefore')
    await run(claims.recordUnknown(claim, settlement))
    await run(claims.release(claim))
    expect([await resend(), await resend()]).toEqual(['claimed', 'settledBefore'])
    const resent = (await run(claims.find(claim.claimKey)))!
    expect(resent).toMatchObject({ state: 'RESENT', resends: 1, attemptId: 'again' })
    await run(claims.recordUnknown(resent, settlement))
    expect(await resend()).toBe('settledBefore')
    await run(claims.recordRefused(resent))
    expect(await run(claims.recordSent(resent, 'm-9', undefined))).toBe('recordedBefore')
  })

  it('a claim that was given back can be claimed again', async () => {
    const books = place.books()
    const { claims } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const claim = claimOf(header, { type: 'issue' })
    await run(claims.claim(claim, header, settlement))
    await run(claims.release(claim))
    expect(await run(claims.claim(claimOf(header, { type: 'issue' }), header, settlement))).toEqual({ outcome: 'claimed' })
  })

  it('the timeline of a day is in order, an occurrence is recorded once, and a published one no longer waits', async () => {
    const books = place.books()
    const { timeline, due } = books
    const header = await run(stored(books, { sellerId: freshSeller(), number: 1 }))
    const items = [3, 1, 2].map((seconds) => occurred(header, `happened-${seconds}`, addSeconds(noon, seconds)))
    for (const item of items) await run(timeline.record(item))
    const waiting = async () =>
      (await run(due.overdue(['publication'], addSeconds(noon, 400), 1000))).flatMap((item) =>
        item.of === 'timeline' && item.key.pk.includes(header.sellerId) ? [item.key.sk.slice(0, 24)] : [],
      )
    expect(await waiting()).toEqual([1, 2, 3].map((seconds) => addSeconds(noon, seconds)))
    await run(timeline.markPublished(items[0]!, later))
    await run(timeline.record(items[0]!))
    expect(await waiting()).toEqual([1, 2].map((seconds) => addSeconds(noon, seconds)))
    const day = await run(timeline.ofDay(header.sellerId, '2026-11-24'))
    expect(day.map((item) => item.occurredAt)).toEqual([1, 2, 3].map((seconds) => addSeconds(noon, seconds)))
    expect(day[2]?.publishedAt).toBe(later)
  })

  it('a work item is opened once, listed oldest first while it is open, and decided once', async () => {
    const { workItems } = place.books()
    const sellerId = freshSeller()
    const items = [30, 10, 20].map((seconds) => workItemOf(sellerId, `w-${seconds}`, addSeconds(noon, seconds)))
    for (const item of items) expect(await run(workItems.open(item, []))).toBe('opened')
    expect(await run(workItems.open(items[0]!, []))).toBe('openedBefore')
    expect((await run(openItems(workItems, sellerId, 2))).map((item) => item.workItemId)).toEqual(['w-10', 'w-20', 'w-30'])
    const decided: WorkItem = { ...items[1]!, state: 'DONE', closedAt: later, closedBy: 'finance' }
    expect([await run(workItems.update(decided)), await run(workItems.update(decided))]).toEqual(['updated', 'conflict'])
    expect(await run(workItems.open(items[1]!, []))).toBe('openedBefore')
    expect(await run(workItems.find(sellerId, 'w-10'))).toEqual(decided)
    expect((await run(openItems(workItems, sellerId, 2))).map((item) => item.workItemId)).toEqual(['w-20', 'w-30'])
  })

  it('a change of a customer is of exactly what was read, and a seller is not set back', async () => {
    const { master } = place.books()
    const sellerId = freshSeller()
    const customerId = customerIdSchema.parse('C-1')
    const record = (version: number, revision: number) => aCustomer({ sellerId, customerId, version, revision, name: `v${version}` })
    const put = (to: [number, number], read?: [number, number]) =>
      run(
        master.putCustomer(record(...to), {
          provenance: byFinance,
          read: read && { version: read[0], revision: read[1] },
          occurrences: [],
        }),
      )
    expect([await put([1, 2]), await put([1, 1])]).toEqual(['applied', 'conflict'])
    expect([await put([2, 2], [1, 2]), await put([2, 3], [1, 2]), await put([3, 3], [2, 3])]).toEqual(['applied', 'conflict', 'conflict'])
    expect(await put([3, 3], [2, 2])).toBe('applied')
    expect(await run(master.customer(sellerId, customerId, noon))).toEqual(record(3, 3))
    const { versions } = await run(master.customerHistory(sellerId, customerId, { after: undefined, limit: 10 }))
    expect(versions.map((each) => each.record.name)).toEqual(['v3', 'v2', 'v1'])
    const seller = (revision: number) => run(master.putSeller(aSeller({ sellerId, revision }), byFinance))
    expect([await seller(2), await seller(1), await seller(2)]).toEqual(['applied', 'behind', 'applied'])
    expect(await run(master.seller(sellerId, noon))).toEqual(aSeller({ sellerId, revision: 2 }))
  })

  it('a customer from before there were versions is read as version 0, and its history goes on after what was kept', async () => {
    const { master, client, tables } = place.books()
    const { sellerId, customerId } = aCustomer({ sellerId: freshSeller() })
    const { version: _, ...before } = aCustomer({ sellerId, customerId, revision: 4 })
    const PK = `CUSTOMER#${sellerId}#${customerId}`
    const kept = { of: 'version', ...byFinance, record: before }
    for (const Item of [
      { PK, SK: 'CUSTOMER', of: 'customer', ...before },
      { PK, SK: `V#0000000004#${noon}`, ...kept },
    ])
      await run(client.send(new PutItemCommand({ TableName: tables.books, Item: marshall(Item) })))
    const read = (await run(master.customer(sellerId, customerId, noon)))!
    expect(read.version).toBe(0)
    const changed = { ...read, version: 1, name: 'Changed' }
    const change = { provenance: byFinance, read, occurrences: [] }
    expect([await run(master.putCustomer(changed, change)), await run(master.putCustomer(changed, change))]).toEqual([
      'applied',
      'conflict',
    ])
    const { versions } = await run(master.customerHistory(sellerId, customerId, { after: undefined, limit: 10 }))
    expect(versions.map(({ record }) => record.name)).toEqual(['Changed', read.name])
  })

  it("a seller's queues of credit notes and of late fees are audited, even if only that of its invoices is listed, as it was at first", async () => {
    const { client, tables } = place.books()
    const invoices: QueueKey = { sellerId: freshSeller(), kind: 'invoice', site: 'PAR' }
    const Item = marshall({ ...queueListKey(invoices), of: 'queue', ...invoices })
    await run(client.send(new PutItemCommand({ TableName: tables.books, Item })))
    const queues = (await run(dynamoAuditReads(tables, client).queues())).filter(({ sellerId }) => sellerId === invoices.sellerId)
    expect(queues).toEqual([{ ...invoices, kind: 'creditNote' }, invoices, { ...invoices, kind: 'lateFees' }])
  })

  it('articles and prices of more lines than one batch holds are all found, once each, and a price is replaced by its like', async () => {
    const { master } = place.books()
    const sellerId = freshSeller()
    const skus = Array.from({ length: 130 }, (_, at) => skuSchema.parse(`SKU é #${at}`))
    const article = (sku: string) => articleSchema.parse({ ...anArticle(), sellerId, sku })
    const price = (sku: string, list: string, more: object = {}) => priceSchema.parse({ ...aPrice(), sellerId, sku, list, ...more })
    await run(Promise.all(skus.map((sku) => master.putArticle(article(sku), byFinance))))
    await run(Promise.all(skus.map((sku) => master.putPrice(price(sku, 'base'), byFinance))))
    await run(master.putPrice(price(skus[0]!, 'group:gold'), byFinance))
    await run(master.putPrice(price(skus[0]!, 'base', { breaks: [{ fromQuantity: '0', grossPrice: '1.50' }] }), byFinance))
    await run(master.putPrice(price(skus[0]!, 'base', { validFrom: '2027-01-01' }), byFinance))
    const wanted = [...skus, skus[0]!, skuSchema.parse('none')]
    expect((await run(master.articles(sellerId, wanted))).map((each) => each.sku).toSorted()).toEqual(skus.toSorted())
    expect(await run(master.prices(sellerId, wanted, ['base', 'contract:x']))).toHaveLength(131)
    const first = await run(master.prices(sellerId, [skus[0]!], ['base', 'group:gold']))
    expect(
      first.map((each) => [each.list, each.validFrom, each.breaks[0]?.grossPrice]).toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
    ).toEqual([
      ['base', '2026-01-01', '1.5'],
      ['base', '2027-01-01', '49.9'],
      ['group:gold', '2026-01-01', '49.9'],
    ])
  })

  it('the rate of a day is the newest that is not after it', async () => {
    const { master } = place.books()
    const sellerId = freshSeller()
    for (const date of ['2026-11-20', '2026-11-23'])
      await run(master.putExchangeRate(aRate({ sellerId, date, rate: `0.8${date.slice(-2)}` }), byFinance))
    const rate = async (on: string) => (await run(master.exchangeRate(sellerId, 'USD', day(on))))?.rate
    expect([await rate('2026-11-19'), await rate('2026-11-22'), await rate('2026-11-23')]).toEqual([undefined, '0.82', '0.823'])
  })
}
