/** A credit note that asked for payment would be paid: what it says, and no longer says, in each language. */
import { describe, expect, it } from 'vitest'
import { invoiceDocument } from '../../../shared/adapters/pdfmake/invoice-document.ts'
import { sheetOf } from '../../../shared/adapters/pdfmake/sheet.ts'
import { day } from '../../../shared/domain/day.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { noteTexts } from '../../../shared/domain/legal/note-texts.ts'
import { exampleInvoice, scenarios } from '../../support/einvoice-examples.ts'
import { gallery, payPage } from '../../support/invoices/gallery.ts'
import { aRebate } from '../../support/rebates.ts'

const textsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'text' && typeof value === 'string' ? [value] : textsOf(value)))
}

const printed = (name: string, typeCode: '381' | '384'): { text: string; title: unknown; issued: IssuedInvoice } => {
  const { invoice } = gallery[name]!
  const precedingInvoice = { invoiceId: invoice.invoiceId, number: 'F2026-000122', issueDate: day('2026-11-08') }
  const issued = { invoice: { ...invoice, typeCode, precedingInvoice }, issue: { number: 'A2026-000007', issueDate: day('2026-12-08') } }
  const { content, info } = invoiceDocument(sheetOf(issued, { payPage, logo: undefined }))
  return { text: textsOf(content).join('\n').replaceAll('\u00a0', ' '), title: info?.title, issued }
}

const credits = {
  fr: ['Avoir', 'Avoir sur la facture F2026-000122 du 8 novembre 2026', '1 516 659,36 € à votre crédit'],
  en: ['Credit note', 'F2026-000122 of 8 November 2026', '€1,516,659.36'],
  de: ['Rechnungskorrektur', 'Rechnungskorrektur zur Rechnung F2026-000122 vom 8. November 2026', '1.516.659,36 € zu Ihren Gunsten'],
  es: ['Factura de abono', 'Abono de la factura F2026-000122 del 8 de noviembre de 2026', '1.516.659,36 € a su favor'],
  it: ['Nota di credito', 'Nota di credito sulla fattura F2026-000122 dell’8 novembre 2026', '1.516.659,36 € a Suo credito'],
  nl: ['Creditnota', 'Creditnota voor factuur F2026-000122 van 8 november 2026', '€ 1.516.659,36 in uw voordeel'],
} as const

describe.each(languageSchema.options)('a credit note in %s', (language) => {
  const { text, title, issued } = printed(language, '381')

  it('says what it is, of which invoice, and how much is credited', () => {
    const [name, reference, amount] = credits[language]
    expect(title).toBe(`${name} A2026-000007`)
    for (const part of [name, reference, amount]) expect(text).toContain(part)
  })

  it('names no due date, no bank account, no page to pay at and no terms', () => {
    for (const part of [payPage, issued.invoice.bank.bic!, issued.invoice.bank.iban.slice(0, 4), 'RF']) expect(text).not.toContain(part)
    for (const part of ['10 décembre', '10 December', '10. Dezember', '10 de diciembre', '10 dicembre', '10 december'])
      expect(text).not.toContain(part)
  })
})

describe('a corrected invoice', () => {
  it('names the invoice that it replaces, and asks for payment as any invoice', () => {
    const { text, title } = printed('goods', '384')
    expect(title).toBe('Facture rectificative A2026-000007')
    expect(text).toContain('Annule et remplace la facture F2026-000122 du 8 novembre 2026')
    expect(text).toContain('FR76 3000 6000')
  })
})

const rebates = {
  fr: 'Avoir – remise sur période',
  en: 'Credit note – rebate over a period',
  de: 'Rechnungskorrektur – Rabatt für einen Zeitraum',
  es: 'Factura de abono – descuento por periodo',
  it: 'Nota di credito – sconto sul periodo',
  nl: 'Creditnota – korting over een periode',
} as const

describe.each(languageSchema.options)('a rebate over a period in %s', (language) => {
  const rebate = aRebate([{ ...exampleInvoice(scenarios['rebate-over-a-period']!), language }])
  const invoice = rebate.ok ? rebate.value : gallery['goods']!.invoice
  const issued = { invoice, issue: { number: 'A2026-000008', issueDate: day('2026-12-31') } }
  const { content, info } = invoiceDocument(sheetOf(issued, { payPage, logo: undefined }))
  const text = textsOf(content).join('\n').replaceAll('\u00a0', ' ')

  it('says what it is, by which contract, of which period and invoices, and that nothing is to be paid', () => {
    expect(info?.title).toBe(`${rebates[language]} A2026-000008`)
    for (const part of ['CADRE-2026-07', '2026', 'F2026-000001', noteTexts[language].creditSettlement.replaceAll('\u00a0', ' ')])
      expect(text).toContain(part)
    expect(text).not.toContain('rebate:')
  })
})
