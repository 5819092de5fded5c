/** Why: whoever asks twice shall wait for one export, and whoever asks for another shall not be given that one. */
import { expect, test } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { sellerIdSchema } from '../../../shared/domain/ids.ts'
import { exportIdOf, type ExportOrder, partNameOf } from '../../../shared/domain/reports/export.ts'

const order: ExportOrder = {
  sellerId: sellerIdSchema.parse('lumiere'),
  kind: 'journal',
  from: day('2026-11-01'),
  until: day('2026-11-30'),
}

test('the same request is the same export; another seller, kind, period or request is another', () => {
  const others: [ExportOrder, string][] = [
    [{ ...order, sellerId: sellerIdSchema.parse('lumiere-2') }, 'k'],
    [{ ...order, kind: 'vat' }, 'k'],
    [{ ...order, from: day('2026-10-31') }, 'k'],
    [{ ...order, until: day('2026-12-01') }, 'k'],
    [order, 'l'],
  ]
  const ids = [exportIdOf(order, 'k'), ...others.map(([one, key]) => exportIdOf(one, key))]
  expect(exportIdOf({ ...order }, 'k')).toBe(ids[0])
  expect(new Set(ids).size).toBe(6)
})

test('a file says in its name what it holds', () => {
  expect(partNameOf(order, 2)).toBe('journal_lumiere_2026-11-01_2026-11-30_002.csv')
  expect(partNameOf({ ...order, kind: 'documents' }, 1)).toBe('documents_lumiere_2026-11-01_2026-11-30_001.zip')
})
