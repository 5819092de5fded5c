import * as z from 'zod'
import { addressSchemes } from './einvoicing/data/address-schemes.ts'

/**
 * The e-invoices that are written: Factur-X (CII inside the PDF, profile EN 16931; ZUGFeRD in Germany), UBL by the French rules, Peppol
 * BIS Billing 3 (UBL), and XRechnung 3.0 in both syntaxes.
 */
export const eInvoiceFormatSchema = z.enum(['facturX', 'ublFrance', 'peppol', 'xrechnungUbl', 'xrechnungCii'])
export type EInvoiceFormat = z.infer<typeof eInvoiceFormatSchema>

/** Where a party receives e-invoices (BT-34, BT-49): a scheme of the list EAS, and the id in it (125 characters at most: BR-FR-25). */
export const electronicAddressSchema = z.object({
  scheme: z.enum(addressSchemes, { error: 'expected a scheme of the list EAS, such as 0225 (SIREN) or EM (mail)' }),
  id: z.string().trim().min(1).max(125),
})
export type ElectronicAddress = z.infer<typeof electronicAddressSchema>
