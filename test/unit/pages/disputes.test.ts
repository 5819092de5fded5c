/** What the holder of a link tells is wrong: it reaches finance once, as it was written, and strangers tell nothing. */
import { afterEach, describe, expect, it } from 'vitest'
import { showInvoice } from '../../../functions/show-invoice/step.ts'
import { tellDispute, tellsPerHour } from '../../../functions/tell-dispute/step.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import { pdfmakeQrCode } from '../../../shared/adapters/pdfmake/qr-code.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import { money } from '../../../shared/domain/money.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import { aDispute, rejectedDispute } from '../../support/a-dispute.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { aSeller } from '../../support/samples.ts'
import { openCalls } from './calls.ts'

const key = { keyId: 'k1', secret: 'a secret of at least thirty-two characters' }
const now = instantOf('2026-11-25T09:00:00.000Z')
const later = instantOf('2026-12-25T09:00:00.000Z')
const issued = gallery['goods']!
const { invoice } = issued
const id = invoice.invoiceId
const linkTo = (changes: { invoiceId?: InvoiceId; linkVersion?: number; expiresAt?: typeof now } = {}): string =>
  signLink({ invoiceId: id, purpose: 'view', linkVersion: 2, expiresAt: later, ...changes }, key)

let answer: object = { outcome: 'recorded', disputeId: 'D-1' }
afterEach(() => {
  answer = { outcome: 'recorded', disputeId: 'D-1' }
})

const world = (header: Partial<InvoiceHeader> = {}, disputes: readonly Dispute[] = []) => {
  const { client, calls } = openCalls()
  const sent = sentHeader(issued, header)
  const asked: unknown[] = []
  const ports = {
    invoices: {
      find: async (one: InvoiceId) => (one === sent.invoiceId ? sent : undefined),
      readSnapshot: async () => invoice,
    },
    linkKeys: { keys: async () => [key] },
    useCounts: dynamoUseCounts(calls, client),
    clock: { now: () => now },
    pagesUrl: 'https://pages.example',
    commands: {
      ask: async (_: string, input: unknown) => {
        asked.push(input)
        return answer
      },
    },
    archive: { read: async () => Buffer.from('') },
    masterData: { seller: async () => aSeller(), customer: async () => undefined },
    orders: { find: async () => undefined },
    payments: { find: async () => undefined },
    disputes: { ofInvoice: async () => disputes },
    qrCode: pdfmakeQrCode,
  }
  const tell = (body: Record<string, string> | string, changes: object = {}) =>
    tellDispute(ports)({ invoiceId: id, key: linkTo(), body: new URLSearchParams(body).toString(), acceptLanguage: 'fr', ...changes })
  const show = async () => (await showInvoice(ports)({ invoiceId: id, key: linkTo(), show: 'page' })).body.replaceAll('\u00a0', ' ')
  return { asked, tell, show }
}

