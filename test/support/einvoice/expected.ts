/** What an e-invoice of a snapshot must say, worked out from the snapshot alone, in the words of the readings. */
import { minorUnitExponent } from '../../../shared/domain/currency.ts'
import type { EInvoiceFormat } from '../../../shared/domain/einvoice.ts'
import { rfReference } from '../../../shared/domain/identifiers/rf-reference.ts'
import type { Invoice, InvoiceAdjustment, InvoiceLine, IssuedInvoice, Party } from '../../../shared/domain/invoice.ts'
import type { Money } from '../../../shared/domain/money.ts'
import { dueDates } from '../../../shared/domain/tax/due-dates.ts'
import type { VatGroup } from '../../../shared/domain/vat.ts'
import type { Reading } from './readings.ts'

/** Two decimals at most, digit by digit from the minor units. */
export const shown = ({ currency, minor }: Money): string => {
  const [exponent, sign] = [minorUnitExponent(currency), minor < 0n ? '-' : '']
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - exponent), digits.slice(digits.length - exponent)]
  if (!/^0*$/.test(fraction.slice(2))) throw new Error(`${currency} ${minor} is finer than an e-invoice shows`)
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${fraction.slice(0, 2)}`
}

const unlessZero = (money: Money): string | undefined => (money.minor === 0n ? undefined : shown(money))

/** Without what is not there, as a reading has it. */
const present = (of: Record<string, Reading[string] | undefined>): Reading =>
  Object.fromEntries(Object.entries(of).flatMap(([term, value]) => (value === undefined ? [] : [[term, value]])))

const isOutside = ({ vatGroups }: Invoice): boolean => vatGroups.some(({ category }) => category === 'O')

const party = (prefix: 'seller' | 'buyer', of: Party, invoice: Invoice): Record<string, string | undefined> => {
  const number = of.vatId === undefined ? prefix === 'seller' && of.siren && `${of.siren} (FC)` : `${of.vatId} (VA)`
  return {
    [`${prefix}.siret`]: of.siret && `${of.siret} (0009)`,
    [`${prefix}.name`]: of.name,
    [`${prefix}.siren`]: of.siren && `${of.siren} (0002)`,
    [`${prefix}.contactName`]: of.contactName,
    [`${prefix}.phone`]: of.phone,
    [`${prefix}.email`]: of.email,
    [`${prefix}.electronicAddress`]: of.electronicAddress && `${of.electronicAddress.id} (${of.electronicAddress.scheme})`,
    [`${prefix}.vatId`]: isOutside(invoice) || number === false ? undefined : number,
    ...Object.fromEntries(Object.entries(of.address).map(([part, text]) => [`${prefix}.${part}`, text])),
  }
}

const adjustment =
  (ofDocument: boolean) =>
  ({ kind, amount, reason, reasonCode, vat }: InvoiceAdjustment): Reading =>
    present({
      isCharge: String(kind === 'charge'),
      amount: shown(amount),
      reason,
      reasonCode,
      category: ofDocument ? vat.category : undefined,
      rate: ofDocument && vat.category !== 'O' ? vat.rate : undefined,
    })

const line = (of: InvoiceLine): Reading =>
  present({
    'BT-126': String(of.number),
    'BT-129': `${of.quantity} (${of.unitCode})`,
    'BT-131': shown(of.netAmount),
    'BT-146': of.netPrice,
    'BT-147': of.priceDiscount,
    'BT-148': of.grossPrice,
    'BT-149': `${of.priceBaseQuantity} (${of.unitCode})`,
    'BT-151': of.vat.category,
    'BT-152': of.vat.category === 'O' ? undefined : of.vat.rate,
    'BT-153': of.name,
    'BT-154': of.description,
    'BT-155': of.sku,
    adjustments: of.adjustments.map(adjustment(false)),
  })

const group = (of: VatGroup): Reading =>
  present({
    'BT-116': shown(of.base),
    'BT-117': shown(of.tax),
    'BT-118': of.category,
    'BT-119': of.rate,
    'BT-120': of.exemptionReason,
    'BT-121': of.exemptionCode,
  })

const specifications: Readonly<Record<EInvoiceFormat, string>> = {
  facturX: 'urn:cen.eu:en16931:2017',
  ublFrance: 'urn:cen.eu:en16931:2017',
  peppol: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  xrechnungUbl: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  xrechnungCii: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
}

const isFrench = (format: EInvoiceFormat): boolean => format === 'facturX' || format === 'ublFrance'
const isUbl = (format: EInvoiceFormat): boolean => format !== 'facturX' && format !== 'xrechnungCii'

const addressNote = ({ billingAddress: at, language }: Invoice): { subjectCode: string; text: string }[] => {
  if (at === undefined) return []
  const lines = [at.line1, at.line2, at.line3, [at.postcode, at.city].filter(Boolean).join(' '), at.countryCode].filter(Boolean)
  return [{ subjectCode: 'AAI', text: `${billingAddress[language]}: ${lines.join(', ')}` }]
}

const billingAddress: Readonly<Record<Invoice['language'], string>> = {
  fr: 'Adresse de facturation\u00a0',
  en: 'Billing address',
  de: 'Rechnungsanschrift',
  es: 'Dirección de facturación',
  it: 'Indirizzo di fatturazione',
  nl: 'Factuuradres',
}

const notes = (invoice: Invoice, format: EInvoiceFormat): string[] => {
  const asksForNothing = lowers(invoice) && !isFrench(format)
  const own = invoice.notes.filter(({ subjectCode }) => !asksForNothing || !['PMD', 'PMT', 'AAB'].includes(subjectCode))
  const all = [...own, ...addressNote(invoice)]
  if (format === 'peppol') return all.length === 0 ? [] : [all.map(({ text }) => text).join('\n')]
  return [...all, ...(isFrench(format) ? [{ subjectCode: 'BAR', text: invoice.treatment }] : [])].map(
    ({ subjectCode, text }) => `${subjectCode}: ${text}`,
  )
}

/** A credit note, or a rebate over a period. */
const lowers = ({ typeCode }: Invoice): boolean => typeCode === '381' || typeCode === '262'

const vatPoint = ({ vatGroups }: Invoice): string[] => {
  const bases = new Set(vatGroups.flatMap(({ taxPoints }) => taxPoints.map(({ basis }) => basis)).filter((basis) => basis !== 'none'))
  if (bases.has('debits')) return ['debits']
  return bases.size === 1 ? [...bases] : []
}

/** What becomes of the amount of a credit note. */
const settled: Readonly<Record<Invoice['language'], string>> = {
  fr: "Aucun règlement n'est demandé\u00a0: le montant de cet avoir est déduit de vos factures ou vous est remboursé.",
  en: 'No payment is due: the amount of this credit note is set off against your invoices or paid back to you.',
  de: 'Es ist keine Zahlung fällig: Der Betrag wird mit Ihren Rechnungen verrechnet oder Ihnen erstattet.',
  es: 'No se pide ningún pago: el importe de este abono se descuenta de sus facturas o se le reembolsa.',
  it: 'Nessun pagamento è richiesto: il suo importo viene detratto dalle Sue fatture oppure Le viene rimborsato.',
  nl: 'Er is geen betaling verschuldigd: het bedrag van deze creditnota wordt verrekend met uw facturen of aan u terugbetaald.',
}

const termsText = ({ invoice, issue }: IssuedInvoice, format: EInvoiceFormat): string | undefined => {
  if (lowers(invoice)) return settled[invoice.language]
  const { earlyPayment, due } = invoice.terms
  const [whole = '', fraction = ''] = earlyPayment?.percent.split('.') ?? []
  const skonto =
    earlyPayment === undefined || !format.startsWith('xrechnung')
      ? ''
      : `#SKONTO#TAGE=${earlyPayment.withinDays}#PROZENT=${whole}.${fraction.padEnd(2, '0')}#\n`
  const parts = due.kind === 'instalments' ? dueDates(invoice.terms, issue.issueDate, invoice.totals.due) : []
  return skonto + parts.map(({ date, amount }) => `${date}: ${shown(amount)} ${amount.currency}`).join('\n') || undefined
}

