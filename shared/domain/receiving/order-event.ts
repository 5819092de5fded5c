import type { Day } from '../day.ts'
import type { FactId } from '../ids.ts'
import type { OrderContent, ReportedLine } from '../order.ts'

/** What an upstream system may say of one order, in the domain's words. */
export type OrderEvent =
  | { readonly type: 'placed'; readonly content: OrderContent }
  | { readonly type: 'readyToShip'; readonly on: Day }
  | {
      readonly type: 'reported'
      readonly kind: 'shipment' | 'delivery'
      readonly factId: FactId
      readonly on: Day
      readonly lines: ReportedLine[] | undefined
    }
  | { readonly type: 'cancelled'; readonly on: Day; readonly reason: string | undefined }
