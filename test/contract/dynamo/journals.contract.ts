// Entries that are numbered at validation, and periods that are closed: what the transactions promise, whoever decides their conditions.
import { expect, it } from 'vitest'
import { addSeconds, day } from '../../../shared/domain/day.ts'
import { type Books, freshSeller, noon } from '../../support/books.ts'
import { transferOf } from '../../support/posted.ts'
import type { Place } from './numbering.contract.ts'

type Seller = ReturnType<typeof freshSeller>

const post = ({ payments }: Books, sellerId: Seller, n: number, receivedOn = '2026-11-24') =>
  payments.save(transferOf({ sellerId, paymentId: `BK-${n}`, receivedOn, at: addSeconds(noon, n) }))

const front = async ({ journals }: Books, sellerId: Seller) => {
  const read = await journals.readFront({ sellerId, journal: 'BQ' }, new Set())
  if (read === undefined || 'outcome' in read) throw new Error('nothing waits')
  return read
}
const at = { now: addSeconds(noon, 3600), zone: 'Europe/Paris' }

export const journalsContract = (place: Place): void => {
  it('entries wait oldest year first, are numbered in the order of posting, and then wait no more', async () => {
    const [books, sellerId] = [place.books(), freshSeller()]
    await place.run(post(books, sellerId, 2))
    await place.run(post(books, sellerId, 1))
    await place.run(post(books, sellerId, 3, '2025-12-31'))
    const years = []
    for (let left = 2; left > 0; left -= 1)
      years.push(await place.run(front(books, sellerId).then((read) => books.journals.validateFront(read, at))))
    expect(years).toMatchObject([
      { outcome: 'validated', page: { year: 2025, firstSequence: 1, entryIds: ['payment/BK-3'] } },
      {
        outcome: 'validated',
        page: { year: 2026, firstSequence: 1, entryIds: ['payment/BK-1', 'payment/BK-2'], validatedOn: '2026-11-24' },
      },
    ])
    expect(await place.run(books.journals.readFront({ sellerId, journal: 'BQ' }, new Set()))).toBeUndefined()
    const period = { sellerId, journal: 'BQ' as const, from: day('2025-01-01'), until: day('2026-12-31') }
    const { items } = await place.run(books.ledger.posted(period, { after: undefined, limit: 100 }))
    expect(items.map(({ number }) => number)).toEqual(['BQ2025-000001', 'BQ2026-000001', 'BQ2026-000002'])
  })

  it('of two that have read the same front one gives the numbers', async () => {
    const [books, sellerId] = [place.books(), freshSeller()]
    await place.run(post(books, sellerId, 1))
    const read = await place.run(front(books, sellerId))
    expect(await place.run(books.journals.validateFront(read, at))).toMatchObject({ outcome: 'validated' })
    expect(await place.run(books.journals.validateFront(read, { ...at, now: addSeconds(at.now, 1) }))).toEqual({ outcome: 'lost' })
    await place.run(post(books, sellerId, 2))
    expect(
      await place.run(books.journals.validateFront({ ...read, entries: (await place.run(front(books, sellerId))).entries }, at)),
    ).toEqual({
      outcome: 'lost',
    })
  })

  it('a closed period takes no entry, a later one does, and it is closed once', async () => {
    const [books, sellerId] = [place.books(), freshSeller()]
    const close = (month: string, by: string) => place.run(books.periods.close({ sellerId, month, by, at: noon }))
    expect([await close('2026-10', 'anna'), await close('2026-10', 'bert'), await close('2026-09', 'bert')]).toEqual([
      'closed',
      'closedBefore',
      'closedBefore',
    ])
    expect(await place.run(post(books, sellerId, 1, '2026-10-31'))).toBe('conflict')
    expect(await place.run(post(books, sellerId, 2, '2026-11-01'))).toBe('saved')
    expect(await place.run(books.periods.closed(sellerId))).toEqual([{ sellerId, month: '2026-10', by: 'anna', at: noon }])
    expect(await close('2026-12', 'carl')).toBe('closed')
    expect(await place.run(books.periods.closedThrough(sellerId))).toBe('2026-12')
  })
}
