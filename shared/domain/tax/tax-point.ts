import type { VatKey, TaxPoint } from '../vat.ts'
import type { Supply, VatQuestion } from './vat-question.ts'

/**
 * When VAT falls due: goods at delivery (art. 269, 2, a CGI), services at receipt of payment, or on debits by option (art. 269, 2, c CGI).
 * A group without French VAT has no tax point. The delivery date is absent until it is known.
 */
export const taxPointFor =
  ({ seller, deliveryDate }: VatQuestion) =>
  ({ category }: VatKey, supply: Supply): TaxPoint => {
    if (category !== 'S') return { basis: 'none' }
    if (supply === 'service') return { basis: seller.vat.servicesDue }
    return deliveryDate === undefined ? { basis: 'delivery' } : { basis: 'delivery', date: deliveryDate }
  }
