import { isCredit } from '../domain/crediting/purpose.ts'
import type { Day } from '../domain/day.ts'
import { rfReference } from '../domain/identifiers/rf-reference.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import type { Money } from '../domain/money.ts'
import { dueDates, type DuePart } from '../domain/tax/due-dates.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { dayText, moneyText, periodTexts } from './formats.ts'
import { html, type Html } from './html.ts'
import { type WebPage, webPage } from './web-page.ts'

export type InvoicePage = {
  readonly issued: IssuedInvoice
  /** What credit notes or a correction have left of it; absent while there is none. */
  readonly open?: Money | undefined
  /** Number of the corrected invoice that replaces it. */
  readonly replacedBy?: string | undefined
  /** Address of the document, with the key that opened this page. */
  readonly documentAddress: string
  /** Addresses of the XML beside it, for the reader's software. */
  readonly fileAddresses: readonly string[]
  /** Where a POST opens the provider's page for what is owed; absent: it is paid by transfer alone. */
  readonly payAddress?: string | undefined
  /** The payer comes from the provider's page, or a debit is on its way. */
  readonly isUnderWay?: boolean
  /** Today in the seller's zone. */
  readonly on: Day
}

const row = ([name, value]: readonly [string, string]): Html =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`
const list = (rows: readonly (readonly [string, string])[]): Html => html`<dl>${rows.map(row)}</dl>`

const dueLine = ([first]: readonly DuePart[], on: Day, { pages, formats }: Catalogue): Html => {
  if (first === undefined) return html``
  const date = dayText(first.date, formats)
  return first.date < on
    ? html`<p class="quiet late">${pages.invoice.late(date)}</p>`
    : html`<p class="quiet">${pages.invoice.dueDate(date)}</p>`
}

const transfer = ({ invoice, issue }: IssuedInvoice, { pages }: Catalogue): Html => {
  const { bank } = invoice
  const bic: (readonly [string, string])[] = bank.bic === undefined ? [] : [[pages.invoice.bic, bank.bic]]
  return html`<h2>${pages.invoice.transfer}</h2>
    ${list([[pages.invoice.accountName, bank.accountName], [pages.invoice.iban, bank.iban.replace(/(.{4})(?=.)/g, '$1 ')], ...bic, [pages.invoice.reference, rfReference(issue.number)]])}`
}

const instalments = (parts: readonly DuePart[], { pages, formats }: Catalogue): Html =>
  parts.length < 2
    ? html``
    : html`<h2>${pages.invoice.instalments}</h2>
        ${list(parts.map(({ date, amount }) => [dayText(date, formats), moneyText(amount, formats)] as const))}`

/** Which invoice it credits or replaces, or the sales of which period, and which replaces it. */
const relations = ({ issued: { invoice }, replacedBy }: InvoicePage, catalogue: Catalogue): Html => {
  const all = [refersTo(invoice, catalogue), replacedBy && catalogue.pages.invoice.replaced(replacedBy)]
  return html`${all.map((text) => (text === undefined ? html`` : html`<p class="quiet">${text}</p>`))}`
}

const refersTo = (invoice: IssuedInvoice['invoice'], { pages, document, formats }: Catalogue): string | undefined => {
  const { precedingInvoice: earlier, rebate, supplyPeriod } = invoice
  if (rebate !== undefined && supplyPeriod !== undefined) return pages.creditNote.sales(...periodTexts(supplyPeriod, formats))
  if (earlier === undefined) return undefined
  const { number, issueDate } = earlier
  return isCredit(invoice) ? pages.creditNote.credits(number) : document.credit.replaces(number, dayText(issueDate, formats))
}

const online = ({ payAddress, isUnderWay }: InvoicePage, amount: string, { online: words }: Catalogue['pages']): Html => html`
  ${isUnderWay === true ? html`<p class="notice">${words.thanks}</p>` : html``}
  ${payAddress === undefined ? html`` : html`<form method="post" action="${payAddress}"><button class="button">${words.offer(amount)}</button></form>`}
`

/** Amount, due date and document of one invoice or credit note, for the holder of its signed link; nothing on it changes anything but the button that opens a payment. */
export const invoicePage = (page: InvoicePage): WebPage => {
  const { issued, open, documentAddress, fileAddresses, on } = page
  const { invoice, issue } = issued
  const catalogue = catalogueOf(invoice.language)
  const { pages, formats } = catalogue
  const { net, vat, gross } = invoice.totals
  const due = open ?? invoice.totals.due
  const isCreditNote = isCredit(invoice)
  const isOwed = due.minor > 0n && !isCreditNote
  const words = isCreditNote ? pages.creditNote : pages.invoice
  const parts = dueDates(invoice.terms, issue.issueDate, due)
  const title = words.title(issue.number)
  const main = html`<main>
      <h1>${title}</h1>
      <p class="quiet">${pages.invoice.from(invoice.seller.name)} ${pages.invoice.to(invoice.buyer.name)}</p>
      <p class="amount">${moneyText(due, formats)}</p>
      ${isOwed ? dueLine(parts, on, catalogue) : html``} ${relations(page, catalogue)}
      ${isOwed ? online(page, moneyText(due, formats), pages) : html``}
      <a class="button" href="${documentAddress}">${words.open}</a>
      ${fileAddresses.map((address) => html`<p class="quiet"><a href="${address}">${pages.invoice.download}</a></p>`)}
      ${invoice.mailIsCopy ? html`<p class="notice">${words.copy}</p>` : html``}
      <hr />
      ${list([
        [pages.invoice.issueDate, dayText(issue.issueDate, formats)],
        [pages.invoice.net, moneyText(net, formats)],
        [pages.invoice.vat, moneyText(vat, formats)],
        [pages.invoice.gross, moneyText(gross, formats)],
      ])}
      ${isOwed ? html`${instalments(parts, catalogue)} ${transfer(issued, catalogue)}` : html``}
    </main>
    <footer>${pages.footer}</footer>`
  return webPage({ status: 200, language: invoice.language, title, colour: invoice.branding.colour, main })
}
