import type { Article } from '../article.ts'
import type { Customer } from '../customer.ts'
import type { Finding } from '../finding.ts'
import type { Adjustment, OrderContent } from '../order.ts'
import type { Seller } from '../seller.ts'

/** The characters of a text that the fonts of the documents do not have. */
export type MissingGlyphs = (text: string) => readonly string[]

type Printed = {
  readonly content: OrderContent
  readonly seller: Seller
  readonly customer: Customer
  readonly articles: ReadonlyMap<string, Article>
  readonly missingGlyphs: MissingGlyphs
}

/** Every text from outside that is printed must be printable, character by character: a box instead of a name is not a legal invoice. */
export const checkGlyphs = (printed: Printed): Finding[] =>
  printedTexts(printed).flatMap(([field, text]) => checkText(printed.missingGlyphs, field, text))

/** One text that is printed. */
export const checkText = (missingGlyphs: MissingGlyphs, field: string, text: string): Finding[] => {
  const characters = [...new Set(missingGlyphs(text))]
  return characters.length === 0 ? [] : [notPrintable(field, characters)]
}

const printedTexts = ({ content, seller, customer, articles }: Printed): [field: string, text: string][] => [
  ...textsIn('seller', sellerTexts(seller)),
  ...textsIn('customer', customerTexts(customer)),
  ...textsIn('', orderTexts(content)),
  // The reason of an exemption is printed with its VAT group (BT-120).
  ...[...articles.values()].flatMap(({ sku, exemption }) => textsIn(`articles.${sku}.exemption.text`, exemption?.text)),
]

const sellerTexts = ({ name, legalForm, shareCapital, register, address, contact, bank }: Seller) => ({
  name,
  legalForm,
  shareCapital,
  register,
  address,
  contact,
  bank,
})

const customerTexts = ({ name, address, billingAddress, contactName, vatId }: Customer) => ({
  name,
  address,
  billingAddress,
  contactName,
  vatId,
})

const orderTexts = ({ buyerReference, purchaseOrderNumber, contractReference, deliverTo, ...content }: OrderContent) => ({
  buyerReference,
  purchaseOrderNumber,
  contractReference,
  deliverTo,
  lines: content.lines.map(({ sku, name, description, allowances, charges }) => ({
    sku,
    name,
    description,
    allowances: reasonsOf(allowances),
    charges: reasonsOf(charges),
  })),
  allowances: reasonsOf(content.allowances),
  packaging: content.packaging && { reason: content.packaging.reason },
  freight: content.freight && { reason: content.freight.reason },
})

const reasonsOf = (adjustments: readonly Adjustment[]): { reason: string }[] => adjustments.map(({ reason }) => ({ reason }))

/** All strings in a value, each with its path: `lines[2].name`. */
const textsIn = (path: string, value: unknown): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((member, index) => textsIn(`${path}[${index}]`, member))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textsIn(path === '' ? key : `${path}.${key}`, member))
}

const notPrintable = (field: string, characters: readonly string[]): Finding => ({
  code: 'CHARACTER_NOT_PRINTABLE',
  field,
  expected: 'characters that the fonts of the documents have (Latin, Greek, Cyrillic)',
  actual: someOf(characters.map((character) => `${character} (U+${codePoint(character)})`)),
  remedy: 'Write the text in Latin, Greek or Cyrillic letters, then release the order.',
})

/** A text in another script is one mistake; fifty such fields must fit into the event that tells of them. */
const mostTold = 10

const someOf = (characters: readonly string[]): string =>
  [...characters.slice(0, mostTold), ...(characters.length > mostTold ? [`${characters.length - mostTold} more`] : [])].join(', ')

const codePoint = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
