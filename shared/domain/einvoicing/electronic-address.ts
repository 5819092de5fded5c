import type { Customer } from '../customer.ts'
import type { ElectronicAddress } from '../einvoice.ts'
import type { Seller } from '../seller.ts'

/** 0225: the SIREN in the French directory (XP Z12-012). */
const bySiren = (siren: string): ElectronicAddress => ({ scheme: '0225', id: siren })

/** 0208: the Belgian enterprise number, which is the VAT number without its country (art. 50 of the VAT code). */
const byEnterpriseNumber = (vatId: string): ElectronicAddress => ({ scheme: '0208', id: vatId.slice(2) })

const byMail = (id: string): ElectronicAddress => ({ scheme: 'EM', id })

/** BT-34: the seller's own, else its SIREN, else its mail address. */
export const sellerAddress = ({ electronicAddress, siren, contact }: Seller): ElectronicAddress =>
  electronicAddress ?? (siren === undefined ? byMail(contact.email) : bySiren(siren))

/** BT-49: the customer's own, else the number that its country routes by, else its mail address. */
export const customerAddress = ({ eInvoice, kind, siren, vatId, invoiceEmail }: Customer): ElectronicAddress => {
  if (eInvoice?.electronicAddress !== undefined) return eInvoice.electronicAddress
  if (kind === 'consumer') return byMail(invoiceEmail)
  if (siren !== undefined) return bySiren(siren)
  return vatId !== undefined && /^BE\d{10}$/.test(vatId) ? byEnterpriseNumber(vatId) : byMail(invoiceEmail)
}
