import { isCredit, isFeeStatement } from '../domain/crediting/purpose.ts'
import type { Day } from '../domain/day.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import type { Money } from '../domain/money.ts'
import { type Instalment, instalmentsOf, nextInstalment } from '../domain/payment/instalments.ts'
import type { PaymentMethod } from '../domain/payment/payment.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { disputedLine, type DisputedPart, disputeSection } from './dispute-form.ts'
import { dayText, moneyText, periodTexts } from './formats.ts'
import { html, type Html } from './html.ts'
import { payForm, type PayForm } from './pay-form.ts'
import { type PromisedPart, promiseSection } from './promise-form.ts'
import { rowsOf } from './rows.ts'
import { transferBlock } from './transfer-block.ts'
import { type WebPage, webPage } from './web-page.ts'

/** What has lowered what is owed: a payment, in which way if that is known, or a credit note by its number. */
export type Settled = {
  readonly on: Day
  readonly amount: Money
  readonly by: { readonly method: PaymentMethod | undefined } | { readonly creditNote: string }
}

export type InvoicePage = {
  readonly issued: IssuedInvoice
  /** What credits and payments have left of it. */
  readonly open: Money
  readonly settled: readonly Settled[]
  /** Number of the corrected invoice that replaces it. */
  readonly replacedBy?: string | undefined
  /** Address of the document, with the key that opened this page. */
  readonly documentAddress: string
  /** Addresses of the XML beside it, for the reader's software. */
  readonly fileAddresses: readonly string[]
  /** Absent: it is paid by transfer alone. */
  readonly payForm?: PayForm | undefined
  /** The payer comes from the provider's page, or a debit is on its way; or what they have paid there is known here. */
  readonly payment?: 'underWay' | 'arrived' | undefined
  /** The modules of the transfer's QR code, where one can say it. */
  readonly transferCode?: readonly (readonly boolean[])[] | undefined
  readonly disputed: DisputedPart
  readonly promised: PromisedPart
  /** Today in the seller's zone. */
  readonly on: Day
}

const dueLine = (parts: readonly Instalment[], on: Day, { pages, formats }: Catalogue): Html => {
  const next = nextInstalment(parts)
  if (next === undefined) return html``
  const date = dayText(next.date, formats)
  return next.date < on
    ? html`<p class="quiet late">${pages.invoice.late(date)}</p>`
    : html`<p class="quiet">${pages.invoice.dueDate(date)}</p>`
}

const instalmentText = ({ amount, open }: Instalment, { pages: { paying }, formats }: Catalogue): string => {
  const whole = moneyText(amount, formats)
  if (open.minor === 0n) return `${whole} · ${paying.instalment.paid}`
  return open.minor === amount.minor ? whole : `${whole} · ${paying.instalment.left(moneyText(open, formats))}`
}

const instalments = (parts: readonly Instalment[], catalogue: Catalogue): Html =>
  parts.length < 2
    ? html``
    : html`<h2>${catalogue.pages.invoice.instalments}</h2>
        ${rowsOf(parts.map((part) => [dayText(part.date, catalogue.formats), instalmentText(part, catalogue)] as const))}`

const history = (settled: readonly Settled[], { pages: { paying }, formats }: Catalogue): Html => {
  if (settled.length === 0) return html``
  const rows = settled.map(({ on, amount, by }) => {
    const what = 'creditNote' in by ? paying.creditNote(by.creditNote) : by.method && paying.methods[by.method]
    return [[dayText(on, formats), what].filter((text) => text !== undefined).join(' · '), moneyText(amount, formats)] as const
  })
  return html`<h2>${paying.history}</h2>
    ${rowsOf(rows)}`
}

/** Which invoice it credits or replaces, or the sales of which period, and which replaces it. */
const relations = ({ issued: { invoice }, replacedBy }: InvoicePage, catalogue: Catalogue): Html => {
  const all = [refersTo(invoice, catalogue), replacedBy && catalogue.pages.invoice.replaced(replacedBy)]
  return html`${all.map((text) => (text === undefined ? html`` : html`<p class="quiet">${text}</p>`))}`
}

