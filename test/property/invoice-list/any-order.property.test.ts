// Why: a stream tells things late, twice and out of order, and several readers at once; whatever happens, each invoice ends in the list where its books say.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ports } from '../../../functions/keep-invoice-list/keep-invoice.ts'
import { keepInvoiceList } from '../../../functions/keep-invoice-list/step.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import { listedPlaceOf, listedStatusSchema } from '../../../shared/domain/invoice-list/listing.ts'
import { type FinanceStatus, financeStatusOf } from '../../../shared/domain/invoice-list/status.ts'
import type { ListedOf } from '../../../shared/ports/invoice-lists.ts'
import { type Books, booksOver, createTables, freshSeller } from '../../support/books.ts'
import { cases } from '../../support/cases.ts'
import { issuedInvoice } from '../../support/listed-invoices.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'

/** What may happen to an invoice, there and back again. */
const changes = ['refused', 'takenAfterAll', 'bounced', 'delivered'] as const
/** Happens after some steps of the schedule. Whoever is told of a change looks at the invoice; some stop before one of their calls until all others are through. */
type Change = { readonly what: (typeof changes)[number]; readonly after: number; readonly readers: readonly (number | undefined)[] }

const apply = async ({ invoices }: Books, what: Change['what'], invoiceId: InvoiceId): Promise<void> => {
  if (what === 'refused' || what === 'takenAfterAll')
    await invoices.markRejected({ invoiceId, status: what === 'refused' ? 'refused' : undefined, wait: 'asItIs' })
  else await invoices.recordDelivery({ invoiceId, delivery: what, occurrences: [], workItems: [] })
}

type Pace = { readonly s: fc.Scheduler; readonly stopsBefore: number | undefined; readonly allOthers: Promise<void> }

/** The same books, each call of which goes on when the schedule of the case says so. */
const paced = ({ invoices, lists }: Books, { s, stopsBefore, allOthers }: Pace): Ports => {
  let calls = 0
  const late =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      await ((calls += 1) === stopsBefore ? allOthers : s.schedule(Promise.resolve()))
      return call(...given)
    }
  return {
    invoices: { find: late(invoices.find), findEntry: late(invoices.findEntry), readSnapshot: late(invoices.readSnapshot) },
    lists: { find: late(lists.find), keep: late(lists.keep), makeFindable: late(lists.makeFindable) },
  }
}

/** An invoice that is listed takes five calls, one that is not yet six. */
const reader = fc.option(fc.integer({ min: 4, max: 6 }), { nil: undefined, freq: 3 })
const someChanges = fc.array(
  fc.record({
    what: fc.constantFrom(...changes),
    after: fc.integer({ min: 1, max: 12 }),
    readers: fc.array(reader, { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 4 },
)

const others = (status: FinanceStatus): FinanceStatus[] => listedStatusSchema.options.filter((each) => each !== status)

it('every order and repetition of what the stream tells ends in the same lists, whoever reads in between', async () => {
  const { client } = dynamoPeer()
  const books = booksOver(client, await createTables(client))
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), someChanges, async (s, happening) => {
      const sellerId = freshSeller()
      const invoiceId = await issuedInvoice(books, sellerId)
      const { promise: allOthers, resolve: goOn } = Promise.withResolvers<void>()
      /** A record that fails comes again. */
      const tell = async (stopsBefore?: number): Promise<void> => {
        const keep = keepInvoiceList(paced(books, { s, stopsBefore, allOthers }))
        while ((await keep([{ sequenceNumber: '1', invoiceId }])).length > 0);
      }
      const stopped: Promise<void>[] = []
      const live = async ({ what, after, readers }: Change): Promise<void> => {
        for (let step = 0; step < after; step += 1) await s.schedule(Promise.resolve())
        await apply(books, what, invoiceId)
        stopped.push(...readers.filter((at) => at !== undefined).map((at) => tell(at)))
        await Promise.all(readers.filter((at) => at === undefined).map(() => tell()))
      }
      await s.waitFor(Promise.all([tell(), ...happening.map(live)]))
      goOn()
      await s.waitFor(Promise.all(stopped))
      const [header, entry] = await Promise.all([books.invoices.find(invoiceId), books.invoices.findEntry(invoiceId)])
      const place = listedPlaceOf(entry!, await books.invoices.readSnapshot(entry!.digest))
      const status = financeStatusOf(header!, true)
      expect((await books.lists.find(place))?.status).toBe(status)
      const inLists = (statuses: ListedOf['statuses']) => books.lists.page({ sellerId, statuses }, { after: undefined, limit: 10 })
      expect((await inLists([status])).invoiceIds).toEqual([invoiceId])
      expect((await inLists(others(status))).invoiceIds).toEqual([])
    }),
    { numRuns: cases(60) },
  )
})
