/** Why: the whole chain, deployed, with one order through it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { aCustomer, anArticle, anOrder, aPrice, aSeller } from '../support/samples.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

test('one order becomes a numbered, archived and mailed invoice', async () => {
  const sellerId = 'first'
  const own = { sellerId }
  for (const [kind, record] of [
    ['seller', aSeller({ ...own, publishers: [{ account: '000000000000', source: 'shop.first' }] })],
    ['customer', aCustomer(own)],
    ['article', anArticle(own)],
    ['price', aPrice(own)],
  ] as const)
    console.log(await company.invoke('RegisterMasterDataFunction', { kind, record }))
  await company.publish({ Source: 'shop.first', DetailType: 'OrderPlaced', Detail: { version: 1, ...anOrder(own) } })
  const issued = await company.hears('InvoiceIssued', ({ orderId }) => orderId === 'SO-1', 20)
  expect(issued).toMatchObject({ number: 'F2026-000001', gross: '119.76' })
  await company.hears('InvoiceSent', ({ orderId }) => orderId === 'SO-1', 20)
  await company.hears('InvoiceDelivered', ({ orderId }) => orderId === 'SO-1', 20)
  console.log(JSON.stringify(company.heard, null, 1))
  console.log((await company.mails()).map((mail) => [mail.subject, mail.destination, mail.body.text]))
})
