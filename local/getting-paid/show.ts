/** Plays the cases of getting paid, and shows the books after each. */
import type { Cloud } from '../cloud.ts'
import { cases } from './cases.ts'
import { openGround } from './ground.ts'
import { balancesOf, booksTable } from './shown-books.ts'

export const showGettingPaid = async (cloud: Cloud): Promise<void> => {
  const ground = await openGround(cloud)
  try {
    let before = await balancesOf(ground)
    for (const { shows, run } of cases) {
      const { number } = await run(ground)
      const after = await balancesOf(ground)
      console.log(`\n  ${cloud.clock.now().toISOString().slice(0, 10)}  ${number}  ${shows}\n${booksTable(before, after)}`)
      before = after
    }
  } finally {
    await ground.company.close()
  }
}
