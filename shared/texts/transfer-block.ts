import { rfReference } from '../domain/identifiers/rf-reference.ts'
import type { IssuedInvoice } from '../domain/invoice.ts'
import type { Money } from '../domain/money.ts'
import type { Catalogue } from './catalogue.ts'
import { moneyText } from './formats.ts'
import { html, type Html } from './html.ts'
import { qrImage } from './qr-image.ts'
import { rowsOf } from './rows.ts'

type Transfer = {
  readonly issued: IssuedInvoice
  readonly open: Money
  /** The modules of the code that fills it in in a banking app, where one can. */
  readonly code: readonly (readonly boolean[])[] | undefined
}

/** Whom to pay, where, how much and under which reference. */
export const transferBlock = ({ issued, open, code }: Transfer, { pages, document, formats }: Catalogue): Html => {
  const { accountName, iban, bic } = issued.invoice.bank
  const { invoice: words, paying } = pages
  const rows: (readonly [string, string])[] = [
    [words.accountName, accountName],
    [words.iban, iban.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1 ')],
    ...(bic === undefined ? [] : [[words.bic, bic] as const]),
    [words.reference, rfReference(issued.issue.number)],
    [paying.transferAmount, moneyText(open, formats)],
  ]
  const { scan } = document.payment
  return html`<h2>${words.transfer}</h2>
    ${rowsOf(rows)}
    ${
      code === undefined
        ? html``
        : html`<div class="scan">
            ${qrImage(code, scan)}
            <p class="quiet">${scan}</p>
          </div>`
    }`
}
