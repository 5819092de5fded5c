import { type Dispute, disputeCategorySchema } from '../domain/dispute/dispute.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import type { InvoiceHeader } from '../domain/invoice-header.ts'
import { disputedOf } from '../domain/dispute/disputed.ts'
import { isZero, type Money } from '../domain/money.ts'
import type { Catalogue } from './catalogue.ts'
import { dayText, moneyText } from './formats.ts'
import { html, type Html } from './html.ts'

/** What of an invoice is not accepted, and where more of it can be told. */
export type DisputedPart = {
  /** Of the invoice, by their ids. */
  readonly disputes: readonly Dispute[]
  readonly header: Pick<InvoiceHeader, 'disputed'>
  /** Where a POST tells of something wrong; absent when nothing is left to dispute. */
  readonly address: string | undefined
}

/** More lines are no form any more: then an amount says it. */
const mostLines = 30

/** Under the amount that is owed: what of it is not asked for at present. */
export const disputedLine = ({ header }: DisputedPart, open: Money, { pages, formats }: Catalogue): Html => {
  const disputed = disputedOf(header, open)
  return isZero(disputed) ? html`` : html`<p class="quiet">${pages.disputes.disputed(moneyText(disputed, formats))}</p>`
}

/** What the buyer has told and the answer to it, then the form to tell more. */
export const disputeSection = ({ disputes, address }: DisputedPart, lines: readonly InvoiceLine[], catalogue: Catalogue): Html => {
  const told = disputes.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  return html`<div id="disputes">${told.map((dispute) => toldOf(dispute, catalogue))}</div>
    ${address === undefined ? html`` : disputeForm(address, lines, catalogue)}`
}

const answerOf = ({ resolution }: Dispute, { pages: { disputes: words }, formats }: Catalogue): Html => {
  if (resolution === undefined) return html`<p>${words.open}</p>`
  const date = dayText(resolution.on, formats)
  const answers = { ...words.answers, creditNote: () => words.answers.creditNote(date, resolution.creditNoteNumber ?? '') }
  return html`<p>${answers[resolution.as](date)}</p>
    <p class="said">${resolution.reason}</p>`
}

/** What finance has noted for itself stays with finance. */
const toldOf = (dispute: Dispute, catalogue: Catalogue): Html => {
  const { openedBy, openedOn, amount, category, note } = dispute
  const { pages, formats } = catalogue
  const words = pages.disputes
  return html`<section class="told">
    <p>${words.told[openedBy](dayText(openedOn, formats), moneyText(amount, formats))} ${words.categories[category]}.</p>
    ${openedBy === 'buyer' && note !== undefined ? html`<p class="said">${note}</p>` : html``} ${answerOf(dispute, catalogue)}
  </section>`
}

const lineBoxes = (lines: readonly InvoiceLine[], { pages, formats }: Catalogue): Html =>
  lines.length > mostLines
    ? html``
    : html`<fieldset class="lines">
        <legend>${pages.disputes.lines}</legend>
        ${lines.map(
          ({ number, name, netAmount }) =>
            html`<label><input type="checkbox" name="line" value="${number}" /> ${name} · ${moneyText(netAmount, formats)}</label>`,
        )}
      </fieldset>`

/** Folded until it is wanted; it needs no script. */
const disputeForm = (address: string, lines: readonly InvoiceLine[], catalogue: Catalogue): Html => {
  const words = catalogue.pages.disputes
  const [first] = lines
  return html`<details class="wrong">
    <summary>${words.title}</summary>
    <p class="quiet">${words.text}</p>
    <form method="post" action="${address}">
      <div class="field">
        <label for="category">${words.category}</label>
        <select id="category" name="category" required>
          <option value=""></option>
          ${disputeCategorySchema.options.map((category) => html`<option value="${category}">${words.categories[category]}</option>`)}
        </select>
      </div>
      ${lineBoxes(lines, catalogue)}
      <div class="field">
        <label for="disputed-amount">${words.amount(first?.netAmount.currency ?? '')}</label>
        <input id="disputed-amount" name="amount" inputmode="decimal" autocomplete="off" maxlength="40" aria-describedby="dispute-hint" />
      </div>
      <p class="quiet" id="dispute-hint">${words.hint}</p>
      <div class="field">
        <label for="note">${words.note}</label>
        <textarea id="note" name="note" rows="4" maxlength="1000"></textarea>
      </div>
      <button class="button second">${words.action}</button>
    </form>
  </details>`
}

/** The rules of the style sheet for these. */
export const disputeRules = (
  colour: string,
): string => `.told{margin-top:20px;padding:12px 14px;border:1px solid #dfe4ea;border-radius:8px;font-size:14px}
.told p{margin:4px 0}
.said{white-space:pre-line;overflow-wrap:anywhere;color:#5d6878}
.wrong{margin-top:28px;border-top:1px solid #dfe4ea;padding-top:16px}
.wrong summary{cursor:pointer;font-size:14px;font-weight:600;padding:6px 0}
.wrong summary:focus-visible,.lines input:focus-visible{outline:3px solid ${colour};outline-offset:2px}
.lines{margin-top:12px}
.lines label{display:block;padding:7px 0;font-size:14px;overflow-wrap:anywhere}
.lines input{width:18px;height:18px;margin:0 8px 0 0;vertical-align:-3px}
.field select,.field textarea{width:100%;margin-top:4px;padding:10px 12px;border:1px solid #5d6878;border-radius:8px;background:#fff;color:inherit;font:inherit}
.field select:focus-visible,.field textarea:focus-visible{outline:3px solid ${colour};outline-offset:1px}
`
