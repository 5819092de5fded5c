/** The same invoice drawn with plain pdfkit, every place counted by hand: what the renderer's convenience is measured against. */
import type { InvoiceLine, IssuedInvoice } from '../../shared/domain/invoice.ts'
import { rfReference } from '../../shared/domain/identifiers/rf-reference.ts'
import { dueDates } from '../../shared/domain/tax/due-dates.ts'
import { type Catalogue, catalogueOf } from '../../shared/texts/catalogue.ts'
import { amountText, dayText, decimalText, moneyText, percentText, shortDayText } from '../../shared/texts/formats.ts'
import { postalLines } from '../../shared/texts/postal-lines.ts'
import { quantityText } from '../../shared/texts/quantities.ts'
import { bottom, left, right, type Sheet, sheetByHand } from './sheet-by-hand.ts'

type Drawing = IssuedInvoice & { readonly sheet: Sheet; readonly catalogue: Catalogue; readonly payPage: string }

/** Where the columns of the lines end: quantity, unit price, VAT, net. */
const ends = [311, 405, 451, right] as const
const descriptionWidth = 180

const letterhead = ({ sheet, catalogue, invoice, issue }: Drawing): number => {
  sheet.document.rect(0, 0, 595.28, 5).fill(invoice.branding.colour)
  sheet.put(invoice.seller.name, [left, 40], { bold: true, size: 16 })
  sheet.put(catalogue.document.invoice, [right, 40], { bold: true, size: 21, endsThere: true })
  sheet.put(issue.number, [right, 66], { size: 11, quiet: true, endsThere: true })
  return 96
}

const parties = ({ sheet, catalogue, invoice }: Drawing, y: number): number => {
  const { parties: titles, identifiers } = catalogue.document
  const both = [
    { title: titles.seller, party: invoice.seller },
    { title: titles.buyer, party: invoice.buyer },
  ]
  for (const [index, { title, party }] of both.entries()) {
    const x = left + index * 166
    const details = [`${identifiers.siren} ${party.siren}`, `${identifiers.siret} ${party.siret}`, `${identifiers.vatId} ${party.vatId}`]
    sheet.put(title, [x, y], { size: 7, quiet: true })
    sheet.put(party.name, [x, y + 11], { bold: true, size: 9.5 })
    for (const [row, text] of postalLines(party.address, catalogue).entries()) sheet.put(text, [x, y + 25 + row * 13])
    for (const [row, text] of [...details, party.phone ?? '', party.email ?? ''].entries())
      sheet.put(text, [x, y + 68 + row * 11], { size: 7.5, quiet: true })
  }
  return y + 136
}

const facts = ({ sheet, catalogue, invoice, issue }: Drawing, y: number): number => {
  const { document, formats } = catalogue
  const [first] = dueDates(invoice.terms, issue.issueDate, invoice.totals.due)
  const due = first === undefined ? '' : dayText(first.date, formats)
  sheet.put(document.amountDueBy(moneyText(invoice.totals.due, formats), due), [left, y], { bold: true, size: 13 })
  sheet.rule(y + 24)
  const { facts: names } = document
  const told = [
    [names.issueDate, dayText(issue.issueDate, formats)],
    [names.dueDate, due],
    [names.deliveryDate, invoice.deliveryDate === undefined ? '' : dayText(invoice.deliveryDate, formats)],
    [names.operation, document.operations.B],
    [names.purchaseOrder, invoice.purchaseOrderNumber ?? ''],
    [names.order, invoice.sources[0]?.orderId ?? ''],
  ] as const
  for (const [index, [name, value]] of told.entries()) {
    const at = [left + (index % 4) * 122, y + 32 + Math.floor(index / 4) * 30] as const
    sheet.put(name, at, { size: 7, quiet: true })
    sheet.put(value, [at[0], at[1] + 10])
  }
  sheet.rule(y + 94)
  return y + 104
}

const head = ({ sheet, catalogue, invoice }: Drawing, y: number): number => {
  const { description, quantity, unitPrice, vat, net } = catalogue.document.columns
  sheet.put(description, [left, y], { size: 7.5, quiet: true })
  for (const [index, text] of [quantity, unitPrice, vat, net(invoice.currency)].entries())
    sheet.put(text, [ends[index] ?? right, y], { size: 7.5, quiet: true, endsThere: true })
  sheet.rule(y + 14)
  return y + 18
}

const line = ({ sheet, catalogue }: Drawing, { name, sku, description, ...billed }: InvoiceLine, y: number): number => {
  const { formats } = catalogue
  const small = [sku, description].filter(Boolean).join(' · ')
  const look = { size: 7.5, quiet: true, width: descriptionWidth }
  sheet.put(name, [left, y], { bold: true, width: descriptionWidth })
  sheet.put(small, [left, y + 12], look)
  const cells = [
    quantityText(billed.quantity, billed.unitCode, catalogue),
    decimalText(billed.netPrice, formats, 2),
    percentText(billed.vat.rate, formats),
    amountText(billed.netAmount, formats),
  ]
  for (const [index, text] of cells.entries()) sheet.put(text, [ends[index] ?? right, y], { endsThere: true })
  const end = y + 16 + sheet.heightOf(small, look)
  sheet.rule(end)
  return end + 4
}

const nextPage = (drawing: Drawing): number => {
  drawing.sheet.document.addPage()
  return head(drawing, 44)
}

