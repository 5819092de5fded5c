import { createHash } from 'node:crypto'
import { lengthPrefixed } from './canonical-json.ts'
import { base32 } from './ids.ts'

/**
 * What all that happens to one order is found by: in each line of the log, and in the header X-Correlation-Id of its mails. It is made of
 * seller and order, so whoever knows both knows it, no event or repeat has another, and a customer's mail shows nothing by it.
 */
export const correlationIdOf = ({ sellerId, orderId }: { readonly sellerId: string; readonly orderId: string }): string =>
  base32(
    createHash('sha256')
      .update(lengthPrefixed(['correlation', sellerId, orderId]))
      .digest(),
  ).slice(0, 26)
