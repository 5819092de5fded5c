/** A payer opens the mail's link, presses the button and pays at Stripe; the seller hears what the deployed system made of Stripe's webhooks. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Company, eventually, openCompany } from '../support/company.ts'
import { member } from '../support/finance.ts'
import { openShop } from '../support/shop.ts'

const cloud = inject('cloud')
let company: Company
beforeAll(async () => {
  company = await openCompany(cloud)
})
afterAll(() => company.close())

/** Node does not resolve `*.localhost`; the emulator serves the same API by path. */
const reachable = (address: string): string => {
  const { hostname, pathname, search } = new URL(address)
  return `${cloud.endpoint}/_aws/execute-api/${hostname.split('.')[0]}/$default${pathname}${search}`
}
const linkIn = (text = ''): string => /https?:\S+\/invoice\/\S+/.exec(text)?.[0] ?? ''
const openedBy = async (link: string) => (await fetch(reachable(link))).text()
const found = (pattern: RegExp, page: string): string => pattern.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

const pressed = async (link: string): Promise<string> => {
  const action = found(/<form method="post" action="([^"]+)"/, await openedBy(link))
  const answer = await fetch(reachable(new URL(action, link).href), { method: 'POST' })
  return found(/class="button" href="([^"]+)"/, await answer.text())
}

describe('an invoice', () => {
  test('is paid by card from its page, and says so as soon as Stripe does', async () => {
    const seller = { onlinePayment: { methods: ['card' as const, 'sepaDebit' as const] } }
    const shop = await openShop(company, 'paid-by-card', { seller, customer: { invoiceEmail: 'card@mail.example' } })
    await shop.publish(shop.events.placed())
    const { invoiceId } = await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const mail = (await company.mails()).find(({ destination }) => destination.to.some((to) => to.includes('card@mail.example')))
    const link = linkIn(mail?.body.text)

    const page = await pressed(link)
    expect(page).toContain(cloud.stripe.address)
    expect(await pressed(link)).toBe(page)
    const pay = (button: string) => fetch(`${page}/${button}`, { method: 'POST', redirect: 'manual' })
    await pay('card-declined')
    expect(await shop.hears('PaymentFailed', 'SO-1')).toMatchObject({ invoiceId, amount: '119.76', reason: 'card_declined' })
    const back = (await pay('card')).headers.get('location') ?? ''
    expect(await shop.hears('PaymentReceived', 'SO-1')).toMatchObject({ invoiceId, method: 'card', amount: '119.76', open: '0.00' })
    expect(await shop.hears('InvoicePaid', 'SO-1')).toMatchObject({ invoiceId, gross: '119.76' })
    const after = await openedBy(back)
    expect(after.replaceAll('\u00a0', ' ')).toContain('<p class="amount">0,00 €</p>')
    expect(after).not.toContain('<form')
  })
})

test('an invoice that is paid by debit is paid days later, and its money is in the bank once Stripe has paid it out with that of others', async () => {
  const shop = await openShop(company, 'paid-by-debit', {
    seller: { onlinePayment: { methods: ['sepaDebit'] } },
    customer: { invoiceEmail: 'debit@mail.example' },
  })
  await shop.publish(shop.events.placed())
  await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const mail = (await company.mails()).find(({ destination }) => destination.to.some((to) => to.includes('debit@mail.example')))
  const link = linkIn(mail?.body.text)
  await fetch(`${await pressed(link)}/debit`, { method: 'POST', redirect: 'manual' })
  // Another page would take the money twice.
  const look = async () => ((await openedBy(link)).includes('/payment?key') ? undefined : true)
  await eventually(look, { seconds: 30, failure: () => 'the page offers to pay again' })
  await daysLater(6)
  expect(await shop.hears('PaymentReceived', 'SO-1')).toMatchObject({ method: 'sepaDebit', amount: '119.76', open: '0.00' })

  const finance = await member(cloud, company, { name: 'paid-by-debit', sellerId: shop.sellerId, role: 'accountant' })
  await daysLater(2)
  const { id } = (await (await atStripe('/_fake/payouts')).json()) as { id: string }
  await daysLater(1)
  const year = new Date().getUTCFullYear()
  const range = { journal: 'BQ', account: '512000', from: `${year - 1}-01-01`, until: `${year}-12-31` } as const
  const inBank = async () =>
    (await finance.api.sellers.listEntries(shop.sellerId, range)).data.rows.find((row) => row.entryId === `payout/${id}`)
  // A debit costs 35 cents; what the other sellers of the account are paid out is in their books.
  expect(await eventually(inBank, { seconds: 30, failure: () => 'the payout is not in the bank' })).toMatchObject({
    debit: '119.41',
    currency: 'EUR',
  })
})

