/** Plays the cases of getting paid, and shows the books after each. */
import type { Cloud } from '../cloud.ts'
import { cases } from './cases.ts'
import { openGround } from './ground.ts'
import { balancesOf, entriesTable, type Ledger, ledgerOf, trialBalanceTable } from './shown-books.ts'

export const showGettingPaid = async (cloud: Cloud): Promise<void> => {
  const ground = await openGround(cloud)
  try {
    let before: Ledger = []
    for (const { shows, run } of cases) {
      const { number } = await run(ground)
      const after = await ledgerOf(ground)
      console.log(`\n  ${cloud.clock.now().toISOString().slice(0, 10)}  ${number}  ${shows}\n\n${entriesTable(before, after)}`)
      console.log(`\n${trialBalanceTable(await balancesOf(ground))}`)
      before = after
    }
  } finally {
    await ground.company.close()
  }
}
