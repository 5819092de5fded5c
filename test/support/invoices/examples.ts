/** Issued invoices as the validation would freeze them, for everything that shows or sends a document. */
import * as z from 'zod'
import type { Currency } from '../../../shared/domain/currency.ts'
import { day } from '../../../shared/domain/day.ts'
import { type Decimal, decimal, divided, plus, times } from '../../../shared/domain/decimal.ts'
import { invoiceIdOf, orderIdSchema, factIdSchema, sellerIdSchema } from '../../../shared/domain/ids.ts'
import {
  type Invoice,
  type InvoiceAdjustment,
  type InvoiceLine,
  invoiceSchema,
  type IssuedInvoice,
} from '../../../shared/domain/invoice.ts'
import { noteTexts } from '../../../shared/domain/legal/note-texts.ts'
import { add, money, type Money, rounded, subtract, toDecimal, total } from '../../../shared/domain/money.ts'
import type { PaymentTerms } from '../../../shared/domain/payment-terms.ts'
import type { Language } from '../../../shared/domain/seller.ts'
import type { VatKey } from '../../../shared/domain/vat.ts'
import { aSeller } from '../samples.ts'

export type LineSample = {
  readonly sku: string
  readonly name: string
  readonly description?: string
  readonly quantity: string
  readonly unitCode: string
  readonly netPrice: string
  readonly grossPrice?: string
  readonly priceBaseQuantity?: string
  readonly vat?: VatKey
  readonly supply?: 'goods' | 'service'
  readonly adjustments?: readonly Omit<AdjustmentSample, 'vat' | 'nature'>[]
}

export type AdjustmentSample = {
  readonly kind: 'allowance' | 'charge'
  readonly amount: string
  readonly reason: string
  readonly vat?: VatKey
  readonly nature?: InvoiceAdjustment['nature']
}

export type InvoiceSample = {
  readonly lines: readonly LineSample[]
  readonly adjustments?: readonly AdjustmentSample[]
  readonly currency?: Currency
  readonly rate?: string
  readonly vat?: VatKey
  readonly reason?: { readonly text: string; readonly code: string }
  readonly taxPoint?: 'delivery' | 'receipt' | 'debits' | 'none'
  readonly terms?: PaymentTerms
  readonly number?: string
  readonly issueDate?: string
  readonly changes?: Partial<Invoice>
}

export const standard: VatKey = { category: 'S', rate: decimal('20') }
const percent = (base: Money, rate: Decimal): Money => rounded(base.currency, times(toDecimal(base), divided(rate, decimal('100'), 9)))

const adjustmentOf =
  (currency: Currency, fallback: VatKey) =>
  (sample: AdjustmentSample): InvoiceAdjustment => ({
    kind: sample.kind,
    amount: rounded(currency, decimal(sample.amount)),
    reason: sample.reason,
    vat: sample.vat ?? fallback,
    nature: sample.nature ?? 'other',
  })

const balance = (currency: Currency, adjustments: readonly InvoiceAdjustment[]): Money =>
  adjustments.reduce<Money>((sum, { kind, amount }) => (kind === 'charge' ? add(sum, amount) : subtract(sum, amount)), money(currency, 0n))

const lineOf =
  (currency: Currency, fallback: VatKey) =>
  (sample: LineSample, index: number): InvoiceLine => {
    const vat = sample.vat ?? fallback
    const adjustments = (sample.adjustments ?? []).map(adjustmentOf(currency, vat))
    const base = decimal(sample.priceBaseQuantity ?? '1')
    const gross = rounded(currency, divided(times(decimal(sample.quantity), decimal(sample.netPrice)), base, 8))
    return {
      number: index + 1,
      orderLineId: String(index + 1),
      sku: sample.sku,
      name: sample.name,
      description: sample.description,
      quantity: decimal(sample.quantity),
      unitCode: sample.unitCode,
      netPrice: decimal(sample.netPrice),
      ...(sample.grossPrice === undefined
        ? {}
        : {
            grossPrice: decimal(sample.grossPrice),
            priceDiscount: plus(decimal(sample.grossPrice), times(decimal('-1'), decimal(sample.netPrice))),
          }),
      priceBaseQuantity: base,
      adjustments,
      netAmount: add(gross, balance(currency, adjustments)),
      vat,
      supply: sample.supply ?? 'goods',
      account: '707000',
    }
  }

const keyOf = ({ category, rate }: VatKey): string => `${category}${rate}`

/** The mentions that a French seller owes a business, as the validation freezes them. */
const notesIn = (language: Language): Invoice['notes'] => {
  const texts = noteTexts[language]
  return [
    { subjectCode: 'ABL', text: texts.company({ legalForm: 'SAS', shareCapital: '50 000 EUR', register: 'RCS Lyon' }) },
    { subjectCode: 'PMD', text: texts.ecbRate(decimal('10'), 'L441-10 C. com.') },
    { subjectCode: 'PMT', text: texts.indemnity(money('EUR', 4000n), 'L441-10, D441-5 C. com.') },
    { subjectCode: 'AAB', text: texts.noDiscount },
  ]
}

