/**
 * Why: the figures of credit notes are recomputed here from documents and entries alone, by plain integer arithmetic that shares no code
 * with the domain. Each function says what is wrong, in words; nothing when all is right.
 */
import { type Currency, minorUnitExponent } from '../../../shared/domain/currency.ts'
import type { Invoice, InvoiceAdjustment } from '../../../shared/domain/invoice.ts'
import type { PostingLine } from '../../../shared/domain/journal-entry.ts'
import type { Money } from '../../../shared/domain/money.ts'
import { step } from './histories.ts'

type Named = readonly (readonly [name: string, amount: bigint])[]

const scale = 10n ** 12n
const exact = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(12, '0'))
}
/** `numerator / denominator` major units, half away from zero, in minor units. */
const nearest = (currency: Currency, numerator: bigint, denominator: bigint): bigint => {
  const shown = numerator * 10n ** BigInt(Math.min(2, minorUnitExponent(currency)))
  return ((2n * shown + denominator) / (2n * denominator)) * step(currency)
}
const sum = (amounts: readonly Money[]): bigint => amounts.reduce((all, { minor }) => all + minor, 0n)
const ofKind = (adjustments: readonly InvoiceAdjustment[], kind: InvoiceAdjustment['kind']): bigint =>
  sum(adjustments.filter((one) => one.kind === kind).map(({ amount }) => amount))
const code = ({ category, rate }: { category: string; rate: string }): string => `${category}${rate}`

/** What amounts add up to under each of their names. */
export const sums = (entries: Named): Map<string, bigint> => {
  const all = new Map<string, bigint>()
  for (const [name, amount] of entries) if (amount !== 0n) all.set(name, (all.get(name) ?? 0n) + amount)
  return all
}

/** Where two sets of figures differ. */
export const differences = (actual: Map<string, bigint>, expected: Map<string, bigint>): string[] =>
  [...new Set([...actual.keys(), ...expected.keys()])].flatMap((name) => {
    const [is, should] = [actual.get(name) ?? 0n, expected.get(name) ?? 0n]
    return is === should ? [] : [`${name} is ${is}, not ${should}`]
  })

/** Where parts are more than the whole. */
export const excesses = (parts: Map<string, bigint>, whole: Map<string, bigint>): string[] =>
  [...parts].flatMap(([name, amount]) => (amount <= (whole.get(name) ?? 0n) ? [] : [`${name} is ${amount}, more than ${whole.get(name)}`]))

const unequal = (name: string, actual: bigint, expected: bigint): string[] =>
  actual === expected ? [] : [`${name} is ${actual}, not ${expected}`]

/** Line products and sums (BR-CO-10 to 16), and a VAT group for all that is shown. */
export const documentFaults = ({ lines, adjustments, vatGroups, totals, currency }: Invoice): string[] => {
  const shown = new Set([...lines, ...lines.flatMap((line) => line.adjustments), ...adjustments].map(({ vat }) => code(vat)))
  return [
    ...lines.flatMap(({ number, quantity, netPrice, priceBaseQuantity, netAmount, adjustments: own }) => {
      const product = nearest(currency, exact(quantity) * exact(netPrice), exact(priceBaseQuantity) * scale)
      return unequal(`line ${number}`, netAmount.minor, product - ofKind(own, 'allowance') + ofKind(own, 'charge'))
    }),
    ...unequal('sum of lines', totals.lines.minor, sum(lines.map(({ netAmount }) => netAmount))),
    ...unequal('allowances', totals.allowances.minor, ofKind(adjustments, 'allowance')),
    ...unequal('charges', totals.charges.minor, ofKind(adjustments, 'charge')),
    ...unequal('net', totals.net.minor, totals.lines.minor - totals.allowances.minor + totals.charges.minor),
    ...unequal('VAT', totals.vat.minor, sum(vatGroups.map(({ tax }) => tax))),
    ...unequal('due', totals.due.minor, totals.net.minor + totals.vat.minor),
    ...([...shown].toSorted().join() === vatGroups.map(code).toSorted().join() ? [] : ['VAT groups are not those of what is shown']),
  ]
}

/** VAT is the base at its rate, to a cent. */
export const vatFaults = (note: Invoice): string[] =>
  note.vatGroups.flatMap((group) => {
    const own = note.adjustments.filter(({ vat }) => code(vat) === code(group))
    const nets = sum(note.lines.filter(({ vat }) => code(vat) === code(group)).map(({ netAmount }) => netAmount))
    const major = 10n ** BigInt(minorUnitExponent(note.currency))
    const away = group.tax.minor - nearest(note.currency, group.base.minor * exact(group.rate), 100n * scale * major)
    const most = step(note.currency)
    return [
      ...unequal(`base ${code(group)}`, group.base.minor, nets - ofKind(own, 'allowance') + ofKind(own, 'charge')),
      ...unequal(`bases at tax points of ${code(group)}`, sum(group.taxPoints.map(({ base }) => base)), group.base.minor),
      ...unequal(`taxes at tax points of ${code(group)}`, sum(group.taxPoints.map(({ tax }) => tax)), group.tax.minor),
      ...(away > most || away < -most ? [`VAT ${code(group)} is ${away} away from the rate`] : []),
    ]
  })

