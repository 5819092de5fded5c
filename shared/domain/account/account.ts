import type { Currency } from '../currency.ts'
import type { Day } from '../day.ts'
import { type Money, subtract, total } from '../money.ts'
import type { Payment } from '../payment/payment.ts'
import { type AccountCredit, creditOfPayment, creditsOfDocument } from './account-credit.ts'
import { type AccountDocument, type AccountItem, itemsOf } from './account-item.ts'
import type { Age } from './age.ts'

/** What stands between a seller and a customer: issued documents that are not settled, and payments of which something is left. */
export type AccountFacts = { readonly documents: readonly AccountDocument[]; readonly payments: readonly Payment[] }

/** The account of a customer in one currency: what is owed, by age, less what is in the customer's favour. */
export type Account = {
  readonly currency: Currency
  /** By due date. */
  readonly items: readonly AccountItem[]
  /** By day. */
  readonly credits: readonly AccountCredit[]
  readonly owed: Money
  readonly overdue: Money
  readonly disputed: Money
  readonly credit: Money
  /** Owed less credit; below zero it is in the customer's favour. */
  readonly balance: Money
  readonly ages: Readonly<Record<Age, Money>>
}

/** One account for each currency, in the order of their codes. Amounts of two currencies are never added up. */
export const accountsOf = ({ documents, payments }: AccountFacts, today: Day): Account[] => {
  const items = documents.flatMap((document) => itemsOf(document, today))
  const credits = [...documents.flatMap(creditsOfDocument), ...payments.flatMap(creditOfPayment)]
  const currencies = new Set([...items.map(({ open }) => open.currency), ...credits.map(({ amount }) => amount.currency)])
  return [...currencies].toSorted().map((currency) =>
    accountIn(currency, {
      items: items.filter(({ open }) => open.currency === currency).toSorted((a, b) => inOrder(placeOf(a), placeOf(b))),
      credits: credits.filter(({ amount }) => amount.currency === currency).toSorted((a, b) => inOrder(a.on, b.on)),
    }),
  )
}

const placeOf = ({ dueDate, number }: AccountItem): string => `${dueDate}#${number}`
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const accountIn = (currency: Currency, { items, credits }: Pick<Account, 'items' | 'credits'>): Account => {
  const sumOf = (amounts: readonly Money[]) => total(currency, amounts)
  const openIn = (wanted: (item: AccountItem) => boolean) => sumOf(items.filter(wanted).map(({ open }) => open))
  const owed = openIn(() => true)
  const credit = sumOf(credits.map(({ amount }) => amount))
  const aged = (age: Age) => openIn((item) => item.age === age)
  return {
    currency,
    items,
    credits,
    owed,
    credit,
    overdue: openIn((item) => item.age !== 'notDue'),
    disputed: sumOf(items.map(({ disputed }) => disputed)),
    balance: subtract(owed, credit),
    ages: {
      notDue: aged('notDue'),
      days1To30: aged('days1To30'),
      days31To60: aged('days31To60'),
      days61To90: aged('days61To90'),
      over90Days: aged('over90Days'),
    },
  }
}
