// Why: an id that differs between two lines of one order finds half a story, and one that says who the customer is must not stand in a mail's header.
import { expect, test } from 'vitest'
import { correlationIdOf } from '../../../shared/domain/correlation.ts'

const order = { sellerId: 'lumiere', orderId: 'SO-1001' }

test('is the same for everything of one order, and another for each order and seller', () => {
  expect(correlationIdOf({ ...order })).toBe(correlationIdOf(order))
  const others = [order, { ...order, orderId: 'SO-1002' }, { ...order, sellerId: 'lumieres' }, { sellerId: 'lumi', orderId: 'ere:SO-1001' }]
  expect(new Set(others.map(correlationIdOf)).size).toBe(4)
})

test('fits a header, a tag and a query, and does not show the order', () => {
  expect(correlationIdOf(order)).toMatch(/^[a-z2-7]{26}$/)
  expect(correlationIdOf(order)).not.toContain('1001')
})
