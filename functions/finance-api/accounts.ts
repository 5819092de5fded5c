import * as z from 'zod'
import type { accountRoutes } from '../../shared/contracts/api/account-routes.ts'
import { problem } from '../../shared/contracts/api/problem.ts'
import { type Account, accountsOf } from '../../shared/domain/account/account.ts'
import type { AccountCredit } from '../../shared/domain/account/account-credit.ts'
import type { AccountItem } from '../../shared/domain/account/account-item.ts'
import { dayAt, daySchema, instantSchema } from '../../shared/domain/day.ts'
import { toText } from '../../shared/domain/money.ts'
import type { AccountReads } from '../../shared/ports/account-reads.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = {
  readonly accounts: AccountReads
  readonly masterData: Pick<MasterData, 'seller' | 'customer'>
  readonly commands: Commands
  readonly clock: Clock
}

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stated'), on: daySchema, asOf: instantSchema, url: z.url(), expiresInSeconds: z.number().int() }),
  z.object({ outcome: z.enum(['notFound', 'tooMuch']) }),
])

const unknownCustomer = problem(404, { code: 'unknownCustomer', detail: 'The seller has no such customer.' })
const tooMuch = problem(422, {
  code: 'accountTooLarge',
  detail:
    'More than 1,000 documents are open, more than 1,000 payments are unapplied, or the customer has too many documents to look through: list invoices and payments page by page.',
})

export const accountActions = ({ accounts, masterData, commands, clock }: Ports): ActionsOf<typeof accountRoutes> => ({
  showAccount: async ({ params: { sellerId, customerId } }) => {
    const asOf = clock.now()
    const [seller, customer] = await Promise.all([masterData.seller(sellerId, asOf), masterData.customer(sellerId, customerId, asOf)])
    if (seller === undefined || customer === undefined) return unknownCustomer
    const facts = await accounts.read(sellerId, customerId)
    if (facts === 'tooMuch') return tooMuch
    const on = dayAt(asOf, seller.zone)
    return answered({ customerId, on, asOf, accounts: accountsOf(facts, on).map(answerOf) })
  },
  stateAccount: async ({ params: { sellerId, customerId } }) => {
    const told = outcomeSchema.parse(await commands.ask('state-account', { sellerId, customerId }))
    if (told.outcome !== 'stated') return told.outcome === 'tooMuch' ? tooMuch : unknownCustomer
    const { outcome: _done, ...statement } = told
    return answered({ customerId, ...statement })
  },
})

const answerOf = ({ currency, items, credits, owed, overdue, disputed, credit, balance, ages }: Account) => ({
  currency,
  items: items.map(itemOf),
  credits: credits.map(creditOf),
  owed: toText(owed),
  overdue: toText(overdue),
  disputed: toText(disputed),
  credit: toText(credit),
  balance: toText(balance),
  ages: {
    notDue: toText(ages.notDue),
    days1To30: toText(ages.days1To30),
    days31To60: toText(ages.days31To60),
    days61To90: toText(ages.days61To90),
    over90Days: toText(ages.over90Days),
  },
})

const itemOf = ({ gross, credited, paid, writtenOff, open, disputed, ...item }: AccountItem) => ({
  ...item,
  gross: toText(gross),
  credited: toText(credited),
  paid: toText(paid),
  writtenOff: toText(writtenOff),
  open: toText(open),
  disputed: toText(disputed),
})

const creditOf = ({ amount, ...credit }: AccountCredit) => ({ ...credit, amount: toText(amount) })
