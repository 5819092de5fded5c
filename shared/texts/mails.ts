import { isCredit, isFeeStatement } from '../domain/crediting/purpose.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { DunningStep } from '../domain/dunning.ts'
import { rfReference } from '../domain/identifiers/rf-reference.ts'
import type { Invoice, IssuedInvoice } from '../domain/invoice.ts'
import { isZero, type Money } from '../domain/money.ts'
import type { DuePart } from '../domain/tax/due-dates.ts'
import { catalogueOf } from './catalogue.ts'
import { dayText, moneyText, periodTexts } from './formats.ts'
import { type Letter, letterHtml, letterText } from './letter.ts'
import type { MailNames, MailWording } from './mail-words.ts'

/** What a mail says, ready for a `Mail`: the subject is one line. */
export type MailTexts = { readonly subject: string; readonly text: string; readonly html: string }

/** What a mail is about. */
export type MailFacts = IssuedInvoice & {
  /** Of the recipient, as the master data knows it now. */
  readonly contactName: string | undefined
  /** The amount that is asked for, and the day it is due. */
  readonly due: DuePart
  /** What besides is owed and disputed, which nobody asks for. */
  readonly disputed?: Money
  /** The day on which the mail goes out. */
  readonly on: Day
  /** Address of the invoice's page with its signed key. */
  readonly link: string
}

/** The invoice, credit note or statement of late fees itself; says that it is a copy when the original takes another channel. */
export const issueMail = (facts: MailFacts): MailTexts => {
  if (isFees(facts)) return mailOf(facts, feeWordsOf(facts).issue)
  return mailOf(
    facts,
    (isCreditNote(facts) ? wordsOf(facts).creditNote : wordsOf(facts))[facts.invoice.mailIsCopy ? 'issueOfCopy' : 'issue'],
  )
}

/** A step of the dunning policy. It asks for no fee: in France a reminder costs the customer nothing (CPCE L111-8). */
export const reminderMail = (template: DunningStep['template'], facts: MailFacts): MailTexts =>
  mailOf(facts, withDisputed(facts, wordsOf(facts).reminders[template]))

/** A reminder that asks for less than is open says why. */
const withDisputed = ({ invoice, disputed }: MailFacts, wording: MailWording): MailWording => {
  const { mails, formats } = catalogueOf(invoice.language)
  if (disputed === undefined || isZero(disputed)) return wording
  return { ...wording, paragraphs: (names) => [...wording.paragraphs(names), mails.disputed(moneyText(disputed, formats))] }
}

/** A fresh link, which the buyer asked for on the plain page. */
export const linkMail = (facts: MailFacts): MailTexts =>
  mailOf(facts, isFees(facts) ? feeWordsOf(facts).link : (isCreditNote(facts) ? wordsOf(facts).creditNote : wordsOf(facts)).link)

const isCreditNote = ({ invoice }: MailFacts): boolean => isCredit(invoice)

const isFees = ({ invoice }: MailFacts): boolean => isFeeStatement(invoice)

const wordsOf = ({ invoice }: MailFacts) => catalogueOf(invoice.language).mails
const feeWordsOf = ({ invoice }: MailFacts) => catalogueOf(invoice.language).lateFees

const namesOf = ({ invoice, issue, due, on }: MailFacts): MailNames => {
  const { formats } = catalogueOf(invoice.language)
  return {
    seller: invoice.seller.name,
    number: issue.number,
    amount: moneyText(due.amount, formats),
    dueDate: dayText(due.date, formats),
    issueDate: dayText(issue.issueDate, formats),
    daysLate: daysBetween(due.date, on),
    credited: creditedIn(invoice),
  }
}

