/** What the cases of getting paid are played on: a seller of services of its own, whose VAT waits for the payment, and somebody of finance. */
import { type Company, openCompany } from '../../test/support/company.ts'
import { member, type Person } from '../../test/support/finance.ts'
import { openShop, type Shop } from '../../test/support/shop.ts'
import { decimal } from '../../shared/domain/decimal.ts'
import type { Cloud } from '../cloud.ts'

export type Ground = {
  readonly cloud: Cloud
  readonly company: Company
  readonly shop: Shop
  readonly accountant: Person
  readonly admin: Person
}

const steps = [
  { step: 'first', daysFromDue: 1, template: 'firstReminder' as const },
  { step: 'second', daysFromDue: 4, template: 'secondReminder' as const },
  { step: 'final', daysFromDue: 8, template: 'finalReminder' as const },
]

const seller = {
  onlinePayment: { methods: ['card' as const, 'sepaDebit' as const] },
  // Numbers that no mail to the other examples has in its subject.
  series: { prefix: 'ST', digits: 4, journal: 'VS' },
  terms: { due: { kind: 'net' as const, days: 10 }, agreed: false },
  dunning: [{ policyId: 'standard', steps }],
  latePayment: { penaltyPercent: decimal('15') },
}

export const openGround = async (cloud: Cloud): Promise<Ground> => {
  const facts = { ...cloud, iamEnforced: false }
  const company = await openCompany(facts)
  const shop = await openShop(company, 'studio', { seller, articles: [{ supply: 'service' }] })
  const person = (role: 'accountant' | 'admin') => member(facts, company, { name: `studio-${role}`, sellerId: shop.sellerId, role })
  return { cloud, company, shop, accountant: await person('accountant'), admin: await person('admin') }
}

/** An order of EUR 119.76 is billed and its invoice is in the mail. */
export const bill = async ({ shop }: Ground, orderId: string) => {
  await shop.publish(shop.events.placed({ orderId }))
  const { number, invoiceId } = await shop.issued(orderId)
  await shop.hears('InvoiceSent', orderId)
  return { number: String(number), invoiceId: String(invoiceId), orderId }
}
export type Billed = Awaited<ReturnType<typeof bill>>

export const passDays = ({ cloud }: Ground, days: number): Promise<void> => cloud.clock.pass(days * 86_400)
