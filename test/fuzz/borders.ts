/** Every border that somebody outside can reach. */
import type { Border } from './border.ts'
import { deskBorder } from './borders/desk.ts'
import { financeApiBorder } from './borders/finance-api.ts'
import { recordDeliveryBorder, sendMailBorder } from './borders/mail-queues.ts'
import { openCheckoutBorder, requestLinkBorder, showInvoiceBorder, takePromiseBorder, tellDisputeBorder } from './borders/pages.ts'
import { publishEventsBorder } from './borders/publish-events.ts'
import { receiveOrderBorder } from './borders/receive-order.ts'
import { stripeEventsBorder } from './borders/stripe-events.ts'
import { wholeHouseBorder } from './borders/whole-house.ts'

export const borders: readonly Border[] = [
  receiveOrderBorder,
  showInvoiceBorder,
  openCheckoutBorder,
  tellDisputeBorder,
  takePromiseBorder,
  requestLinkBorder,
  stripeEventsBorder,
  recordDeliveryBorder,
  sendMailBorder,
  deskBorder,
  financeApiBorder,
  publishEventsBorder,
  wholeHouseBorder,
]
