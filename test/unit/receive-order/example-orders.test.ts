/** What `npm start` promises of each example order, checked without a cloud: received, validated, and its total worked out by hand. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exampleOrders } from '../../../events/example-orders/example-orders.ts'
import type { ExampleOrder } from '../../../events/example-orders/publisher.ts'
import { inputSchema, validateOrder } from '../../../functions/validate-order/step.ts'
import { addDays } from '../../../shared/domain/day.ts'
import { toText } from '../../../shared/domain/money.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { openItems } from '../../support/open-items.ts'
import { type Intake, openIntake, today } from './intake.ts'

const examples = exampleOrders((daysFromToday) => addDays(today, daysFromToday))

/** All that its publisher and the desk would see of the order before it is numbered. */
const outcomeOf = async (intake: Intake, { events, orderId, sellerId }: ExampleOrder) => {
  for (const { Source, DetailType, Detail } of events) await intake.receive(DetailType, Detail, { source: Source })
  const validate = validateOrder({ ...intake, glyphs: pdfmakeGlyphCoverage, compressedSize: (text) => gzipSync(text).length })
  const outputs = []
  for (const { name: _, ...input } of intake.started()) outputs.push(await validate(inputSchema.parse(input)))
  const accepted = outputs.flatMap((output) => (output.outcome === 'accepted' ? [output.digest] : []))
  const invoices = await Promise.all(accepted.map((digest) => intake.invoices.readSnapshot(digest)))
  const order = await intake.order(orderId, sellerId)
  return {
    gross: invoices.map(({ totals: { gross } }) => `${toText(gross)} ${gross.currency}`),
    codes: (await openItems(intake.workItems, sellerId)).flatMap(({ findings }) => findings.map(({ code }) => code)),
    cancelled: order?.cancelled !== undefined,
  }
}

describe('an example order', () => {
  it.each(examples.map((example) => [example.orderId, example.shows, example] as const))('%s, %s', async (_, __, example) => {
    const { gross, codes, cancelled } = await outcomeOf(await openIntake(), example)
    const { expected } = example
    expect(cancelled).toBe(expected.outcome === 'cancelled')
    expect(codes).toEqual(expected.outcome === 'held' ? [expected.code] : [])
    expect(gross.toSorted()).toEqual(expected.outcome === 'invoiced' ? expected.gross.toSorted() : [])
  })
})
