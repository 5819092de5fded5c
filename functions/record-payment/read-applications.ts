import type { Currency } from '../../shared/domain/currency.ts'
import { type Checked, failed, type Finding, passed } from '../../shared/domain/finding.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import { fitsCurrency, rounded } from '../../shared/domain/money.ts'
import type { Application, PayableInvoice } from '../../shared/domain/payment/apply-payment.ts'
import { amountTooFine, invoiceTwice, invoiceUnknown } from '../../shared/domain/payment/payment-findings.ts'
import type { ApplicationRequest } from '../../shared/domain/payment/payment-request.ts'
import { type Books, readPayable } from '../../shared/steps/read-payable.ts'

type Asked = { readonly sellerId: SellerId; readonly currency: Currency; readonly apply: readonly ApplicationRequest[] }

/** The invoices that a payment is to settle, as the books have them. Findings: INVOICE_UNKNOWN, INVOICE_TWICE, AMOUNT_TOO_FINE. */
export const readApplications = async (books: Books, { sellerId, currency, apply }: Asked): Promise<Checked<Application[]>> => {
  const read = await Promise.all(apply.map(async (request) => ({ request, open: await readPayable(books, sellerId, request.invoice) })))
  const findings = read.flatMap((one, place) => findingsOf(one, { place, currency, before: read.slice(0, place) }))
  if (findings.length > 0) return failed(...findings)
  return passed(
    read.flatMap(({ request: { amount }, open }) =>
      open === undefined ? [] : [{ open, amount: amount === undefined ? undefined : rounded(currency, amount) }],
    ),
  )
}

type Read = { readonly request: ApplicationRequest; readonly open: PayableInvoice | undefined }
type Among = { readonly place: number; readonly currency: Currency; readonly before: readonly Read[] }

/** An invoice may be named by its number and by its id. */
const findingsOf = ({ request: { invoice, amount }, open }: Read, { place, currency, before }: Among): Finding[] => [
  ...(amount === undefined || fitsCurrency(amount, currency) ? [] : [amountTooFine(`apply[${place}].amount`, currency, amount)]),
  ...(open === undefined ? [invoiceUnknown(`apply[${place}].invoice`, invoice)] : []),
  ...(open !== undefined && before.some((one) => one.open?.invoice.invoiceId === open.invoice.invoiceId)
    ? [invoiceTwice(`apply[${place}].invoice`, invoice)]
    : []),
]