describe('the form of a valid link', () => {
  it('reaches finance as it was written, and leads back to the page', async () => {
    const { asked, tell } = world()
    const page = await tell({ category: 'quality', amount: '1 234,50', note: 'two are\r\nbroken' })
    expect(page).toMatchObject({ status: 303, headers: { location: `https://pages.example/invoice/${id}?key=${linkTo()}#disputes` } })
    const part = { what: 'amount', amount: '1234.5' }
    expect(asked).toMatchObject([{ what: 'open', invoiceId: id, category: 'quality', part, note: 'two are\nbroken', openedBy: 'buyer' }])
  })

  it('means its lines where no amount is written, and all of the invoice where neither is', async () => {
    const { asked, tell } = world()
    await tell('category=quantity&line=2&line=1&amount=&note=')
    await tell('category=notOrdered')
    expect(asked).toMatchObject([{ part: { what: 'lines', lines: [2, 1] } }, { part: { what: 'all' } }])
  })

  it('that is sent twice is one dispute, and one that says something else is another', async () => {
    const { asked, tell } = world()
    for (const note of ['broken', 'broken', 'still broken']) await tell({ category: 'quality', note })
    const ids = asked.map((one) => (one as { disputeId: string }).disputeId)
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false])
  })

  it('says why nothing was noted: no category, no amount, more than is open, nothing left', async () => {
    const { asked, tell } = world()
    expect((await tell({ category: '' })).body).toContain('indiquez quel est le problème')
    expect((await tell({ category: 'price', amount: 'ten' })).body).toContain('en chiffres')
    expect((await tell({ category: 'price', amount: '0' })).status).toBe(422)
    expect(asked).toEqual([])
    for (const [code, says] of [
      ['AMOUNT_ABOVE_OPEN', 'dépasse ce qui est dû'],
      ['NOTHING_TO_DISPUTE', 'Rien de cette facture'],
      ['TOO_MANY_DISPUTES', 'Vous nous avez déjà beaucoup écrit'],
    ]) {
      const { tell: again } = world()
      answer = { outcome: 'refused', findings: [{ code, field: 'f', expected: 'e', actual: 'a', remedy: 'r' }] }
      const page = await again({ category: 'price', amount: '10' })
      expect([page.status, page.body]).toEqual([422, expect.stringContaining(says!)])
    }
  })

  it('may be sent so often in an hour', async () => {
    const { asked, tell } = world()
    for (let n = 0; n < tellsPerHour; n += 1) expect((await tell({ category: 'price', note: `${n}` })).status).toBe(303)
    expect((await tell({ category: 'price', note: 'more' })).status).toBe(429)
    expect(asked).toHaveLength(tellsPerHour)
  })

  it.each([
    ['of another invoice', { key: linkTo({ invoiceId: 'z'.repeat(40) as InvoiceId }) }, 404],
    ['that is none', { key: 'k1.1.x.y' }, 404],
    ['that is too old', { key: linkTo({ expiresAt: instantOf('2026-11-25T08:59:59.000Z') }) }, 410],
    ['that is revoked', { key: linkTo({ linkVersion: 1 }) }, 410],
    ['with more than the form can send', { body: 'x'.repeat(20_001) }, 404],
  ])('tells nothing by a link %s', async (_, changes, status) => {
    const { asked, tell } = world()
    expect([(await tell({ category: 'price' }, changes)).status, asked]).toEqual([status, []])
  })
})

describe('the page', () => {
  it('offers a form with a label for each field, and changes nothing', async () => {
    const { asked, show } = world()
    const page = await show()
    expect(page).toContain(`<form method="post" action="${id}/dispute?key=${linkTo()}">`)
    for (const field of ['category', 'disputed-amount', 'note']) expect(page).toMatch(new RegExp(`for="${field}"[^]*id="${field}"`))
    expect(page.match(/type="checkbox" name="line"/g)).toHaveLength(invoice.lines.length)
    expect(asked).toEqual([])
  })

  it('says what was told, that it is not asked for meanwhile, and how much of the amount that is', async () => {
    const disputed = { open: invoice.totals.gross, disputed: money('EUR', 1_000n) }
    const page = await world(disputed, [aDispute(invoice)]).show()
    for (const part of [
      'Dont 10,00 € contestés',
      'Le 24 novembre 2026, vous nous avez fait savoir que vous contestez 10,00 €.',
      'one is broken',
      'Nous l’examinons',
    ])
      expect(page).toContain(part)
  })

  it('shows the answer of finance, and no note that finance has written for itself', async () => {
    const resolved = { open: invoice.totals.gross, disputed: money('EUR', 0n) }
    const page = await world(resolved, [
      rejectedDispute(invoice, 'delivered on 3 November'),
      aDispute(invoice, { openedBy: 'finance', note: 'a difficult customer' }),
    ]).show()
    expect(page).toContain('Notre réponse du 25 novembre 2026 : nous vous prions de régler ce montant.')
    expect(page).toContain('delivered on 3 November')
    expect(page).not.toContain('a difficult customer')
    expect(page).not.toContain('contestés, qui')
  })

  it('has no form once nothing is open that is not disputed', async () => {
    const all = { open: money('EUR', 1_000n), disputed: money('EUR', 1_000n) }
    expect(await world(all, [aDispute(invoice)]).show()).not.toContain('/dispute?key')
    expect(await world({ open: money('EUR', 0n) }).show()).not.toContain('/dispute?key')
  })
})
