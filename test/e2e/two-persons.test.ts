/** Why: a seller that wants two persons relies on it where it counts, at the API by which its people work: one alone bills nothing. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { member, type Person } from '../support/finance.ts'
import { aPrice } from '../support/samples.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = 'api-two-persons'

let company: Company
let shop: Shop
let claire: Person
let paul: Person

beforeAll(async () => {
  company = await openCompany(cloud)
  const wrongList = { prices: [{ breaks: [{ fromQuantity: '0', grossPrice: '45.00' }] }] }
  shop = await openShop(company, sellerId, { seller: { desk: { twoPersons: true } }, ...wrongList })
  const accountant = (name: string) => member(cloud, company, { name: `two-persons-${name}`, sellerId, role: 'accountant' })
  ;[claire, paul] = await Promise.all([accountant('claire'), accountant('paul')])
})
afterAll(() => company.close())

const heldOrder = async (orderId: string): Promise<string> => {
  await shop.publish(shop.events.placed({ orderId }))
  return String((await shop.hears('OrderHeld', orderId))['workItemId'])
}

const itemOf = async ({ api }: Person, workItemId: string) => (await api.sellers.showWorkItem(sellerId, workItemId)).data.item
const needsAnother = { status: 409, error: { code: 'needsAnotherPerson' } }

test('the release of one person changes nothing, it may not confirm itself, and the confirmation of a second bills the order', async () => {
  const workItemId = await heldOrder('SO-1')
  await shop.register('price', aPrice({ sellerId, validFrom: '2026-06-01' }))
  const release = ({ api }: Person) => api.sellers.releaseWorkItem(sellerId, workItemId, { note: 'the list is right now' })

  expect((await release(claire)).data).toEqual({ outcome: 'proposed' })
  await expect(release(claire)).rejects.toMatchObject(needsAnother)
  expect(await itemOf(paul, workItemId)).toMatchObject({ state: 'OPEN', proposed: { what: 'release', by: claire.subject } })
  expect(shop.all('InvoiceIssued')).toEqual([])

  expect((await release(paul)).data).toEqual({ outcome: 'released' })
  expect(await shop.issued('SO-1')).toMatchObject({ number: expect.stringMatching(/^F\d{4}-/) })
  expect(await itemOf(claire, workItemId)).toMatchObject({ state: 'RELEASED', closedBy: paul.subject, proposed: { by: claire.subject } })
})

test('nor does one person end an order: its publisher hears of the refusal when a second has agreed, and it is never billed', async () => {
  await shop.register('price', aPrice({ sellerId, validFrom: '2026-06-01', breaks: [{ fromQuantity: '0', grossPrice: '45.00' }] }))
  const workItemId = await heldOrder('SO-2')
  const refuse = ({ api }: Person) => api.sellers.refuseWorkItem(sellerId, workItemId, { reason: 'a duplicate' })

  expect((await refuse(paul)).data).toEqual({ outcome: 'proposed' })
  await expect(refuse(paul)).rejects.toMatchObject(needsAnother)
  expect(shop.all('OrderRefused')).toEqual([])
  expect((await refuse(claire)).data).toEqual({ outcome: 'refused' })
  await shop.hears('OrderRefused', 'SO-2')
  expect(shop.all('InvoiceIssued').map(({ orderId }) => orderId)).toEqual(['SO-1'])
})