/** What a credit note credits, in words; of a statement of late fees the number of its invoice. */
const creditedIn = (invoice: Invoice): string => {
  const { precedingInvoice, rebate, supplyPeriod, language } = invoice
  const { mails, formats } = catalogueOf(language)
  if (isFeeStatement(invoice)) return precedingInvoice?.number ?? ''
  if (rebate !== undefined && supplyPeriod !== undefined) return mails.creditNote.of.sales(...periodTexts(supplyPeriod, formats))
  return precedingInvoice === undefined ? '' : mails.creditNote.of.invoice(precedingInvoice.number)
}

/** A line break in a header field would begin the next one. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()

const mailOf = (facts: MailFacts, wording: MailWording): MailTexts => {
  const names = namesOf(facts)
  const subject = oneLine(wording.subject(names))
  const letter = letterOf(facts, { subject, paragraphs: wording.paragraphs(names) })
  return { subject, text: letterText(letter), html: letterHtml(letter) }
}

const letterOf = (facts: MailFacts, { subject, paragraphs }: { subject: string; paragraphs: readonly string[] }): Letter => {
  const { invoice, contactName, link } = facts
  const words = wordsOf(facts)
  const names = namesOf(facts)
  const { seller } = invoice
  const contact = [seller.email, seller.phone].filter(Boolean).join(' · ')
  return {
    language: invoice.language,
    colour: invoice.branding.colour,
    title: subject,
    sender: seller.name,
    greeting: words.greeting(contactName),
    paragraphs,
    facts: factsOf(facts, names),
    button: { label: buttonOf(facts), address: link, fallback: words.linkFallback },
    closing: [words.closing, seller.contactName ?? seller.name],
    footer: contact === '' ? [] : [words.questions(contact)],
  }
}

const factsOf = (facts: MailFacts, names: MailNames): Letter['facts'] => {
  if (isFees(facts)) return feeFacts(facts, names)
  return isCreditNote(facts) ? creditNoteFacts(facts, names) : invoiceFacts(facts, names)
}

const buttonOf = (facts: MailFacts): string => {
  if (isFees(facts)) return feeWordsOf(facts).button
  return isCreditNote(facts) ? wordsOf(facts).creditNote.button : wordsOf(facts).button
}

/** Which invoice it is about, and how to pay it. */
const feeFacts = (facts: MailFacts, names: MailNames): Letter['facts'] => {
  const { amount, reference } = wordsOf(facts).labels
  const { labels } = feeWordsOf(facts)
  return [
    [labels.number, names.number],
    [labels.charged, names.credited],
    [amount, names.amount],
    [reference, rfReference(facts.issue.number)],
  ]
}

const orderOf = ({ purchaseOrderNumber, sources }: MailFacts['invoice']): string =>
  purchaseOrderNumber ?? [...new Set(sources.map(({ orderId }) => orderId))].join(', ')

const invoiceFacts = (facts: MailFacts, names: MailNames): Letter['facts'] => {
  const { labels } = wordsOf(facts)
  return [
    [labels.number, names.number],
    [labels.amount, names.amount],
    [labels.dueDate, names.dueDate],
    [labels.order, orderOf(facts.invoice)],
    [labels.reference, rfReference(facts.issue.number)],
  ]
}

/** A credit note asks for no payment, so it is due on no day. */
const creditNoteFacts = (facts: MailFacts, names: MailNames): Letter['facts'] => {
  const { creditNote } = wordsOf(facts)
  return [[creditNote.labels.number, names.number], [creditNote.labels.amount, names.amount], ...creditedFacts(facts)]
}

/** A rebate is of no invoice and no order, but of a period. */
const creditedFacts = ({ invoice }: MailFacts): Letter['facts'] => {
  const { mails, formats } = catalogueOf(invoice.language)
  const { rebate, supplyPeriod, precedingInvoice } = invoice
  const { labels } = mails.creditNote
  if (rebate === undefined || supplyPeriod === undefined)
    return [
      [labels.credited, precedingInvoice?.number ?? ''],
      [mails.labels.order, orderOf(invoice)],
    ]
  return [[labels.period, periodTexts(supplyPeriod, formats).join(' – ')]]
}