const waiting = '445740'
const isRevenue = ({ taxCode, taxBase }: PostingLine): boolean => taxCode !== undefined && taxBase === undefined

/** The entry says what the document says: the gross to the customer, the bases from revenue, the VAT from where it stands. */
export const postingFaults = ({ posting, vatGroups, totals, credit: of, customerId }: Invoice, rebates: string): string[] => {
  const [debits, credits] = (['debit', 'credit'] as const).map((side) => posting.filter((line) => line.side === side)) as [
    PostingLine[],
    PostingLine[],
  ]
  const revenue = debits.filter(isRevenue)
  const vat = debits.filter((line) => !isRevenue(line))
  const due = vatGroups.flatMap((group) =>
    group.taxPoints.map(({ basis, tax }) => [`${basis === 'receipt' ? waiting : '445710'} ${code(group)}`, tax.minor] as const),
  )
  return [
    ...posting.flatMap(({ account, amount, bookAmount }) => (amount.minor < 0n || bookAmount.minor < 0n ? [`${account} is negative`] : [])),
    ...(credits.length === 1 && credits[0]?.account === '411000' && credits[0].auxiliary === customerId ? [] : ['not the customer']),
    ...unequal('receivable', sum(credits.map(({ amount }) => amount)), totals.gross.minor),
    ...unequal('debits', sum(debits.map(({ amount }) => amount)), totals.gross.minor),
    ...unequal('debits in books', sum(debits.map(({ bookAmount }) => bookAmount)), sum(credits.map(({ bookAmount }) => bookAmount))),
    ...differences(
      sums(revenue.map(({ taxCode, amount }) => [taxCode ?? '', amount.minor])),
      sums(vatGroups.map((group) => [code(group), group.base.minor])),
    ),
    ...revenue.flatMap(({ account }) => ((account === rebates) === (of?.reason === 'rebate') ? [] : [`${account} for ${of?.reason}`])),
    ...differences(sums(vat.map(({ account, taxCode, amount }) => [`${account} ${taxCode}`, amount.minor])), sums(due)),
    ...unequal('VAT in books', sum(vat.map(({ bookAmount }) => bookAmount)), totals.vatInBookCurrency.minor),
  ]
}

const documentFigures = ({ lines, adjustments, vatGroups, totals }: Invoice): Named => [
  ...lines.map(({ orderLineId, netAmount }) => [`line ${orderLineId}`, netAmount.minor] as const),
  ...adjustments.map(({ kind, reason, vat, amount }) => [`${kind} ${reason} ${code(vat)}`, amount.minor] as const),
  ...vatGroups.flatMap((group) => [
    [`base ${code(group)}`, group.base.minor] as const,
    [`tax ${code(group)}`, group.tax.minor] as const,
    [`tax in books ${code(group)}`, group.taxInBookCurrency.minor] as const,
    ...group.taxPoints.map(({ basis, tax }) => [`tax ${code(group)} at ${basis}`, tax.minor] as const),
    ...group.taxPoints.map(({ basis, base }) => [`base ${code(group)} at ${basis}`, base.minor] as const),
  ]),
  ...Object.entries(totals).map(([name, { minor }]) => [`total ${name}`, minor] as const),
]

const posted = (lines: readonly PostingLine[], name: (line: PostingLine) => string): Named =>
  lines.flatMap((line) => [[name(line), line.amount.minor] as const, [`${name(line)} in books`, line.bookAmount.minor] as const])

/** Everything that documents and entries say of amounts, by name. Rebates are revenue of their VAT code. */
export const figures = (invoices: readonly Invoice[]): Map<string, bigint> =>
  sums(
    invoices.flatMap((invoice) => [
      ...documentFigures(invoice),
      ...posted(invoice.posting, (line) => (isRevenue(line) ? `revenue ${line.taxCode}` : `${line.account} ${line.taxCode ?? ''}`)),
    ]),
  )

/** What is posted on each revenue account. */
export const revenueAccounts = (invoices: readonly Invoice[]): Map<string, bigint> =>
  sums(invoices.flatMap(({ posting }) => posted(posting.filter(isRevenue), ({ account, taxCode }) => `${account} ${taxCode}`)))
