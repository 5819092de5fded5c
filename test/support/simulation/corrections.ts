/** Corrections of one run: a revision comes after the issue, and a person agrees to it, now and then twice at one moment. */
import type { House, OrderEvent } from '../house.ts'
import { type Random, randomFrom } from '../house/chance.ts'
import type { Story } from './story.ts'

const day = 86_400

/** A third of the histories have corrections. */
export const correctionsOf = (seed: number): Story['script'] => {
  const random = randomFrom(seed + 0x384)
  if (random() < 2 / 3) return []
  return Array.from({ length: 2 + Math.floor(random() * 5) }, () => ({ atSeconds: 60 + random() * 2 * day, does: { act: 'correct' } }))
}

type Placed = { orderId: string; revision: number; lines: { quantity: string }[] }

const isPlaced = ({ detailType }: OrderEvent): boolean => detailType === 'OrderPlaced'

/** Agrees to the revisions that wait; without any, some order is revised. */
export const correctOne = async (house: House, random: Random): Promise<void> => {
  const waiting = house
    .records()
    .workItems.filter((item) => item.state === 'OPEN' && item.kind === 'changeAfterIssue' && item.event.detailType === 'OrderPlaced')
  for (const { sellerId, workItemId } of waiting) {
    const agreed = { sellerId, workItemId, by: 'claire' }
    house.ask('release-order', agreed)
    if (random() < 0.3) house.ask('release-order', agreed)
  }
  const placed = house.accepted.filter(isPlaced).map(({ detail }) => detail as Placed)
  const last = placed[Math.floor(random() * placed.length)]
  if (waiting.length > 0 || last === undefined) return
  const revision = Math.max(...placed.filter(({ orderId }) => orderId === last.orderId).map((one) => one.revision)) + 1
  const lines = last.lines.map((line) => ({ ...line, quantity: String(1 + Math.floor(random() * 6)) }))
  await house.publish({ detailType: 'OrderPlaced', detail: { ...last, revision, lines } })
}
