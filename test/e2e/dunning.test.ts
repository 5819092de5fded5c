/** Why: finance knows of a phone call that no system knows of; what it decides of reminders must hold at once, and be told afterwards. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
let shop: Shop
let finance: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  const steps = [
    { step: 'early', daysFromDue: -3, template: 'beforeDue' as const },
    { step: 'first', daysFromDue: 8, template: 'firstReminder' as const },
    { step: 'final', daysFromDue: 30, template: 'finalReminder' as const },
  ]
  shop = await openShop(company, 'dunning', {
    seller: { dunning: [{ policyId: 'standard', steps }] },
    customer: { invoiceEmail: 'dunning@mail.example' },
  })
  finance = await member(cloud, company, { name: 'dunning', sellerId: shop.sellerId, role: 'accountant' })
})
afterAll(() => company.close())

test('an invoice is paused, resumed, spared one reminder and sent the next at once, and says so', async () => {
  await shop.publish(shop.events.placed())
  const { invoiceId } = await shop.hears('InvoiceSent', 'SO-1')
  const id = String(invoiceId)
  const { sellers } = finance.api
  const next = async () => (await sellers.showDunning(shop.sellerId, id)).data.nextStep
  await expect.poll(next, { timeout: 30_000 }).toBe('early')

  const reason = 'asked for by phone'
  const { data: paused } = await sellers.steerDunning(shop.sellerId, id, { action: 'pause', reason })
  expect(paused).toMatchObject({ state: 'held', because: 'paused' })
  await expect(sellers.steerDunning(shop.sellerId, id, { action: 'sendNow', step: 'early', reason })).rejects.toMatchObject({ status: 422 })
  await sellers.steerDunning(shop.sellerId, id, { action: 'resume', reason })
  const { data: skipped } = await sellers.steerDunning(shop.sellerId, id, { action: 'skip', step: 'early', reason })
  expect(skipped).toMatchObject({
    state: 'open',
    nextStep: 'first',
    steps: [{ outcome: 'skipped' }, { outcome: 'next' }, { outcome: 'toCome' }],
  })
  await sellers.steerDunning(shop.sellerId, id, { action: 'sendNow', step: 'first', reason })

  expect(await shop.hears('ReminderSent', 'SO-1')).toMatchObject({ step: 'first' })
  await expect.poll(next, { timeout: 10_000 }).toBe('final')
  expect((await sellers.showDunning(shop.sellerId, id)).data.steps[1]).toMatchObject({ outcome: 'sent', recipientHash: expect.any(String) })
  expect(await shop.hears('ReminderSkipped', 'SO-1')).toMatchObject({ step: 'early', reason })
  const { data } = await sellers.showInvoice(shop.sellerId, id)
  const told = data.timeline.map(({ type }) => type).filter((type) => type.startsWith('Reminder'))
  expect(told).toEqual(['RemindersPaused', 'RemindersResumed', 'ReminderSkipped', 'ReminderOrdered', 'ReminderSent'])
})
