import { allocate } from '../allocation.ts'
import { taxCodeOf } from '../billing/tax-code.ts'
import { isCredit } from '../crediting/purpose.ts'
import { day, type Day, monthOf } from '../day.ts'
import { defect } from '../failures.ts'
import type { PostingLine } from '../journal-entry.ts'
import { equal, type Money, negate, nothing, total } from '../money.ts'
import type { VatGroup, VatKey } from '../vat.ts'
import type { IssuedDocument } from './issued-document.ts'

/** Whether VAT is due by its tax point, waits for the payment (services, art. 269, 2, c CGI), or is none at all. */
export type VatState = 'due' | 'waiting' | 'none'

/** What a document adds to the VAT of a month: base and VAT in the book currency, negative where it lowers them. */
export type VatPart = { readonly vat: VatKey; readonly month: string; readonly state: VatState; readonly base: Money; readonly tax: Money }

type Point = VatGroup['taxPoints'][number]

/** The lines of an entry that post VAT in one direction, and the groups of the document whose VAT they are. */
type Movement = {
  readonly sign: 1 | -1
  readonly lines: readonly PostingLine[]
  readonly groups: readonly VatGroup[]
  readonly monthOf: (vat: VatKey, point: Point) => string
}

/**
 * The VAT of a document by tax point. The amounts are those of its entry, so that all parts add up to the accounts of the ledger; which of them
 * falls due when, its snapshot says.
 * - Goods count in the month of their delivery (art. 269, 2, a CGI), services on debits in that of the invoice. What is invoiced before it is
 *   delivered counts with the invoice, which owes the VAT that it mentions (art. 283, 3 CGI).
 * - VAT that waits for the payment is told by the month of the invoice: it is not due yet.
 * - Intra-community supplies fall due with the invoice, on the 15th of the month after the delivery at the latest (art. 67 of directive 2006/112).
 * - What lowers or replaces an earlier document counts in the month of the document that does so (art. 272, 1 CGI).
 */
export const vatPartsOf = (document: IssuedDocument): VatPart[] => movementsOf(document).flatMap(partsOf)

const movementsOf = ({ entry, facts, replaced }: IssuedDocument): Movement[] => {
  const side = (of: PostingLine['side']) => entry.lines.filter((line) => line.side === of && line.taxCode !== undefined)
  const atIssue = () => monthOf(entry.issueDate)
  const { vatGroups: groups, typeCode } = facts
  if (isCredit(facts)) return [{ sign: -1, lines: side('debit'), groups, monthOf: atIssue }]
  if (typeCode !== '384')
    return [{ sign: 1, lines: side('credit'), groups, monthOf: (vat, point) => monthOf(taxPointOf(document(entry, facts), vat, point)) }]
  if (replaced === undefined) throw defect(`the invoice that ${entry.number} replaces is not known`)
  return [
    { sign: -1, lines: side('debit'), groups: replaced.vatGroups, monthOf: atIssue },
    { sign: 1, lines: side('credit'), groups, monthOf: atIssue },
  ]
}

type Dated = { readonly issueDate: Day; readonly deliveryDate: Day | undefined }

const document = ({ issueDate }: IssuedDocument['entry'], { deliveryDate }: IssuedDocument['facts']): Dated => ({ issueDate, deliveryDate })

const taxPointOf = ({ issueDate, deliveryDate }: Dated, { category }: VatKey, { basis, date }: Point): Day => {
  if (category === 'K') return deliveryDate === undefined ? issueDate : earlier(issueDate, fifteenthAfter(deliveryDate))
  return basis === 'delivery' && date !== undefined ? earlier(issueDate, date) : issueDate
}

const earlier = (a: Day, b: Day): Day => (a <= b ? a : b)

const fifteenthAfter = (date: Day): Day => {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return day(month === 12 ? `${year + 1}-01-15` : `${year}-${String(month + 1).padStart(2, '0')}-15`)
}

/** For each tax code that the lines have, for each point of its group. */
const partsOf = ({ sign, lines, groups, monthOf: at }: Movement): VatPart[] =>
  [...Map.groupBy(lines, ({ taxCode }) => taxCode ?? '')].flatMap(([code, ofCode]) => {
    const group = groups.find((one) => taxCodeOf(one) === code)
    const [first] = ofCode
    if (group === undefined || first === undefined) throw defect(`no VAT group of the document has the code ${code} of its entry`)
    const taxes = taxesOf(group.taxPoints, ofCode, first.bookAmount.currency)
    const bases = basesOf(group.taxPoints, ofCode, first.bookAmount.currency)
    const { category, rate } = group
    return group.taxPoints.map((point, index) => {
      const none = nothing(first.bookAmount.currency)
      const amounts = signed(sign, { base: bases[index] ?? none, tax: taxes[index] ?? none })
      return { vat: { category, rate }, month: at(group, point), state: stateOf(point), ...amounts }
    })
  })

const stateOf = ({ basis }: Point): VatState => (basis === 'none' ? 'none' : basis === 'receipt' ? 'waiting' : 'due')

const signed = (sign: 1 | -1, { base, tax }: Pick<VatPart, 'base' | 'tax'>) =>
  sign === 1 ? { base, tax } : { base: negate(base), tax: negate(tax) }

/** Lines with a base are VAT; each is of the point with its very amounts, or else of the first. */
const taxesOf = (points: readonly Point[], lines: readonly PostingLine[], book: Money['currency']): Money[] => {
  const sums = points.map(() => nothing(book))
  for (const { taxBase, amount, bookAmount } of lines) {
    if (taxBase === undefined) continue
    const found = points.findIndex((point) => equal(point.base, taxBase) && equal(point.tax, amount))
    const place = Math.max(found, 0)
    sums[place] = total(book, [sums[place] ?? nothing(book), bookAmount])
  }
  return sums
}

/** The revenue of the code in the currency of the books, split over its points by their bases. */
const basesOf = (points: readonly Point[], lines: readonly PostingLine[], book: Money['currency']): Money[] => {
  const revenue = total(
    book,
    lines.flatMap(({ taxBase, bookAmount }) => (taxBase === undefined ? [bookAmount] : [])),
  )
  return allocate(
    revenue,
    points.map(({ base }) => (base.minor > 0n ? base.minor : 0n)),
  )
}