const refersTo = (invoice: IssuedInvoice['invoice'], { pages, document, lateFees, formats }: Catalogue): string | undefined => {
  const { precedingInvoice: earlier, rebate, supplyPeriod } = invoice
  if (rebate !== undefined && supplyPeriod !== undefined) return pages.creditNote.sales(...periodTexts(supplyPeriod, formats))
  if (earlier === undefined) return undefined
  const { number, issueDate } = earlier
  if (isFeeStatement(invoice)) return lateFees.of(number, dayText(issueDate, formats))
  return isCredit(invoice) ? pages.creditNote.credits(number) : document.credit.replaces(number, dayText(issueDate, formats))
}

/** What became of paying it; a screen reader says it when the payer comes back. */
const notice = ({ open, settled, replacedBy, payment }: InvoicePage, { pages: { paying, online } }: Catalogue): Html => {
  const isPaid = open.minor === 0n && replacedBy === undefined && settled.some(({ by }) => 'method' in by)
  if (isPaid) return html`<p class="notice good" role="status">${paying.paid}</p>`
  if (payment === undefined || open.minor === 0n) return html``
  return payment === 'arrived'
    ? html`<p class="notice good" role="status">${paying.arrived}</p>`
    : html`<p class="notice" role="status">${online.thanks}</p>`
}

/** How it can be paid, while anything is owed. */
const waysToPay = (
  { issued, open, payForm: form, transferCode, promised, on }: InvoicePage,
  parts: readonly Instalment[],
  catalogue: Catalogue,
): Html => html`
  ${form === undefined ? html`` : payForm(form, { open, instalments: parts }, catalogue)}
  ${transferBlock({ issued, open, code: transferCode }, catalogue)} ${promiseSection(promised, on, catalogue)}
`

/** What the page calls the document, and the button that opens it. */
const wordsFor = (invoice: IssuedInvoice['invoice'], { pages, lateFees }: Catalogue) => {
  if (isFeeStatement(invoice)) return { title: lateFees.pageTitle, open: lateFees.open, copy: '' }
  return isCredit(invoice) ? pages.creditNote : pages.invoice
}

/** What is owed of one invoice or statement of late fees (or what a credit note credits), how to pay it and its document, for the holder of its signed link. */
export const invoicePage = (page: InvoicePage): WebPage => {
  const { issued, open, settled, documentAddress, fileAddresses, on } = page
  const { invoice, issue } = issued
  const catalogue = catalogueOf(invoice.language)
  const { pages, formats } = catalogue
  const { net, vat, gross } = invoice.totals
  const isCreditNote = isCredit(invoice)
  const isOwed = open.minor > 0n && !isCreditNote
  const words = wordsFor(invoice, catalogue)
  const amounts: (readonly [string, string])[] = isFeeStatement(invoice)
    ? [[catalogue.lateFees.total, moneyText(gross, formats)]]
    : [
        [pages.invoice.net, moneyText(net, formats)],
        [pages.invoice.vat, moneyText(vat, formats)],
        [pages.invoice.gross, moneyText(gross, formats)],
      ]
  const parts = isCreditNote ? [] : instalmentsOf({ terms: invoice.terms, issueDate: issue.issueDate }, { gross, open })
  const title = words.title(issue.number)
  const main = html`<main>
      <h1>${title}</h1>
      <p class="quiet">${pages.invoice.from(invoice.seller.name)} ${pages.invoice.to(invoice.buyer.name)}</p>
      ${isCreditNote ? html`` : html`<p class="quiet over">${pages.paying.owed}</p>`}
      <p class="amount">${moneyText(open, formats)}</p>
      ${isOwed ? dueLine(parts, on, catalogue) : html``} ${disputedLine(page.disputed, open, catalogue)} ${relations(page, catalogue)}
      ${notice(page, catalogue)}
      <a class="button second" href="${documentAddress}">${words.open}</a>
      ${fileAddresses.map((address) => html`<p class="quiet"><a href="${address}">${pages.invoice.download}</a></p>`)}
      ${invoice.mailIsCopy ? html`<p class="notice">${words.copy}</p>` : html``} ${isOwed ? waysToPay(page, parts, catalogue) : html``}
      ${isOwed ? instalments(parts, catalogue) : html``} ${history(settled, catalogue)}
      <hr />
      ${rowsOf([[pages.invoice.issueDate, dayText(issue.issueDate, formats)], ...amounts])}
      ${disputeSection(page.disputed, invoice.lines, catalogue)}
    </main>
    <footer>${pages.footer}</footer>`
  return webPage({ status: 200, language: invoice.language, title, colour: invoice.branding.colour, main })
}
