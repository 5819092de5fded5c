import type { Content } from 'pdfmake'
import type { Column } from 'pdfmake/interfaces.js'
import type { Address } from '../../domain/address.ts'
import type { Party } from '../../domain/invoice.ts'
import { postalLines } from '../../texts/postal-lines.ts'
import { contentWidth, label, words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const identifierLines = (party: Party, { catalogue }: Sheet): string[] => {
  const { identifiers } = catalogue.document
  return [
    party.siren === undefined ? '' : `${identifiers.siren} ${party.siren}`,
    party.siret === undefined ? '' : `${identifiers.siret} ${party.siret}`,
    party.vatId === undefined ? '' : `${identifiers.vatId} ${party.vatId}`,
  ].filter((line) => line !== '')
}

type Blocks = { readonly name?: string; readonly lines: readonly string[]; readonly quiet?: readonly string[] }

const column = (title: string, blocks: Blocks, sheet: Sheet): Content => ({
  stack: [
    label(title, sheet.ink),
    ...(blocks.name === undefined ? [] : [words(blocks.name, { bold: true, fontSize: 9.5, margin: [0, 0, 0, 2] })]),
    words(blocks.lines.join('\n'), { lineHeight: 1.25 }),
    ...(blocks.quiet === undefined || blocks.quiet.length === 0
      ? []
      : [words(blocks.quiet.join('\n'), { lineHeight: 1.25, color: sheet.ink.quiet, fontSize: 7.5, margin: [0, 3, 0, 0] })]),
  ],
})

const customerNumber = ({ invoice, catalogue }: Sheet): string => `${catalogue.document.facts.customer} ${invoice.customerId}`

const contactLines = ({ contactName, phone, email }: Party): string[] => [contactName, phone, email].filter((line) => line !== undefined)

const sameAddress = (a: Address, b: Address): boolean =>
  a.line1 === b.line1 && a.line2 === b.line2 && a.postcode === b.postcode && a.city === b.city && a.countryCode === b.countryCode

/** Goods that arrive elsewhere: the place of delivery must be named (decree 2022-1299). */
const deliveryPlace = ({ invoice }: Sheet) => {
  const place = invoice.deliverTo
  if (place === undefined) return undefined
  return place.name === undefined && sameAddress(place, invoice.buyer.address) ? undefined : place
}

const columnGap = 14

/** Widths are fixed: a column that grows with its longest word would push the others off the page. The buyer's name is the longest. */
const widthsOf = (count: number): readonly number[] => {
  const room = contentWidth - (count - 1) * columnGap
  const buyer = count < 4 ? room / count : 128
  return Array.from({ length: count }, (_, index) => (index === 1 ? buyer : (room - buyer) / (count - 1)))
}

/** Seller (BG-4), buyer (BG-7) with legal identifiers, and, when they differ, billing address and place of delivery (BG-15). */
export const parties = (sheet: Sheet): Content => {
  const { invoice, catalogue } = sheet
  const titles = catalogue.document.parties
  const { seller, buyer, billingAddress } = invoice
  const place = deliveryPlace(sheet)
  const others = [
    ...(billingAddress === undefined ? [] : [column(titles.billedAt, { lines: postalLines(billingAddress, catalogue) }, sheet)]),
    ...(place === undefined ? [] : [column(titles.deliverTo, { lines: postalLines(place, catalogue) }, sheet)]),
  ]
  const attention = buyer.contactName === undefined ? [] : [catalogue.document.identifiers.attention(buyer.contactName)]
  const blocks = [
    column(
      titles.seller,
      {
        name: seller.name,
        lines: postalLines(seller.address, catalogue),
        quiet: [...identifierLines(seller, sheet), ...contactLines(seller)],
      },
      sheet,
    ),
    column(
      titles.buyer,
      {
        name: buyer.name,
        lines: [...attention, ...postalLines(buyer.address, catalogue)],
        quiet: [...identifierLines(buyer, sheet), customerNumber(sheet)],
      },
      sheet,
    ),
    ...(others.length === 0 ? [{ text: '' }] : others),
  ]
  const widths = widthsOf(blocks.length)
  return { columns: blocks.map((block, index): Column => ({ stack: [block], width: widths[index] ?? '*' })), columnGap }
}
