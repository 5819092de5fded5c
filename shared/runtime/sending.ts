import type { TellSent } from '../ports/telling.ts'
import { metric, tellWhom } from './observe.ts'

/**
 * The service level "order to sent" counts orders that are billed one by one; a month-end run sends for hours at the rate that SES grants. It
 * is told in the name of send-mail, whoever learns of it: of a mail whose answer was lost it is record-delivery.
 */
const tellSent: TellSent = ({ frozenAt, now, inARun }) =>
  metric('send-mail', {
    invoicesSent: 1,
    ...(!inARun && { orderToSentSeconds: Math.max(0, (Date.parse(now) - Date.parse(frozenAt)) / 1000) }),
  })

/** What a step tells of a mail. */
export const telling = { tellSent, tellWhom }
