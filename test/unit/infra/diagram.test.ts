/** The README shows the workflow as a picture; a picture of yesterday's workflow would mislead whoever reads it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawWorkflow } from '../../../docs/diagrams/draw-workflow.ts'
import { orderToInvoice } from '../../../infra/workflow.ts'

test('the picture in docs shows the workflow as it is', () => {
  const file = join(import.meta.dirname, '../../../docs/diagrams/order-to-invoice.svg')
  expect(readFileSync(file, 'utf8'), 'run `node docs/diagrams/draw-workflow.ts`').toBe(drawWorkflow(orderToInvoice))
})

test('the picture shows every state, and an arrow for every way that is not shared', () => {
  const drawn = drawWorkflow(orderToInvoice)
  for (const name of Object.keys(orderToInvoice.states)) expect(drawn).toContain(`>${name}</text>`)
  for (const answer of ['held', 'refused', 'accepted, frozenBefore', 'orderChanged', 'MailNotSent'])
    expect(drawn).toContain(`>${answer}</text>`)
})
