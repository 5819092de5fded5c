import type { Content, DocumentDefinition } from 'pdfmake'
import type { Account } from '../../domain/account/account.ts'
import type { AccountStatement } from '../../domain/account/statement.ts'
import { isNegative, isZero, negate } from '../../domain/money.ts'
import { catalogueOf } from '../../texts/catalogue.ts'
import { dayText, moneyText } from '../../texts/formats.ts'
import { box, gap, sectionTitle, words } from './blocks.ts'
import { framed, legalFormOf } from './frame.ts'
import { inkOf } from './ink.ts'
import { letterhead } from './letterhead.ts'
import type { Logo } from './logo.ts'
import { parties } from './parties.ts'
import { bankTable } from './payment.ts'
import { ageTable, creditTable, itemTable, type Look, sumTable } from './statement-tables.ts'

/** The one thing that every reader looks for first. */
const headline = ({ balance, overdue }: Account, { catalogue, ink }: Look): Content => {
  const { statement } = catalogue.document
  const text = isNegative(balance)
    ? statement.inFavour(moneyText(negate(balance), catalogue.formats))
    : statement.toPay(moneyText(balance, catalogue.formats))
  const late = words(statement.overdue(moneyText(overdue, catalogue.formats)), { color: ink.quiet, margin: [0, 2, 0, 0] })
  return { stack: [words(text, { bold: true, fontSize: 13, color: ink.heading }), ...(isZero(overdue) ? [] : [late])] }
}

const accountContent = (account: Account, look: Look): Content[] => {
  const { items, credits } = account
  return [
    headline(account, look),
    gap(10),
    ...(items.length === 0 ? [] : [ageTable(account, look), gap(10), itemTable(account, look), gap(12)]),
    ...(credits.length === 0 ? [] : [...creditTable(account, look), gap(12)]),
    sumTable(account, look),
    gap(16),
  ]
}

/** How to pay, when anything is to be paid. */
const payment = ({ bank, accounts }: AccountStatement, look: Look): Content[] => {
  if (accounts.every(({ balance }) => balance.minor <= 0n)) return []
  const { payment: texts, statement } = look.catalogue.document
  const note = words(statement.reference, { color: look.ink.quiet, margin: [0, 5, 0, 0] })
  const stack = [sectionTitle(texts.title, look.ink), bankTable(bank, look), note]
  return [{ unbreakable: true, stack: [box({ stack }, look.ink)] }, gap(8)]
}

export const statementDocument = (statement: AccountStatement, logo: Logo | undefined): DocumentDefinition => {
  const { seller, branding, language, on, madeAt, accounts } = statement
  const catalogue = catalogueOf(language)
  const look = { catalogue, ink: inkOf(branding.colour) }
  const texts = catalogue.document.statement
  const today = dayText(on, catalogue.formats)
  const frame = { title: texts.title, reference: texts.asOf(today), seller, legalForm: legalFormOf(seller), ...look, logo }
  const nothing = words(texts.nothingOpen, { bold: true, fontSize: 13, color: look.ink.heading })
  const content = [
    letterhead(frame),
    gap(14),
    parties(statement, look),
    gap(13),
    ...(accounts.length === 0 ? [nothing, gap(10)] : accounts.flatMap((account) => accountContent(account, look))),
    ...payment(statement, look),
    words(texts.upTo(today), { fontSize: 7, color: look.ink.quiet, lineHeight: 1.2 }),
  ]
  return framed(frame, { madeOn: new Date(madeAt), content })
}
