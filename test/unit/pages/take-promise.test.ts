/** The holder of a link says when they will pay: it holds reminders back, so it is bounded, and said to nobody else. */
import { describe, expect, it } from 'vitest'
import { recordPromise } from '../../../functions/record-promise/step.ts'
import { showInvoice } from '../../../functions/show-invoice/step.ts'
import { promisesPerMinute, takePromise } from '../../../functions/take-promise/step.ts'
import { pdfmakeQrCode } from '../../../shared/adapters/pdfmake/qr-code.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import { addSeconds, type Instant, instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import type { Promised } from '../../../shared/domain/promise/promise.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import type { PromiseBook } from '../../../shared/ports/promise-book.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { aSeller } from '../../support/samples.ts'
import { openCalls } from './calls.ts'

const key = { keyId: 'k1', secret: 'a secret of at least thirty-two characters' }
const issued = gallery['goods']!
const invoiceId = issued.invoice.invoiceId
const day = 86_400

/** An invoice, its page, and the command behind it, in one memory. */
const world = (changes: Partial<InvoiceHeader> = {}) => {
  const { client, calls } = openCalls()
  let header = sentHeader(issued, changes)
  let now: Instant = instantOf('2026-11-25T09:00:00.000Z')
  const kept = new Map<string, Promised>()
  const told: string[] = []
  const clock = { now: () => now }
  const invoices = { find: async () => header, readSnapshot: async () => issued.invoice }
  const promises: Pick<PromiseBook, 'ofInvoice' | 'save'> = {
    ofInvoice: async () => [...kept.values()],
    save: async ({ promise, occurrence }) => {
      kept.set(promise.at, promise)
      header = { ...header, promisedUntil: promise.withdrawn?.at ?? promise.until }
      told.push(occurrence.occurrence.type)
      return 'saved'
    },
  }
  const record = recordPromise({ invoices, promises, clock })
  const common = {
    invoices,
    clock,
    linkKeys: { keys: async () => [key] },
    useCounts: dynamoUseCounts(calls, client),
    pagesUrl: 'https://pages.example',
  }
  const take = takePromise({ ...common, commands: { ask: (_, input) => record(input as never) } })
  const link = signLink({ invoiceId, purpose: 'view', linkVersion: 2, expiresAt: instantOf('2027-12-25T09:00:00.000Z') }, key)
  const show = showInvoice({
    ...common,
    archive: { read: () => Promise.reject(new Error('no document is read')) },
    masterData: { seller: async () => aSeller(), customer: async () => undefined },
    orders: { find: async () => undefined },
    payments: { find: async () => undefined },
    disputes: { ofInvoice: async () => [] },
    qrCode: pdfmakeQrCode,
  })
  return {
    told,
    promises: () => [...kept.values()],
    header: () => header,
    pass: (seconds: number) => (now = addSeconds(now, seconds)),
    record,
    promise: (on: string, with_: object = {}) =>
      take({ invoiceId, key: link, body: new URLSearchParams({ day: on }).toString(), acceptLanguage: 'fr', ...with_ }),
    page: async (asked: object = {}) => (await show({ invoiceId, key: link, show: 'page', ...asked })).body.replaceAll('\u00a0', ' '),
  }
}

describe('a promise on the page', () => {
  it('holds until the end of its day in the seller’s zone, is told once however often it is sent, and stands on the page', async () => {
    const { promise, told, header, page } = world()
    for (const _ of [1, 2]) {
      const { status, headers } = await promise('2026-12-10')
      expect([status, headers['location']]).toEqual([303, expect.stringMatching(/\/invoice\/[^&]+$/)])
    }
    expect(header().promisedUntil).toBe('2026-12-10T23:00:00.000Z')
    expect(told).toEqual(['PaymentPromised'])
    const body = await page()
    expect(body).toContain('Vous avez annoncé votre paiement pour le 10 décembre 2026')
    expect(body).not.toContain('id="day"')
  })

  it.each([
    ['a day that is over', '2026-11-24'],
    ['a day more than sixty days ahead', '2027-01-25'],
    ['no day', ''],
    ['another text', '24/12/2026'],
  ])('is refused for %s, with the bounds beside the field that has the focus', async (_, on) => {
    const { promise, told, page } = world()
    const { status, headers } = await promise(on)
    expect(status).toBe(303)
    const asked = new URL(headers['location']!).searchParams.get('promise')
    expect(asked).not.toBeNull()
    expect(told).toEqual([])
    const body = await page({ promise: asked })
    expect(body).toContain('Choisissez un jour entre le 25 novembre 2026 et le 24 janvier 2027')
    expect(body).toMatch(/<details class="fold" open>/)
    expect(body).toMatch(/id="day"[^>]*aria-invalid="true" autofocus/)
  })

  it('is made once: after it was broken or withdrawn only finance may record another', async () => {
    const { promise, told, pass, record, page, header } = world()
    await promise('2026-11-26')
    pass(3 * day)
    await promise('2026-12-10')
    expect(told).toEqual(['PaymentPromised'])
    expect(await page()).not.toContain('id="day"')
    const { sellerId } = header()
    const ofFinance = { what: 'make', sellerId, invoiceId, day: '2026-12-10', promisedBy: 'finance', by: 'anna' } as never
    expect(await record(ofFinance)).toMatchObject({ outcome: 'recorded' })
    expect(told).toEqual(['PaymentPromised', 'PaymentPromised'])
  })

  it.each([
    ['nothing is owed', { open: money('EUR', 0n) }],
    ['it is rejected', { rejected: 'rejected' as const }],
    ['it is a credit note', { queue: 'lumiere#creditNote' }],
  ])('is not offered nor taken when %s', async (_, changes) => {
    const { promise, told, page } = world(changes)
    await promise('2026-12-10')
    expect(told).toEqual([])
    expect(await page()).not.toContain('id="day"')
  })

  it('is taken from the holder of the link alone, ten times a minute', async () => {
    const { promise, told } = world()
    expect((await promise('2026-12-10', { key: 'k1.2.tqlfo0.umQEkwEG-2zabRhHI0BzhCNFvsy86f0dqJlojSsp-r4' })).status).toBe(404)
    expect((await promise('2026-12-10', { invoiceId: 'x' })).status).toBe(404)
    expect(told).toEqual([])
    for (let sent = 0; sent < promisesPerMinute; sent += 1) expect((await promise('2026-12-10')).status).toBe(303)
    expect((await promise('2026-12-10')).status).toBe(429)
  })
})

describe('a promise that finance withdraws', () => {
  it('ends at that moment, with the reason', async () => {
    const { promise, record, header, told, promises, pass } = world()
    await promise('2026-12-10')
    pass(day)
    const withdraw = { what: 'withdraw', sellerId: header().sellerId, invoiceId, reason: 'told by mistake', by: 'anna' } as const
    expect(await record(withdraw)).toMatchObject({ outcome: 'recorded' })
    expect(header().promisedUntil).toBe('2026-11-26T09:00:00.000Z')
    expect(told).toEqual(['PaymentPromised', 'PromiseWithdrawn'])
    expect(promises()).toMatchObject([{ withdrawn: { by: 'anna', reason: 'told by mistake' } }])
    expect(await record(withdraw)).toMatchObject({ outcome: 'refused', findings: [{ code: 'NO_OPEN_PROMISE' }] })
  })

  it('is one of that seller, or it is not found', async () => {
    const { record } = world()
    const foreign = { what: 'withdraw', sellerId: 'meridian', invoiceId, reason: 'x', by: 'anna' } as never
    expect(await record(foreign)).toEqual({ outcome: 'notFound' })
  })
})
