// Whatever is posted, by whomever it is validated, at any moment and with any misfortune: 1..n by journal and year, chained, each entry on one page.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { validateEntries } from '../../../functions/validate-entries/step.ts'
import type { StoredItem } from '../../../shared/adapters/dynamo/item.ts'
import { addSeconds, instant, instantOf } from '../../../shared/domain/day.ts'
import { cases } from '../../support/cases.ts'
import { journalViolations } from '../../support/house/invariants/journals.ts'
import { postedIn, transferOf } from '../../support/posted.ts'
import { aSeller } from '../../support/samples.ts'
import { openWorkplace, troubles, type Workplace } from '../../support/workers.ts'

const midnight = instantOf('2026-12-31T23:00:00.000Z')
const share = fc.constantFrom(0, 1 / 30)
const moment = fc.integer({ min: 0, max: 2000 })

const history = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  startSeconds: fc.integer({ min: -3, max: 1 }),
  postings: fc.array(fc.record({ afterMs: moment, receivedOn: fc.constantFrom('2025-12-31', '2026-12-30', '2026-12-31') }), {
    minLength: 1,
    maxLength: 25,
  }),
  validations: fc.array(fc.record({ afterMs: moment, skewMs: fc.integer({ min: -2000, max: 2000 }) }), { minLength: 1, maxLength: 5 }),
  trouble: fc.record({ failing: share, answerLost: share, killed: fc.constantFrom(0, 1 / 6) }),
})

const validating = ({ peer, books, sellerId }: Workplace, skewMs = 0) =>
  validateEntries({
    ...books,
    masterData: books.master,
    clock: { now: () => instant(new Date(peer.clock.nowMs() + skewMs)) },
    unvalidated: () => {},
  })({ sellerId })

it('entries of a journal are numbered without a gap', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ seed, startSeconds, postings, validations, trouble }) => {
      const start = addSeconds(midnight, startSeconds)
      const place = await openWorkplace(seed, start)
      const { books, sellerId } = place
      const { clock, hooks } = place.peer
      await clock.run(books.master.putSeller(aSeller({ sellerId }), { by: 'test', at: start }))
      const remove = hooks.add(troubles(place, trouble))
      const post = async ({ afterMs, receivedOn }: (typeof postings)[number], at: number) => {
        await clock.sleep(afterMs)
        const write = () =>
          books.payments.save(transferOf({ sellerId, paymentId: `BK-${at}`, receivedOn, at: instant(new Date(clock.nowMs())) }))
        for (let done = false; !done;)
          done = await write().then(
            () => true,
            () => false,
          )
      }
      const validate = async ({ afterMs, skewMs }: (typeof validations)[number]) => {
        await clock.sleep(afterMs)
        await validating(place, skewMs).catch(() => undefined)
      }
      await clock.run(Promise.all([...postings.map(post), ...validations.map(validate)]))
      remove()
      const last = await clock.run(validating(place))
      const dump = (table: string) => place.peer.dump(table) as StoredItem[]
      const posted = postedIn({ books: dump(books.tables.books), ledger: dump(books.tables.ledger) })
      expect([last.outcome, posted.sealedPostings.length, posted.waitingEntries.length]).toEqual(['validated', postings.length, 0])
      expect(journalViolations(posted)).toEqual([])
    }),
    { numRuns: cases(40) },
  )
})