/** An issued invoice whose totals, VAT groups and amounts in book currency follow from its lines. */
export const anIssuedInvoice = (sample: InvoiceSample): IssuedInvoice => {
  const seller = aSeller()
  const currency = sample.currency ?? 'EUR'
  const fallback = sample.vat ?? standard
  const lines = sample.lines.map(lineOf(currency, fallback))
  const adjustments = (sample.adjustments ?? []).map(adjustmentOf(currency, fallback))
  const rate = decimal(sample.rate ?? '1')
  const inBooks = (amount: Money): Money => rounded('EUR', times(toDecimal(amount), rate))
  const keys = new Map([...lines, ...adjustments].map(({ vat }) => [keyOf(vat), vat]))
  const vatGroups = [...keys.values()].map((key) => {
    const own = adjustments.filter(({ vat }) => keyOf(vat) === keyOf(key))
    const base = add(
      total(
        currency,
        lines.filter(({ vat }) => keyOf(vat) === keyOf(key)).map(({ netAmount }) => netAmount),
      ),
      balance(currency, own),
    )
    const tax = percent(base, key.rate)
    const isTaxed = key.category === 'S'
    return {
      ...key,
      base,
      tax,
      taxInBookCurrency: inBooks(tax),
      ...(isTaxed ? {} : { exemptionReason: sample.reason?.text, exemptionCode: sample.reason?.code }),
      taxPoints: [{ basis: sample.taxPoint ?? (isTaxed ? ('delivery' as const) : ('none' as const)), base, tax }],
    }
  })
  const lineTotal = total(
    currency,
    lines.map(({ netAmount }) => netAmount),
  )
  const sumOf = (kind: 'allowance' | 'charge') =>
    total(
      currency,
      adjustments.filter((one) => one.kind === kind).map(({ amount }) => amount),
    )
  const net = add(subtract(lineTotal, sumOf('allowance')), sumOf('charge'))
  const vat = total(
    currency,
    vatGroups.map(({ tax }) => tax),
  )
  const gross = add(net, vat)
  const fact = {
    sellerId: sellerIdSchema.parse('lumiere'),
    orderId: orderIdSchema.parse('SO-2026-1184'),
    factId: factIdSchema.parse('order'),
    purpose: 'invoice' as const,
  }
  const language = sample.changes?.language ?? 'fr'
  const invoice: Invoice = {
    schemaVersion: 1,
    invoiceId: invoiceIdOf(fact),
    typeCode: '380',
    sellerId: fact.sellerId,
    customerId: 'C-1001' as Invoice['customerId'],
    sources: [{ orderId: fact.orderId, revision: 1, factId: fact.factId }],
    language,
    currency,
    bookCurrency: 'EUR',
    ...(sample.rate === undefined ? {} : { exchangeRate: { rate, date: day('2026-11-20'), source: 'BCE' } }),
    businessProcess: 'B1',
    treatment: 'B2B',
    mailIsCopy: false,
    zone: 'Europe/Paris',
    seller: {
      ...seller,
      email: seller.contact.email,
      phone: seller.contact.phone,
      electronicAddress: { scheme: '0225', id: seller.siren ?? '' },
    },
    buyer: {
      name: 'Atelier Dupont',
      siren: '732829320',
      siret: '73282932000074',
      vatId: 'FR44732829320',
      address: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
      contactName: 'Marie Dupont',
      email: 'compta@dupont.example',
      electronicAddress: { scheme: '0225', id: '732829320' },
    },
    buyerKind: 'business',
    deliverTo: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
    deliveryDate: day('2026-11-23'),
    orderDate: day('2026-11-20'),
    purchaseOrderNumber: 'PO-77',
    notes: notesIn(language),
    bank: seller.bank,
    branding: seller.branding,
    terms: sample.terms ?? { due: { kind: 'net', days: 30 }, agreed: false },
    lines,
    adjustments,
    vatGroups,
    totals: {
      lines: lineTotal,
      allowances: sumOf('allowance'),
      charges: sumOf('charge'),
      net,
      vat,
      vatInBookCurrency: total<Currency>(
        'EUR',
        vatGroups.map(({ taxInBookCurrency }) => taxInBookCurrency),
      ),
      gross,
      prepaid: money(currency, 0n),
      due: gross,
    },
    vatDecision: { ruleVersion: '1', inputs: {}, rules: {} },
    remarks: [],
    series: { journal: 'VT', prefix: 'F', digits: 6 },
    posting: [
      { account: '411000', auxiliary: 'C-1001', side: 'debit', amount: gross, bookAmount: inBooks(gross) },
      { account: '707000', side: 'credit', amount: gross, bookAmount: inBooks(gross) },
    ],
    ...sample.changes,
  }
  return {
    invoice: z.decode(invoiceSchema, z.encode(invoiceSchema, invoice)),
    issue: { number: sample.number ?? 'F2026-000123', issueDate: day(sample.issueDate ?? '2026-11-24') },
  }
}
