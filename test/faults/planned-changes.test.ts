/** Why: what changes with the year holds for the invoices of the new year and no earlier, though nobody puts anything at midnight. */
import { beforeEach, expect, test } from 'vitest'
import { aCustomer, aSeller } from '../support/samples.ts'
import { events, type House, openHouse } from '../support/house.ts'

const terms = (days: number) => ({ due: { kind: 'net', days }, agreed: true }) as const
const seller = aSeller()

let house: House
beforeEach(async () => {
  // Half an hour before midnight in Paris, where this seller's day begins.
  house = await openHouse({ start: '2026-12-31T22:30:00.000Z' })
})

const put = (kind: string, record: object) => house.call('register-master-data', { kind, record })

/** What the invoice of an order that is placed now says: days to pay, accounts, name. */
const invoiced = async (orderId: string) => {
  await house.publish(events.placed({ orderId }))
  await house.rest()
  const { entries, headers, snapshots } = house.records()
  const { invoiceId, dueDate } = headers.find((each) => each.orderId === orderId)!
  const { issueDate, digest, lines } = entries.find((each) => each.invoiceId === invoiceId)!
  const days = (Date.parse(dueDate!) - Date.parse(issueDate)) / 86_400_000
  return { days, accounts: lines.map(({ account }) => account), buyer: snapshots.get(digest)!.buyer.name }
}

test('terms and accounts of a seller are those of the day of validation, and what is issued keeps its own', async () => {
  const planned = [{ from: '2027-01-01', set: { terms: terms(45), accounts: { ...seller.accounts, goods: '707500' } } }]
  expect(await put('seller', { ...seller, revision: 2, planned })).toEqual({ outcome: 'registered' })
  const before = await invoiced('SO-1')
  expect(before).toMatchObject({ days: 30, accounts: ['411000', '707000', '445710'] })
  await house.advance(3600)
  expect(await invoiced('SO-2')).toMatchObject({ days: 45, accounts: ['411000', '707500', '445710'] })
  const ofOldYear = house.records().entries.find(({ issueDate }) => issueDate < '2027-01-01')
  expect(ofOldYear?.lines.map(({ account }) => account)).toEqual(before.accounts)
})

test('a customer has its planned name and terms from its day on, and a profile that comes later does not undo them', async () => {
  const { sellerId, customerId, ...customer } = aCustomer()
  const planned = [{ from: '2027-01-01', set: { name: 'Dupont SAS', terms: terms(10) } }]
  await put('customer', { ...customer, sellerId, customerId, revision: 2, planned })
  expect(await invoiced('SO-1')).toMatchObject({ days: 30, buyer: 'Atelier Dupont' })
  await house.advance(3600)
  expect(await invoiced('SO-2')).toMatchObject({ days: 10, buyer: 'Dupont SAS' })

  const { kind, status, language, address, invoiceEmail, siren, siret, vatId } = customer
  const profile = { kind, status, language, address, invoiceEmail, siren, siret, vatId, name: 'Atelier Dupont Frères' }
  const detail = { version: 1, sellerId, customerId, revision: 3, customer: profile }
  await house.publish({ detailType: 'CustomerChanged', detail })
  await house.rest()
  expect(await invoiced('SO-3')).toMatchObject({ days: 10, buyer: 'Dupont SAS' })
  expect(house.records().customers).toMatchObject([{ revision: 3, setByFinance: ['name'], upstream: { name: 'Atelier Dupont Frères' } }])
})
