/** Why: every other test starts from the samples, so they must be valid. */
import { expect, test } from 'vitest'
import { aCustomer, anArticle, anOrder, aPrice, aRate, aSeller } from '../../support/samples.ts'

test('the samples are valid master data and a valid order of one seller', () => {
  const owned = [aSeller(), aCustomer(), anArticle(), aPrice(), aRate(), anOrder()]
  expect(new Set(owned.map((sample) => sample.sellerId))).toEqual(new Set(['lumiere']))
})
