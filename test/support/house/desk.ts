import type { House } from '../house.ts'

/** A person at the desk after a bad day: dead letters are sent again, what failed is released. Answers how much there was to do. */
export const clearDesk = async (house: House): Promise<number> => {
  const letters = house.redriveDeadLetters()
  const open = house.records().workItems.filter(({ state, kind }) => state === 'OPEN' && kind === 'failure')
  for (const { sellerId, workItemId } of open) await house.call('release-order', { sellerId, workItemId, by: 'finance' })
  return letters + open.length
}
