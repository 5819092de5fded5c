import * as z from 'zod'
import { furtherEInvoices } from '../../shared/domain/archived-file.ts'
import { dayAt } from '../../shared/domain/day.ts'
import { eInvoiceFormatSchema } from '../../shared/domain/einvoice.ts'
import { type InvoiceId, invoiceIdSchema } from '../../shared/domain/ids.ts'
import { isFeeStatement } from '../../shared/domain/crediting/purpose.ts'
import { paymentChoiceSchema } from '../../shared/domain/payment/chosen-amount.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { QrCode } from '../../shared/ports/qr-code.ts'
import { type LinkPorts, missing, openLink, type OpenedLink } from '../../shared/steps/open-link.ts'
import { invoicePage } from '../../shared/texts/invoice-page.ts'
import { disputedPartOf, type Disputes } from './disputed.ts'
import { promisedPartOf } from './promised.ts'
import { type Answer, document } from './document.ts'
import { isOffered, paymentOf, paymentPath, transferText } from './paying.ts'
import { type Books, settledOf } from './settled.ts'

/** What the address says; `show` is the page or a document, `format` which e-invoice. Anything else is answered like an unknown invoice. */
export const inputSchema = z.object({
  invoiceId: invoiceIdSchema,
  key: z.string().max(200),
  show: z.enum(['page', 'document']),
  format: eInvoiceFormatSchema.default('facturX'),
  /** The balance that was paid, when the payer comes from the provider's page. */
  paid: z.string().max(64).optional(),
  /** What was chosen on the form, when something is wrong with it. */
  pay: paymentChoiceSchema.catch('balance'),
  amount: z.string().max(40).catch(''),
  /** The day that was promised and not taken. */
  promise: z.string().max(10).optional().catch(''),
})

export type Ports = LinkPorts &
  Books &
  Disputes & {
    readonly archive: Pick<Archive, 'read'>
    readonly masterData: Pick<MasterData, 'seller' | 'customer'>
    readonly qrCode: QrCode
  }

type Opened = OpenedLink<z.output<typeof inputSchema>>

/** Mail scanners and preview panes open a link several times within seconds; a page with its documents is four requests at most. */
export const opensPerMinute = 30

/**
 * A signed link becomes the invoice's page, or an archived e-invoice of it. A repeat is safe, since nothing is changed: mail scanners follow
 * every link. What is counted is the use of the link, for two minutes.
 */
export const showInvoice =
  (ports: Ports) =>
  async (request: unknown): Promise<Answer> => {
    const use = { name: 'page', most: opensPerMinute, window: 'minute' } as const
    const opened = await openLink(ports, { request, schema: inputSchema }, use)
    return 'header' in opened ? ((await shown(ports, opened)) ?? missing(request)) : opened
  }

/** Undefined where there is nothing to show. */
const shown = async (ports: Ports, opened: Opened): Promise<Answer | undefined> =>
  opened.asked.show === 'page' ? page(ports, opened) : document(ports.archive, opened.header, opened.asked.format)

const page = async (ports: Ports, { header, asked: { key, paid, pay, amount, promise } }: Opened): Promise<Answer | undefined> => {
  if (header.issueDate === undefined) return undefined
  const { invoices, masterData, clock, qrCode } = ports
  const { number } = header
  const now = clock.now()
  const { sellerId, customerId } = header
  const [invoice, seller, customer, replacement, settled] = await Promise.all([
    invoices.readSnapshot(header.digest),
    masterData.seller(sellerId, now),
    masterData.customer(sellerId, customerId, now),
    header.replacedBy && invoices.find(header.replacedBy),
    settledOf(ports, header),
  ])
  const open = header.open ?? invoice.totals.due
  const payment = paymentOf(header, { open, paid, now })
  const transfer = transferText(invoice, number, open)
  const documentAddress = documentPath(header.invoiceId, key)
  return invoicePage({
    issued: { invoice, issue: { number, issueDate: header.issueDate } },
    open,
    settled,
    replacedBy: replacement?.number,
    documentAddress,
    fileAddresses: furtherEInvoices(header).map(({ content }) => `${documentAddress}&format=${content}`),
    payForm: isOffered(invoice, { seller, customer }, { open, payment })
      ? { address: paymentPath(header.invoiceId, key), asked: { pay, amount } }
      : undefined,
    payment,
    transferCode: transfer === undefined ? undefined : qrCode(transfer),
    // A payment that is on its way needs no promise, and nobody is reminded of a statement of late fees.
    promised: payment === 'underWay' || isFeeStatement(invoice) ? {} : promisedPartOf(header, { key, now, day: promise }),
    disputed: await disputedPartOf(ports, header, { invoice, open, key }),
    on: dayAt(now, invoice.zone),
  })
}

/** Relative to the page, so that it works under any stage or domain. */
const documentPath = (invoiceId: InvoiceId, key: string): string => `${invoiceId}/document?key=${encodeURIComponent(key)}`