/** How and until when to pay; of a credit note nothing but that it is cleared (UNTDID 4461: 97). */
const payment = ({ invoice, issue }: IssuedInvoice): Record<string, string | undefined> => {
  if (lowers(invoice)) return { 'BT-81': '97' }
  const due = dueDates(invoice.terms, issue.issueDate, invoice.totals.due).map(({ date }) => date)
  return {
    'BT-9': due.toSorted().at(-1),
    'BT-81': invoice.currency === 'EUR' ? '58' : '30',
    'BT-83': rfReference(issue.number),
    'BT-84': invoice.bank.iban,
    'BT-85': invoice.bank.accountName,
    'BT-86': invoice.bank.bic,
  }
}

export const expectedReading = (issued: IssuedInvoice, format: EInvoiceFormat): Reading => {
  const { invoice, issue } = issued
  const { totals, currency, bookCurrency, deliverTo } = invoice
  const isForeign = currency !== bookCurrency
  const { name: deliverToName, ...deliverToAddress } = deliverTo ?? {}
  return present({
    'BT-1': issue.number,
    'BT-2': issue.issueDate,
    'BT-3': invoice.typeCode,
    'BT-5': currency,
    'BT-6': isForeign ? bookCurrency : undefined,
    'BT-8': vatPoint(invoice),
    'BT-10': invoice.buyerReference,
    'BT-12': invoice.contractReference,
    'BT-13': invoice.purchaseOrderNumber,
    'BT-14':
      invoice.typeCode === '262' || (isUbl(format) && invoice.purchaseOrderNumber === undefined) ? undefined : invoice.sources[0]?.orderId,
    'BT-20': termsText(issued, format),
    'BT-22': notes(invoice, format),
    'BT-23': isFrench(format) ? invoice.businessProcess : 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    'BT-24': specifications[format],
    'BT-25': invoice.precedingInvoice?.number,
    'BT-26': invoice.precedingInvoice?.issueDate,
    'BT-70': deliverToName,
    'BT-72': invoice.deliveryDate,
    'BT-73': invoice.supplyPeriod?.from,
    'BT-74': invoice.supplyPeriod?.until,
    ...payment(issued),
    'BT-106': shown(totals.lines),
    'BT-107': unlessZero(totals.allowances),
    'BT-108': unlessZero(totals.charges),
    'BT-109': shown(totals.net),
    'BT-110, BT-111': [
      `${shown(totals.vat)} (${currency})`,
      ...(isForeign ? [`${shown(totals.vatInBookCurrency)} (${bookCurrency})`] : []),
    ],
    'BT-112': shown(totals.gross),
    'BT-113': unlessZero(totals.prepaid),
    'BT-115': shown(totals.due),
    ...party('seller', invoice.seller, invoice),
    ...party('buyer', invoice.buyer, invoice),
    ...Object.fromEntries(Object.entries(deliverToAddress).map(([part, text]) => [`deliverTo.${part}`, text])),
    adjustments: invoice.adjustments.map(adjustment(true)),
    vat: invoice.vatGroups.map(group),
    lines: invoice.lines.map(line),
  })
}
