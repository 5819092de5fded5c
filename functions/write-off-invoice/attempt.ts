import type { Finding } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { WriteOffId } from '../../shared/domain/write-off/invoice-write-off.ts'
import type { WriteOff } from '../../shared/domain/write-off/write-off.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { WriteOffBook } from '../../shared/ports/write-off-book.ts'
import type { Books } from '../../shared/steps/read-payable.ts'

export type Ports = Books & {
  readonly writeOffs: WriteOffBook
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
}

/** What one attempt comes to; after a conflict everything is read again. */
export type Attempt =
  | { readonly outcome: 'recorded' | 'sameAsBefore'; readonly writeOffId: WriteOffId; readonly version: number }
  | { readonly outcome: 'refused'; readonly findings: Finding[] }
  /** Whoever proposed it does not approve it. */
  | { readonly outcome: 'samePerson' }
  | { readonly outcome: 'changed'; readonly version: number }
  | { readonly outcome: 'notFound' }
  | 'conflict'

export const refused = ({ findings }: { readonly findings: readonly Finding[] }): Attempt => ({
  outcome: 'refused',
  findings: [...findings],
})

export const recorded = ({ writeOffId, version }: WriteOff): Attempt => ({ outcome: 'recorded', writeOffId, version: version + 1 })

type Named = { readonly sellerId: SellerId; readonly writeOffId: WriteOffId; readonly version: number; readonly by: string }
const stateAfter = { duplicate: 'proposed', approved: 'approved', declined: 'declined', undone: 'undone' } as const
type AtVersion = { readonly seller: Seller; readonly writeOff: WriteOff }

/** The write-off that a person has read, or that it is not there, was decided so by this person before, or was changed since. */
export const readAtVersion = async (
  { masterData, writeOffs, clock }: Ports,
  { sellerId, writeOffId, version, by }: Named,
  decision: keyof typeof stateAfter,
): Promise<AtVersion | Exclude<Attempt, 'conflict'>> => {
  const [seller, writeOff] = await Promise.all([masterData.seller(sellerId, clock.now()), writeOffs.find(sellerId, writeOffId)])
  if (seller === undefined || writeOff === undefined) return { outcome: 'notFound' }
  if (writeOff.version === version) return { seller, writeOff }
  const isRepeat = writeOff.version === version + 1 && writeOff.state === stateAfter[decision] && writeOff[decision]?.by === by
  return isRepeat ? { outcome: 'sameAsBefore', writeOffId, version: writeOff.version } : { outcome: 'changed', version: writeOff.version }
}
