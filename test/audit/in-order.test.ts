import { expect, it } from 'vitest'
import { audited } from '../support/audit/auditor.ts'
import { events, openHouse } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'

it('finds nothing in books that are in order, and says how much it looked at', async () => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.publish(events.placed({ orderId: 'SO-1' }), events.placed({ orderId: 'SO-2' }), events.placed({ orderId: 'SO-3' }))
  await house.advance(600)
  const report = await audited(house)
  expect(report.findings).toEqual([])
})
