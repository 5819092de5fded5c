/** Why: a rebate over a period on any invoices, asked for by finance; a test changes the one thing that it is about. */
import { composeRebate } from '../../shared/domain/crediting/compose-rebate.ts'
import type { CreditClaim } from '../../shared/domain/crediting/credit-claim.ts'
import { creditFactId } from '../../shared/domain/crediting/credit-request.ts'
import { rebateOrderId, type RebateRequest } from '../../shared/domain/crediting/rebate-request.ts'
import { day, instantOf } from '../../shared/domain/day.ts'
import { decimal } from '../../shared/domain/decimal.ts'
import type { Checked } from '../../shared/domain/finding.ts'
import { invoiceIdOf } from '../../shared/domain/ids.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { aSeller } from './samples.ts'

type Wish = Partial<Pick<RebateRequest, 'grant' | 'note' | 'customerId' | 'period'>> & {
  readonly before?: readonly CreditClaim[]
  readonly seller?: ReturnType<typeof aSeller>
}

/** 2 % of invoices F2026-000001 ... of 24 November, by the contract CADRE-2026-07. */
export const aRebate = (originals: readonly Invoice[], { before = [], seller = aSeller(), ...wish }: Wish = {}): Checked<Invoice> => {
  const { sellerId, customerId } = originals[0]!
  const [requestId, factId] = ['R-1', creditFactId('R-1')]
  return composeRebate({
    request: {
      requestId,
      customerId,
      contractReference: 'CADRE-2026-07',
      period: { from: day('2026-07-01'), until: day('2026-12-31') },
      invoiceIds: originals.map(({ invoiceId }) => invoiceId),
      grant: { kind: 'percent', percent: decimal('2') },
      by: 'finance',
      at: instantOf('2026-12-31T09:00:00.000Z'),
      ...wish,
    },
    invoices: originals.map((original, index) => {
      const issue = { number: `F2026-${(index + 1).toString().padStart(6, '0')}`, issueDate: day('2026-11-24') }
      return { original, issue, before: index === 0 ? before : [] }
    }),
    seller,
    rebateId: invoiceIdOf({ sellerId, orderId: rebateOrderId(requestId), factId, purpose: 'creditNote' }),
    factId,
    on: day('2026-12-31'),
  })
}
