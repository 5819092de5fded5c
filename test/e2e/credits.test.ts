/** Why: what is credited is money given back: by a person or by an event, each credit note is numbered, posted, mailed and never chased, once. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Company, openCompany, sleep } from '../support/company.ts'
import { openShop, type Shop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const automatic = { prefix: 'A', journal: 'AV', onCancellation: 'automatic', onReturn: 'automatic' } as const

const credit = (shop: Shop, invoice: unknown, changes: object = {}) =>
  company.invoke('CreditInvoiceFunction', {
    sellerId: shop.sellerId,
    invoice,
    requestId: 'R-1',
    reason: 'return',
    note: 'one lamp came back',
    by: 'finance',
    part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] },
    ...changes,
  })

/** To one address, since two sellers may well have the same number. */
const mailsOf = async (number: unknown, address: string) =>
  (await company.mails()).filter(
    ({ subject, destination }) => subject.includes(String(number)) && destination.to.some((to) => to.includes(address)),
  )

describe('a credit note', () => {
  test('that a person asks for by the number of the invoice is issued and mailed, once, however often they ask', async () => {
    const shop = await openShop(company, 'credit-by-desk', { customer: { invoiceEmail: 'credit-by-desk@mail.example' } })
    await shop.publish(shop.events.placed())
    const invoice = await shop.issued('SO-1')
    const asked = await credit(shop, invoice.number)
    expect(asked).toMatchObject({ outcome: 'accepted' })
    const issued = await shop.hears('CreditNoteIssued', 'SO-1')
    expect(issued).toMatchObject({ creditedInvoiceId: invoice.invoiceId, creditedNumber: invoice.number, reason: 'return', net: '49.90' })
    expect(issued.number).toMatch(/^A\d{4}-000001$/)
    await shop.hears('CreditNoteSent', 'SO-1')
    expect(await credit(shop, invoice.number)).toMatchObject({ outcome: 'sameAsBefore' })
    expect(await credit(shop, invoice.number, { reason: 'rebate' })).toMatchObject({ findings: [{ code: 'REQUEST_CONFLICT' }] })
    await sleep(2000)
    expect(shop.all('CreditNoteIssued')).toHaveLength(1)
    expect(await mailsOf(issued.number, 'credit-by-desk@mail.example')).toHaveLength(1)
  })

  test('for more than the invoice says is refused in words', async () => {
    const shop = await openShop(company, 'credit-too-much')
    await shop.publish(shop.events.placed())
    const { invoiceId } = await shop.issued('SO-1')
    const part = { kind: 'lines', lines: [{ lineId: '1', quantity: '3' }] }
    expect(await credit(shop, invoiceId, { part })).toMatchObject({ outcome: 'refused', findings: [{ field: expect.any(String) }] })
    expect(await credit(shop, 'F2026-999999')).toEqual({ outcome: 'notFound' })
  })

  test('follows a cancellation after the issue by itself, where the seller says so', async () => {
    const shop = await openShop(company, 'credit-by-cancellation', { seller: { creditNotes: automatic } })
    await shop.publish(shop.events.placed())
    const invoice = await shop.issued('SO-1')
    await shop.publish(shop.events.cancelled('SO-1'))
    const issued = await shop.hears('CreditNoteIssued', 'SO-1')
    expect(issued).toMatchObject({ creditedInvoiceId: invoice.invoiceId, reason: 'cancellation', gross: invoice.gross })
    await shop.hears('OrderCancelled', 'SO-1')
    expect(await shop.desk.list()).toEqual([])
  })

  test('is none for a rejection that a person refuses: the invoice is chased again', async () => {
    const shop = await openShop(company, 'rejected-wrongly')
    await shop.publish(shop.events.placed())
    const { invoiceId } = await shop.issued('SO-1')
    await shop.publish(shop.event('InvoiceRejected', { orderId: 'SO-1', invoiceId, status: 'rejected', reason: 'unknown supplier' }))
    const { workItemId } = await shop.hears('OrderHeld', 'SO-1')
    expect(await shop.desk.refuse(String(workItemId), 'it is a supplier of theirs')).toEqual({ outcome: 'done' })
    expect(shop.all('CreditNoteIssued')).toEqual([])
  })

  test('follows a rejection once a person agrees', async () => {
    const shop = await openShop(company, 'credit-by-rejection')
    await shop.publish(shop.events.placed())
    const { invoiceId, gross } = await shop.issued('SO-1')
    await shop.publish(shop.event('InvoiceRejected', { orderId: 'SO-1', invoiceId, status: 'refused', reason: 'another purchase order' }))
    const held = await shop.hears('OrderHeld', 'SO-1')
    expect(held.findings).toMatchObject([{ code: 'INVOICE_REJECTED' }])
    expect(await shop.desk.release(String(held.workItemId))).toEqual({ outcome: 'released' })
    expect(await shop.hears('CreditNoteIssued', 'SO-1')).toMatchObject({ reason: 'rejected', gross })
  })
})
