import * as z from 'zod'
import { furtherEInvoices } from '../../shared/domain/archived-file.ts'
import { dayAt } from '../../shared/domain/day.ts'
import { eInvoiceFormatSchema } from '../../shared/domain/einvoice.ts'
import { type InvoiceId, invoiceIdSchema } from '../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../shared/domain/invoice-header.ts'
import { isFeeStatement } from '../../shared/domain/crediting/purpose.ts'
import { paymentChoiceSchema } from '../../shared/domain/payment/chosen-amount.ts'
import { payPageAddress } from '../../shared/domain/page-address.ts'
import { linkNameOf, verifyLink } from '../../shared/domain/signed-link.ts'
import { secondsLeft } from '../../shared/domain/use-limit.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { UseCounts } from '../../shared/ports/use-counts.ts'
import type { QrCode } from '../../shared/ports/qr-code.ts'
import type { Asked } from '../../shared/texts/asked-amount.ts'
import { invoicePage } from '../../shared/texts/invoice-page.ts'
import { busyPage, missingPage, stalePage } from '../../shared/texts/link-pages.ts'
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

/** In which languages whoever asks would read the answer; it is read apart, since a wrong address is answered too. */
const readerSchema = z.object({ acceptLanguage: z.string() }).catch({ acceptLanguage: '' })

export type Ports = Books &
  Disputes & {
    readonly invoices: Pick<InvoiceBook, 'find' | 'readSnapshot'>
    readonly archive: Pick<Archive, 'read'>
    readonly masterData: Pick<MasterData, 'seller' | 'customer'>
    readonly qrCode: QrCode
    readonly linkKeys: LinkKeys
    readonly useCounts: UseCounts
    readonly clock: Clock
    readonly pagesUrl: string
  }

type Opened = {
  readonly header: InvoiceHeader
  readonly number: string
  readonly key: string
  readonly paid: string | undefined
  readonly asked: Asked
  readonly promise: string | undefined
}

/** Mail scanners and preview panes open a link several times within seconds; a page with its documents is four requests at most. */
export const opensPerMinute = 30

/**
 * A signed link becomes the invoice's page, or an archived e-invoice of it. A repeat is safe, since nothing is changed: mail scanners follow
 * every link. What is counted is the use of the link, for two minutes, and only of an authentic one, so that nobody else makes us count.
 * A wrong key, a foreign invoice and an unknown one look the same; only an authentic link learns that it is too old.
 */
export const showInvoice =
  (ports: Ports) =>
  async (request: unknown): Promise<Answer> =>
    (await answerTo(request, ports)) ?? missingPage(readerSchema.parse(request).acceptLanguage)

/** Undefined where there is nothing to show. */
const answerTo = async (request: unknown, ports: Ports): Promise<Answer | undefined> => {
  const input = inputSchema.safeParse(request)
  if (!input.success) return undefined
  const { invoiceId, key, show, format, paid, pay, amount, promise } = input.data
  const header = await ports.invoices.find(invoiceId)
  if (header?.number === undefined) return undefined
  const keys = await ports.linkKeys.keys()
  const verdict = verifyLink(key, { invoiceId, purpose: 'view', linkVersion: header.linkVersion }, { keys, now: ports.clock.now() })
  if (!verdict.ok && verdict.reason !== 'expired' && verdict.reason !== 'revoked') return undefined
  if (await isUsedTooOften(ports, key))
    return busyPage(readerSchema.parse(request).acceptLanguage, secondsLeft('minute', ports.clock.now()))
  if (verdict.ok)
    return show === 'page'
      ? page(ports, { header, number: header.number, key, paid, asked: { pay, amount }, promise })
      : document(ports.archive, header, format)
  return stale(ports, header)
}

const isUsedTooOften = async ({ useCounts, clock }: Ports, key: string): Promise<boolean> =>
  (await useCounts.count(linkNameOf(key), 'minute', clock.now())) > opensPerMinute

const page = async (ports: Ports, { header, number, key, paid, asked, promise }: Opened): Promise<Answer | undefined> => {
  if (header.issueDate === undefined) return undefined
  const { invoices, masterData, clock, qrCode } = ports
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
      ? { address: paymentPath(header.invoiceId, key), asked }
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

const stale = async ({ invoices, pagesUrl }: Ports, header: InvoiceHeader): Promise<Answer> => {
  const { language, branding } = await invoices.readSnapshot(header.digest)
  return stalePage({ language, colour: branding.colour, payAddress: payPageAddress(pagesUrl, header.invoiceId) })
}