const lines = (drawing: Drawing, from: number): number => {
  let y = head(drawing, from)
  for (const one of drawing.invoice.lines) y = line(drawing, one, y > bottom - 44 ? nextPage(drawing) : y)
  for (const { reason, amount, vat } of drawing.invoice.adjustments) {
    drawing.sheet.put(reason, [left, y], { bold: true })
    drawing.sheet.put(percentText(vat.rate, drawing.catalogue.formats), [ends[2], y], { endsThere: true })
    drawing.sheet.put(amountText(amount, drawing.catalogue.formats), [right, y], { endsThere: true })
    y += 20
  }
  return y
}

const totals = ({ sheet, catalogue, invoice }: Drawing, y: number): number => {
  const { document, formats } = catalogue
  const vatEnds = [left, 218, 300] as const
  const vatRows = [
    [document.vat.rate, document.vat.base, document.vat.tax],
    ...invoice.vatGroups.map(({ rate, base, tax }) => [percentText(rate, formats), amountText(base, formats), amountText(tax, formats)]),
  ]
  sheet.put(document.vat.title, [left, y], { bold: true, size: 9.5 })
  for (const [row, cells] of vatRows.entries())
    for (const [index, text] of cells.entries())
      sheet.put(text, [vatEnds[index] ?? left, y + 18 + row * 16], { size: row === 0 ? 7.5 : 8.5, quiet: row === 0, endsThere: index > 0 })
  const { lines: sum, charges, net, vat, gross, due, vatInBookCurrency } = invoice.totals
  const { exchangeRate: rate } = invoice
  const source = rate === undefined ? '' : `${rate.source}, ${shortDayText(rate.date, formats)}`
  sheet.put(
    document.vat.inBookCurrency(moneyText(vatInBookCurrency, formats), `1 ${invoice.currency} = ${rate?.rate} EUR`, source),
    [left, y + 54],
    { size: 7.5, quiet: true },
  )
  const names = document.totals
  const sums = [
    [names.lines, sum], [names.charges, charges], [names.net, net], [names.vat, vat], [names.gross, gross], [names.due, due],
  ] as const // prettier-ignore
  for (const [row, [name, amount]] of sums.entries()) {
    const bold = row === sums.length - 1
    sheet.put(name, [right - 212, y + row * 18], { bold, quiet: !bold })
    sheet.put(moneyText(amount, formats), [right, y + row * 18], { bold, endsThere: true })
    sheet.rule(y + row * 18 + 13, right - 212)
  }
  return y + sums.length * 18 + 12
}

const payment = ({ sheet, catalogue, invoice, issue, payPage }: Drawing, y: number): number => {
  const { payment: names } = catalogue.document
  const { accountName, iban, bic = '' } = invoice.bank
  sheet.document.rect(left, y, right - left, 112).fill('#f5f7fa')
  sheet.put(names.title, [left + 14, y + 9], { bold: true, size: 9.5 })
  const rows = [
    [names.accountName, accountName], [names.iban, iban.replace(/(.{4})(?=.)/g, '$1 ')], [names.bic, bic],
    [names.reference, rfReference(issue.number)], [names.online, payPage],
  ] as const // prettier-ignore
  for (const [row, [name, value]] of rows.entries()) {
    sheet.put(name, [left + 14, y + 28 + row * 16], { quiet: true })
    sheet.put(value, [left + 130, y + 28 + row * 16])
  }
  return y + 120
}

const terms = ({ sheet, catalogue, invoice }: Drawing, from: number): void => {
  const { due } = invoice.terms
  const rule = due.kind === 'instalments' ? '' : catalogue.document.payment.rule(due)
  const look = { size: 7, quiet: true, width: right - left }
  let y = from
  for (const text of [`${rule}.`, ...invoice.notes.map((note) => note.text)]) {
    sheet.put(text, [left, y], look)
    y += sheet.heightOf(text, look) + 2
  }
}

/** What stands on every page is drawn at last, when it is known how many there are. */
const edges = ({ sheet, catalogue, invoice, issue }: Drawing): void => {
  const { count } = sheet.document.bufferedPageRange()
  const { seller } = invoice
  const legal = [seller.name, seller.siren, seller.vatId, postalLines(seller.address, catalogue).join(', ')].join(' · ')
  for (let page = 0; page < count; page += 1) {
    sheet.document.switchToPage(page)
    if (page > 0) {
      sheet.document.rect(0, 0, 595.28, 5).fill(invoice.branding.colour)
      sheet.put(`${catalogue.document.invoice} ${issue.number}`, [left, 20], { bold: true, size: 8 })
      sheet.put(seller.name, [right, 20], { size: 8, quiet: true, endsThere: true })
    }
    sheet.put(legal, [left, bottom + 14], { size: 6.5, quiet: true, width: 400 })
    sheet.put(catalogue.document.page(page + 1, count), [right, bottom + 14], { size: 7, quiet: true, endsThere: true })
  }
}

/** The types do not know of relationships yet, PDF/A-3 wants one. */
const attachment = { name: 'factur-x.xml', type: 'text/xml', relationship: 'Alternative', description: 'Factur-X' }

/** The PDF with the XML attached. */
export const byHand = (issued: IssuedInvoice, payPage: string, xml: Uint8Array): Promise<Uint8Array> => {
  const sheet = sheetByHand(issued)
  const drawing = { ...issued, sheet, payPage, catalogue: catalogueOf(issued.invoice.language) }
  const end = lines(drawing, facts(drawing, parties(drawing, letterhead(drawing))))
  const isFull = end + 12 > bottom - 330
  if (isFull) sheet.document.addPage()
  terms(drawing, payment(drawing, totals(drawing, isFull ? 44 : end + 12)))
  edges(drawing)
  sheet.document.file(Buffer.from(xml), attachment)
  return sheet.finished()
}
