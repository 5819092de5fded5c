// Why: a person who has released a refused mail believes that it is settled; when it is refused again, somebody must be told again.
import { expect, it } from 'vitest'
import { mailRefusedAgain } from '../support/house/scenes/mails.ts'

it('a mail that is released and refused again has an open work item again', async () => {
  const house = await mailRefusedAgain({ hooks: [] })
  const items = house.records().workItems.filter(({ kind }) => kind === 'mail')
  expect(items.map(({ state }) => state).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['OPEN', 'RELEASED'])
})
