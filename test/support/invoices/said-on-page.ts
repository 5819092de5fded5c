/** What the XML of an invoice says, held against the text of its page: each statement has its way of being written there, or a reason not to be. */
import type { Currency } from '../../../shared/domain/currency.ts'
import { minorUnitExponent } from '../../../shared/domain/currency.ts'
import { day } from '../../../shared/domain/day.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import type { Language } from '../../../shared/domain/seller.ts'
import type { SemanticInvoice } from '../../../shared/einvoice/semantic-invoice.ts'
import { type Catalogue, catalogueOf } from '../../../shared/texts/catalogue.ts'
import { dayText, decimalText, percentText, shortDayText } from '../../../shared/texts/formats.ts'
import { quantityText, unitName } from '../../../shared/texts/quantities.ts'

export type Statement = { readonly place: string; readonly value: string }

/** Everything that is said, by its place: `lines.0.netAmount`. */
export const statementsOf = (said: unknown, place = ''): Statement[] => {
  if (said === undefined) return []
  if (typeof said === 'string') return [{ place, value: said }]
  return Object.entries(said as object).flatMap(([name, part]) => statementsOf(part, place === '' ? name : `${place}.${name}`))
}

type Reader = { readonly said: SemanticInvoice; readonly catalogue: Catalogue }
const andAlso = '\n'
/** How a value may be written: one of these must stand on the page, with all its parts. */
type Writing = (value: string, reader: Reader, place: string) => readonly string[]

/** Codes by which machines tell what people are told in words, or need not be told. */
const forMachines: Writing = () => []

const asItIs: Writing = (value) => [value]

const amountIn = (currency: string | undefined, value: string, { catalogue }: Reader): string[] => [
  decimalText(decimal(value), catalogue.formats, minorUnitExponent(currency as Currency)),
]
const amount: Writing = (value, reader) => amountIn(reader.said.currency, value, reader)
/** Outside the scope of VAT (O) there is no rate: people see a dash. */
const rate: Writing = (value, { said, catalogue }, place) =>
  said.vatGroups[Number(place.split('.')[1])]?.category === 'O' && place.startsWith('vatGroups.')
    ? []
    : [percentText(decimal(value), catalogue.formats)]
const civilDay: Writing = (value, { catalogue: { formats } }) => [dayText(day(value), formats), shortDayText(day(value), formats)]
const country: Writing = (value, { catalogue }) => [new Map<string, string>(Object.entries(catalogue.countries)).get(value) ?? value]

const lineAt = ({ said }: Reader, place: string) => said.lines[Number(place.split('.')[1])]!
const quantity: Writing = (value, reader, place) => [quantityText(decimal(value), lineAt(reader, place).unitCode ?? '', reader.catalogue)]
/** What the price is for is said only when it is not one unit. */
const priceBase: Writing = (value, reader, place) => {
  if (value === '1') return []
  const { document, formats } = reader.catalogue
  const unit = unitName(lineAt(reader, place).unitCode ?? '', decimal(value), reader.catalogue)
  return [document.line.perUnits(decimalText(decimal(value), formats), unit)]
}

/** How the state treats an invoice is told to machines alone; a billing address is a note for them, and a block of lines on the page. */
const note: Writing = (value, reader, place) => {
  const { subjectCode } = reader.said.notes[Number(place.split('.')[1])]!
  if (subjectCode === 'BAR') return []
  if (subjectCode !== 'AAI') return [value]
  // Each country has its order of town and postcode, so the words count.
  const [, lines = '', code = ''] = /^[^:]+: (.*), ([A-Z]{2})$/.exec(value) ?? []
  return [[...lines.split(/,? /), ...country(code, reader, place)].join(andAlso)]
}

/** The first that fits. */
const writings: readonly (readonly [RegExp, Writing])[] = [
  // Of the customer, the page names the person, not where mails go.
  [/^buyer\.email$/, forMachines],
  [/^(syntax|specification|process|typeCode|currency|vatCurrency|vatPoint)$|^payments\.\d+\.means$/, forMachines],
  [/\.(scheme|subjectCode|kind|category|unitCode|reasonCode)$|\.electronicAddress\.id$|^lines\.\d+\.id$/, forMachines],
  [/^notes\.\d+\.text$/, note],
  [/(Date|period\.(from|until))$/, civilDay],
  [/^totals\.vatInVatCurrency$/, (value, reader) => amountIn(reader.said.vatCurrency, value, reader)],
  [/^totals\.|\.(amount|base|tax|netAmount|netPrice|grossPrice|priceDiscount)$/, amount],
  [/\.(rate|percent)$/, rate],
  [/\.quantity$/, quantity],
  [/\.priceBaseQuantity$/, priceBase],
  [/\.countryCode$/, country],
  [/^terms$/, forMachines],
  [/^(number|buyerReference|contractReference|purchaseOrderNumber|salesOrder|paymentReference)$/, asItIs],
  [/^(seller|buyer|deliverTo|representative|payments\.\d+|adjustments\.\d+|lines\.\d+|vatGroups\.\d+|preceding\.\d+)\./, asItIs],
]

const compact = (text: string): string => text.replaceAll(/\s/g, '')
const hasDigits = /\d/
const escaped = (sign: string): string => sign.replace(/[$()*+.?[\\\]^{|}/]/, String.raw`\$&`)

/** Texts wherever lines break; figures not within longer ones, whose groups are joined by a point, a comma or a no-break space. */
const standsOn = (page: { readonly text: string; readonly compact: string }, writing: string): boolean => {
  if (!hasDigits.test(writing)) return page.compact.includes(compact(writing))
  const pattern = Array.from(compact(writing), escaped).join(String.raw`\s*`)
  return new RegExp(String.raw`(?<!\d[.,'\u00a0]?)${pattern}(?![.,'\u00a0]?\d)`).test(page.text)
}

/** What the XML says and the page does not. A statement that nothing is known of is missed, too. */
export const missedOn = (pageText: string, said: SemanticInvoice, language: Language): Statement[] => {
  const page = { text: pageText, compact: compact(pageText) }
  const reader = { said, catalogue: catalogueOf(language) }
  return statementsOf(said).filter(({ place, value }) => {
    const writing = writings.find(([places]) => places.test(place))?.[1]
    if (writing === undefined) return true
    const ways = writing(value, reader, place)
    return ways.length > 0 && !ways.some((way) => way.split(andAlso).every((part) => standsOn(page, part)))
  })
}
