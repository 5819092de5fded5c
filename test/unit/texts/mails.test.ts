/** A mail speaks for the seller: it must name the right facts, in the buyer's language, and be safe whatever is in the data. */
import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/day.ts'
import { dueDates } from '../../../shared/domain/tax/due-dates.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { issueMail, linkMail, type MailFacts, reminderMail } from '../../../shared/texts/mails.ts'
import { aRebate } from '../../support/rebates.ts'
import { exampleInvoice, scenarios } from '../../support/einvoice-examples.ts'
import { gallery } from '../../support/invoices/gallery.ts'

const link = 'https://factures.example/invoice/abc?key=k1.1.x.y&z=1'
const about = (issued: IssuedInvoice, changes: Partial<MailFacts> = {}): MailFacts => {
  const { terms, totals } = issued.invoice
  const [due] = dueDates(terms, issued.issue.issueDate, totals.due)
  return { ...issued, contactName: 'Marie Dupont', due: due!, on: day('2026-11-24'), link, ...changes }
}
const named = (name: keyof typeof gallery): IssuedInvoice => gallery[name]!
const goods = named('goods')
const templates = ['beforeDue', 'dueToday', 'firstReminder', 'secondReminder', 'finalReminder'] as const
const all = (facts: MailFacts) => [issueMail(facts), linkMail(facts), ...templates.map((template) => reminderMail(template, facts))]

describe('every mail', () => {
  it.each([
    ['goods', '1 779,95 €', '24 décembre 2026'],
    ['export-usd', 'USD 15,144.00', '24 December 2026'],
    ['de-foreign', '14.675,33 CHF', '24. Dezember 2026'],
    ['es-foreign', '14.675.400 CLP', '24 de diciembre de 2026'],
    ['it-foreign', '14.675.400 JPY', '24 dicembre 2026'],
    ['nl-foreign', 'TND 14.675,400', '24 december 2026'],
  ])('names the buyer, number, amount, due date and link, as text and as HTML (%s)', (name, amount, dueDate) => {
    const facts = about(named(name))
    for (const { text, html } of all(facts)) {
      for (const part of ['Marie Dupont', facts.issue.number, link]) expect(text).toContain(part)
      expect(text).toContain(amount)
      expect(text).toContain(dueDate)
      expect(html.replaceAll('\u00a0', ' ')).toContain(amount)
      expect(html).toContain(`href="${link.replaceAll('&', '&amp;')}"`)
    }
  })

  it('has a subject of one line that names the invoice', () => {
    const evil = { ...goods, invoice: { ...goods.invoice, seller: { ...goods.invoice.seller, name: 'Lumière\r\nBcc: all@example.org' } } }
    for (const { subject } of all(about(evil))) {
      expect(subject).toContain('F2026-000123')
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })

  it('shows markup in a name as text', () => {
    for (const { html } of all(about(goods, { contactName: `<img src=x onerror="alert('x')">` }))) {
      expect(html).not.toContain('<img')
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;')
    }
  })

  it('greets without a name when none is known', () => {
    expect(issueMail(about(goods, { contactName: undefined })).text.startsWith('Bonjour,\n')).toBe(true)
  })
})

describe('the mail of a credit note', () => {
  const facts = about(named('credit-note'))

  it('names the credit note, its amount and the invoice that it credits, and asks for no payment', () => {
    const { subject, text } = issueMail(facts)
    expect(subject).toBe('Votre avoir A2026-000007 de Lumière & Fils')
    for (const part of ['53,51 €', 'F2026-000123', 'Montant crédité', 'Voir l’avoir']) expect(text).toContain(part)
    expect(text).not.toMatch(/à régler|Échéance|Référence de paiement|RF\d\d/)
  })

  it('is a copy where the original takes another channel, and its fresh link is one to the credit note', () => {
    const copy = { ...facts, invoice: { ...facts.invoice, mailIsCopy: true } }
    expect(issueMail(copy).subject).toBe('Copie de votre avoir A2026-000007 de Lumière & Fils')
    expect(linkMail(facts).subject).toBe('Votre lien vers l’avoir A2026-000007')
  })
})

describe('the mail of a rebate over a period', () => {
  const rebate = aRebate([exampleInvoice(scenarios['rebate-over-a-period']!)])
  const facts = about({
    invoice: rebate.ok ? rebate.value : goods.invoice,
    issue: { number: 'A2026-000008', issueDate: day('2026-12-31') },
  })

  it('names the period, no invoice and no order, and asks for no payment', () => {
    const { text } = issueMail(facts)
    for (const part of ['sur les ventes du 1er juillet 2026 au 31 décembre 2026', 'Période', 'Montant crédité'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/notre facture|rebate:|à régler|Échéance|RF\d\d/)
  })
})

describe('the issue mail', () => {
  it('says that it carries a copy when the original takes another channel', () => {
    expect(issueMail(about(named('hard'))).subject).toContain('Copie')
    expect(issueMail(about(goods)).subject).not.toContain('Copie')
  })
})

describe('a reminder', () => {
  it('counts the days since the due date, and allows for a payment on its way', () => {
    const late = about(goods, { on: day('2027-01-02') })
    for (const template of ['firstReminder', 'secondReminder', 'finalReminder'] as const) {
      const { text } = reminderMail(template, late)
      expect(text).toContain('9 jours')
      expect(text).toContain('Si vous avez réglé cette facture entre-temps')
    }
  })

  it('asks for no fee: in France reminders cost the customer nothing (CPCE L111-8)', () => {
    for (const template of templates) expect(reminderMail(template, about(goods)).text).not.toMatch(/frais|pénalité|40\s?euros/i)
  })

  it('becomes firmer with each step, never the same text twice', () => {
    expect(new Set(templates.map((template) => reminderMail(template, about(goods)).subject)).size).toBe(templates.length)
  })
})
