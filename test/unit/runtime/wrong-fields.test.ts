import { expect, test } from 'vitest'
import * as z from 'zod'
import { wrongFields } from '../../../shared/runtime/wrong-fields.ts'

const schema = z.object({ part: z.strictObject({ note: z.string().max(3) }), named: z.record(z.string(), z.number()) })

test('an input that does not parse is logged by the names of our fields alone: what was sent, be it as a name, is not told', () => {
  const sent = { part: { note: 'Privat Geheim', 'FR76 3000 Privat': 1 }, named: { 'Privat Geheim': 'x' } }
  const told = wrongFields(schema.safeParse(sent).error!)
  expect(told).toBe('part.note: too_big, part: unrecognized_keys, named.?: invalid_type')
})
