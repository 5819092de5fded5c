import * as z from 'zod'
import { unknownSeller } from '../../shared/contracts/unknown-named.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

type Admission = { readonly seller: Seller | undefined; readonly findings: readonly Finding[] }

type Ports = { readonly masterData: MasterData; readonly clock: Clock }

const namedSellerSchema = z.object({ sellerId: sellerIdSchema })

/** What the seller lists is not told: the publisher may be a stranger. */
const unknownPublisher = ({ account, source }: ReceivedEvent): Finding => ({
  code: 'PUBLISHER_UNKNOWN',
  field: 'source',
  expected: 'an account and source that the seller lists as a publisher',
  actual: `account ${account}, source "${source}"`,
  remedy: 'Let the seller list this account and source, then release the event.',
})

/** Who may publish: a seller lists the accounts and sources that may speak for it. */
export const admitPublisher = async ({ masterData, clock }: Ports, event: ReceivedEvent): Promise<Admission> => {
  const named = namedSellerSchema.safeParse(event.detail)
  if (!named.success) return { seller: undefined, findings: [] }
  const seller = await masterData.seller(named.data.sellerId, clock.now())
  if (seller === undefined) return { seller, findings: [unknownSeller(named.data.sellerId)] }
  const listed = seller.publishers.some(({ account, source }) => account === event.account && source === event.source)
  return { seller, findings: listed ? [] : [unknownPublisher(event)] }
}
