import type { Content } from 'pdfmake'
import type { Column } from 'pdfmake/interfaces.js'
import type { Address, Place } from '../../domain/address.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { Invoice, Party } from '../../domain/invoice.ts'
import { postalLines } from '../../texts/postal-lines.ts'
import { contentWidth, label, words } from './blocks.ts'
import type { Sheet } from './sheet.ts'

type Look = Pick<Sheet, 'catalogue' | 'ink'>

const identifierLines = (party: Party, { catalogue }: Look): string[] => {
  const { identifiers } = catalogue.document
  return [
    party.siren === undefined ? '' : `${identifiers.siren} ${party.siren}`,
    party.siret === undefined ? '' : `${identifiers.siret} ${party.siret}`,
    party.vatId === undefined ? '' : `${identifiers.vatId} ${party.vatId}`,
  ].filter((line) => line !== '')
}

type Blocks = { readonly name?: string; readonly lines: readonly string[]; readonly quiet?: readonly string[] }

const column = (title: string, blocks: Blocks, { ink }: Look): Content => ({
  stack: [
    label(title, ink),
    ...(blocks.name === undefined ? [] : [words(blocks.name, { bold: true, fontSize: 9.5, margin: [0, 0, 0, 2] })]),
    words(blocks.lines.join('\n'), { lineHeight: 1.25 }),
    ...(blocks.quiet === undefined || blocks.quiet.length === 0
      ? []
      : [words(blocks.quiet.join('\n'), { lineHeight: 1.25, color: ink.quiet, fontSize: 7.5, margin: [0, 3, 0, 0] })]),
  ],
})

const contactLines = ({ contactName, phone, email }: Party): string[] => [contactName, phone, email].filter((line) => line !== undefined)

const sameAddress = (a: Address, b: Address): boolean =>
  a.line1 === b.line1 && a.line2 === b.line2 && a.postcode === b.postcode && a.city === b.city && a.countryCode === b.countryCode

/** Goods that arrive elsewhere: the place of delivery must be named (decree 2022-1299). */
export const deliveryPlace = ({ deliverTo, buyer }: Pick<Invoice, 'deliverTo' | 'buyer'>): Place | undefined => {
  if (deliverTo === undefined) return undefined
  return deliverTo.name === undefined && sameAddress(deliverTo, buyer.address) ? undefined : deliverTo
}

const columnGap = 14

/** Widths are fixed: a column that grows with its longest word would push the others off the page. The buyer's name is the longest. */
const widthsOf = (count: number): readonly number[] => {
  const room = contentWidth - (count - 1) * columnGap
  const buyer = count < 4 ? room / count : 128
  return Array.from({ length: count }, (_, index) => (index === 1 ? buyer : (room - buyer) / (count - 1)))
}

export type Parties = {
  readonly seller: Party
  readonly buyer: Party
  readonly customerId: CustomerId
  readonly billingAddress?: Address | undefined
  readonly deliverTo?: Place | undefined
}

/** Seller (BG-4), buyer (BG-7) with legal identifiers, and, when they differ, billing address and place of delivery (BG-15). */
export const parties = ({ seller, buyer, customerId, billingAddress, deliverTo }: Parties, look: Look): Content => {
  const { document } = look.catalogue
  const titles = document.parties
  const postal = (place: Place) => postalLines(place, look.catalogue)
  const attention = buyer.contactName === undefined ? [] : [document.identifiers.attention(buyer.contactName)]
  const ofSeller = { name: seller.name, lines: postal(seller.address), quiet: [...identifierLines(seller, look), ...contactLines(seller)] }
  const quiet = [...identifierLines(buyer, look), `${document.facts.customer} ${customerId}`]
  const others = [
    ...(billingAddress === undefined ? [] : [column(titles.billedAt, { lines: postal(billingAddress) }, look)]),
    ...(deliverTo === undefined ? [] : [column(titles.deliverTo, { lines: postal(deliverTo) }, look)]),
  ]
  const blocks = [
    column(titles.seller, ofSeller, look),
    column(titles.buyer, { name: buyer.name, lines: [...attention, ...postal(buyer.address)], quiet }, look),
    ...(others.length === 0 ? [{ text: '' }] : others),
  ]
  const widths = widthsOf(blocks.length)
  return { columns: blocks.map((block, index): Column => ({ stack: [block], width: widths[index] ?? '*' })), columnGap }
}