test('an invoice is promised on its page for a day, and says so to the seller and on the page', async () => {
  const shop = await openShop(company, 'promised-on-page', { customer: { invoiceEmail: 'later@mail.example' } })
  await shop.publish(shop.events.placed())
  await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const mail = (await company.mails()).find(({ destination }) => destination.to.some((to) => to.includes('later@mail.example')))
  const link = linkIn(mail?.body.text)
  const action = found(/<form method="post" action="([^"]+\/promise[^"]+)"/, await openedBy(link))
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const answer = await fetch(reachable(new URL(action, link).href), {
    method: 'POST',
    body: new URLSearchParams({ day }),
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  expect(await shop.hears('PaymentPromised', 'SO-1')).toMatchObject({ promisedFor: day, promisedBy: 'buyer' })
  expect(await openedBy(link)).toContain('Vous avez annoncé votre paiement')
})

test('a payment that is disputed at the bank is owed again and left to a person, who is told when it is lost', async () => {
  const shop = await openShop(company, 'charged-back', {
    seller: { onlinePayment: { methods: ['card'] } },
    customer: { invoiceEmail: 'disputed@mail.example' },
  })
  await shop.publish(shop.events.placed())
  await shop.issued('SO-1')
  await shop.hears('InvoiceSent', 'SO-1')
  const mail = (await company.mails()).find(({ destination }) => destination.to.some((to) => to.includes('disputed@mail.example')))
  await fetch(`${await pressed(linkIn(mail?.body.text))}/card`, { method: 'POST', redirect: 'manual' })
  const { paymentId } = await shop.hears('InvoicePaid', 'SO-1').then(() => shop.hears('PaymentReceived', 'SO-1'))

  const { id } = (await (await atStripe(`/_fake/disputes/${String(paymentId)}`)).json()) as { id: string }
  expect(await shop.hears('AllocationUndone', 'SO-1')).toMatchObject({ paymentId, open: '119.76', reason: 'fraudulent' })
  const items = async () => (await shop.desk.list()).map(({ kind, about }) => ({ kind, about }))
  expect(await items()).toMatchObject([{ kind: 'takenBack', about: { paymentId } }])
  await atStripe(`/_fake/disputes/${id}/lost`)
  const lost = async () => ((await shop.desk.list()).some(({ workItemId }) => workItemId === `takenBack-${id}-lost`) ? true : undefined)
  await eventually(lost, { seconds: 30, failure: () => 'nobody is told that the dispute is lost' })
  expect(await items()).toHaveLength(1)
})

test('the night asks for all that has moved at Stripe, and finds each where its webhook has brought it', async () => {
  const until = new Date(Date.now() + 100 * 86_400_000).toISOString()
  const answer = await company.invoke('ReconcilePaymentsFunction', { until })
  expect(answer).toMatchObject({ outcome: 'reconciled' })
  expect((answer as { asked: number }).asked).toBeGreaterThan(2)
})

const daysLater = (days: number) => fetch(`${cloud.stripe.address}/_fake/time`, { method: 'POST', body: `seconds=${days * 86_400}` })

/** As the bank does, or the seller in the dashboard. */
const atStripe = (path: string) =>
  fetch(`${cloud.stripe.address}${path}`, { method: 'POST', headers: { authorization: `Bearer ${cloud.stripe.key}` } })

describe('a webhook that Stripe did not sign', () => {
  test('is refused', async () => {
    const answer = await fetch(reachable(`${new URL(cloud.outputs['PagesUrl'] ?? '').origin}/stripe/events`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
      body: JSON.stringify({ id: 'evt_1', type: 'payment_intent.succeeded', data: { object: { object: 'payment_intent', id: 'pi_1' } } }),
    })
    expect(answer.status).toBe(400)
  })
})
