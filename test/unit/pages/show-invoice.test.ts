/** A page on the open net: it shows an invoice to the holder of its link alone, changes nothing, and tells strangers nothing. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { opensPerMinute, type Ports, showInvoice } from '../../../functions/show-invoice/step.ts'
import { pdfmakeQrCode } from '../../../shared/adapters/pdfmake/qr-code.ts'
import { dynamoUseCounts } from '../../../shared/adapters/dynamo/use-counts.ts'
import { day, instantOf } from '../../../shared/domain/day.ts'
import type { InvoiceId } from '../../../shared/domain/ids.ts'
import type { InvoiceHeader } from '../../../shared/domain/invoice-header.ts'
import type { IssuedInvoice } from '../../../shared/domain/invoice.ts'
import { balanceVersionOf } from '../../../shared/domain/payment/online-payment.ts'
import { instalmentsOf } from '../../../shared/domain/payment/instalments.ts'
import { type Money, money, subtract } from '../../../shared/domain/money.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { moneyText } from '../../../shared/texts/formats.ts'
import type { Seller } from '../../../shared/domain/seller.ts'
import { signLink } from '../../../shared/domain/signed-link.ts'
import { gallery } from '../../support/invoices/gallery.ts'
import { sentHeader } from '../../support/invoices/sent-header.ts'
import { aSeller } from '../../support/samples.ts'
import { openCalls } from './calls.ts'

const key = { keyId: 'k1', secret: 'a secret of at least thirty-two characters' }
const now = instantOf('2026-11-25T09:00:00.000Z')
const later = instantOf('2026-12-25T09:00:00.000Z')
const goods = gallery['goods']!
const other = 'z'.repeat(40) as InvoiceId
const document = Buffer.from('%PDF-1.7 the archived bytes')

/** What is archived beside the PDF of a German public buyer's invoice. */
const furtherFiles: InvoiceHeader['furtherFiles'] = [
  { content: 'xrechnungUbl', key: 'x', versionId: 'v', sha256: 's' },
  { content: 'validationReport', key: 'r', versionId: 'v', sha256: 's' },
]

const portsFor = (issued: IssuedInvoice, changes: Partial<InvoiceHeader> = {}, onlinePayment?: Seller['onlinePayment']): Ports => {
  const { client, calls } = openCalls()
  const header = sentHeader(issued, changes)
  return {
    invoices: {
      find: async (invoiceId) => (invoiceId === header.invoiceId ? header : undefined),
      readSnapshot: async () => issued.invoice,
    },
    archive: { read: async ({ key: place }) => (place === 'k' ? document : Buffer.from(`bytes of ${place}`)) },
    masterData: { seller: async () => aSeller({ onlinePayment }), customer: async () => undefined },
    orders: { find: async () => undefined },
    payments: { find: async () => undefined },
    disputes: { ofInvoice: async () => [] },
    qrCode: pdfmakeQrCode,
    linkKeys: { keys: async () => [key] },
    useCounts: dynamoUseCounts(calls, client),
    clock: { now: () => now },
    pagesUrl: 'https://pages.example/',
  }
}

const linkTo = (invoiceId: InvoiceId, changes: { linkVersion?: number; expiresAt?: typeof now } = {}): string =>
  signLink({ invoiceId, purpose: 'view', linkVersion: 2, expiresAt: later, ...changes }, key)

const id = goods.invoice.invoiceId
const show = (request: unknown, issued = goods, changes: Partial<InvoiceHeader> = {}) => showInvoice(portsFor(issued, changes))(request)
const withSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the page of a valid link', () => {
  it('shows amount, due date, bank details and the way to the document, in the invoice’s language', async () => {
    const { status, body } = await show({ invoiceId: id, key: linkTo(id), show: 'page' })
    expect(status).toBe(200)
    for (const part of [
      'lang="fr"',
      'Facture F2026-000123',
      '1 779,95 €',
      'À régler au plus tard le 24 décembre 2026',
      'FR76 3000 6000 0112 3456 7890 189',
      'RF86F2026000123',
      `href="${id}/document?key=${linkTo(id)}"`,
    ]) {
      expect(withSpaces(body)).toContain(part)
    }
  })

  it('shows what credit notes have left of the invoice', async () => {
    const open = { credited: money('EUR', 177_000n), open: money('EUR', 995n) }
    const { body } = await showInvoice(portsFor(goods, open))({ invoiceId: id, key: linkTo(id), show: 'page' })
    expect(withSpaces(body)).toContain('<p class="amount">9,95 €</p>')
  })

  it('offers to pay what is owed at the provider where the seller takes that, and only then', async () => {
    const asked = { invoiceId: id, key: linkTo(id), show: 'page' }
    const offered = (ports: Ports) => showInvoice(ports)(asked).then(({ body }) => withSpaces(body))
    const form = `<form method="post" action="${id}/payment?key=${linkTo(id)}">`
    const open = { open: money('EUR', 995n) }
    expect(await offered(portsFor(goods, open, { methods: ['card'] }))).toContain('Tout ce qui reste : 9,95 €')
    expect(await offered(portsFor(goods, open, { methods: ['card'] }))).toContain(form)
    expect(await offered(portsFor(goods, open))).not.toContain('/payment?key')
    expect(await offered(portsFor(goods, { open: money('EUR', 0n) }, { methods: ['card'] }))).not.toContain('/payment?key')
    const creditNote: IssuedInvoice = { ...goods, invoice: { ...goods.invoice, typeCode: '381' } }
    expect(await offered(portsFor(creditNote, {}, { methods: ['card'] }))).not.toContain('/payment?key')
  })

  it('thanks whoever comes from the provider, while that is not known here yet', async () => {
    const paid = balanceVersionOf({}, goods.invoice.totals.due)
    const thanked = { invoiceId: id, key: linkTo(id), show: 'page', paid }
    const { body } = await showInvoice(portsFor(goods, {}, { methods: ['card'] }))(thanked)
    expect(body).toContain('Merci.')
    expect(body).not.toContain('/payment?key')
    expect((await showInvoice(portsFor(goods, { open: money('EUR', 0n) }))(thanked)).body).not.toContain('Merci.')
  })

  it('offers the rest to whoever has paid a part, as soon as that is known here', async () => {
    const paid = balanceVersionOf({}, goods.invoice.totals.due)
    const ports = portsFor(goods, { open: money('EUR', 995n) }, { methods: ['card'] })
    const { body } = await showInvoice(ports)({ invoiceId: id, key: linkTo(id), show: 'page', paid })
    expect(body).toContain('Votre paiement nous est bien parvenu.')
    expect(body).toContain('/payment?key')
  })

  it('says what was paid, in which way, and what was credited, and that nothing is left', async () => {
    const payment = { paymentId: 'pi_1', allocationId: 1, receivedOn: day('2026-11-27'), amount: money('EUR', 170_000n) }
    const header = { open: money('EUR', 0n), credited: money('EUR', 7_995n), payments: [{ ...payment, bookAmount: payment.amount }] }
    const creditNote = { ...sentHeader(goods), invoiceId: other, number: 'A2026-000001', issueDate: day('2026-11-26') }
    const fact = { credit: { invoiceId: id }, credited: { gross: money('EUR', 7_995n) }, invoiceId: other }
    const ports = portsFor(goods, header)
    const { body } = await showInvoice({
      ...ports,
      invoices: { ...ports.invoices, find: async (one) => (one === other ? creditNote : ports.invoices.find(one)) },
      orders: { find: async () => ({ facts: [fact] }) as never },
      payments: { find: async () => ({ method: 'card' }) as never },
    })({ invoiceId: id, key: linkTo(id), show: 'page' })
    const rows = [...withSpaces(body).matchAll(/<dt>([^<]+)<\/dt>\s*<dd>([^<]+)<\/dd>/g)].map(([, name, value]) => `${name}: ${value}`)
    expect(rows.slice(0, 2)).toEqual(['26 novembre 2026 · Avoir A2026-000001: 79,95 €', '27 novembre 2026 · Carte bancaire: 1 700,00 €'])
    expect(body).toContain('Cette facture est réglée.')
  })

  it('says of each instalment what is left of it, and offers to pay the next', async () => {
    const issued = Object.values(gallery).find(({ invoice }) => invoice.terms.due.kind === 'instalments')!
    const { invoiceId } = issued.invoice
    const { gross } = issued.invoice.totals
    const open = subtract(gross, money('EUR', 5_000n))
    const asked = { invoiceId, key: linkTo(invoiceId), show: 'page' }
    const body = withSpaces((await showInvoice(portsFor(issued, { open }, { methods: ['card'] }))(asked)).body)
    const [first, second] = instalmentsOf({ terms: issued.invoice.terms, issueDate: issued.issue.issueDate }, { gross, open })
    const { formats } = catalogueOf(issued.invoice.language)
    const written = (amount: Money) => withSpaces(moneyText(amount, formats))
    expect(body).toContain(`${written(first!.amount)} · `)
    expect(body).toContain(written(first!.open))
    expect(body).toContain(`<dd>${written(second!.amount)}</dd>`)
    expect(body).toContain('id="pay-instalment"')
  })

  it('shows an amount that was not taken with the reason, in the field that has the focus', async () => {
    const ports = portsFor(goods, {}, { methods: ['card'] })
    const { body } = await showInvoice(ports)({ invoiceId: id, key: linkTo(id), show: 'page', pay: 'amount', amount: '9999,00' })
    expect(body).toMatch(/id="pay-amount" checked/)
    expect(body).toMatch(/value="9999,00"[^>]+aria-invalid="true" aria-describedby="amount-problem" autofocus/)
    expect(withSpaces(body)).toContain('C’est plus que le reste à payer de votre facture : 1 779,95 €.')
  })

  it('has the transfer of what is left as a code for banking apps, in euros alone', async () => {
    const scanned = async (open: bigint) =>
      (await show({ invoiceId: id, key: linkTo(id), show: 'page' }, goods, { open: money('EUR', open) })).body
    const path = (body: string) => /<path d="([^"]+)"/.exec(body)?.[1]
    expect(path(await scanned(995n))).toBeDefined()
    expect(path(await scanned(996n))).not.toBe(path(await scanned(995n)))
    const dollars = Object.values(gallery).find(({ invoice }) => invoice.currency === 'USD')!
    const { invoiceId } = dollars.invoice
    expect((await show({ invoiceId, key: linkTo(invoiceId), show: 'page' }, dollars)).body).not.toContain('<svg')
  })

  it('offers no second payment while a debit is on its way', async () => {
    const asked = { invoiceId: id, key: linkTo(id), show: 'page' }
    const pendingPayment = paymentIdSchema.parse('pi_1')
    const until = (pendingUntil: string, of = {}) =>
      portsFor(goods, { pendingUntil: instantOf(pendingUntil), ...of }, { methods: ['card'] })
    expect((await showInvoice(until('2026-11-26T09:00:00.000Z', { pendingPayment }))(asked)).body).not.toContain('/payment?key')
    expect((await showInvoice(until('2026-11-24T09:00:00.000Z', { pendingPayment }))(asked)).body).toContain('/payment?key')
    // Money that was taken back holds reminders, and may be paid again.
    expect((await showInvoice(until('2026-11-26T09:00:00.000Z'))(asked)).body).toContain('/payment?key')
  })

  it('asks for no transfer once the invoice is credited in full', async () => {
    const none = { credited: goods.invoice.totals.gross, open: money('EUR', 0n) }
    const { body } = await showInvoice(portsFor(goods, none))({ invoiceId: id, key: linkTo(id), show: 'page' })
    expect(withSpaces(body)).toContain('<p class="amount">0,00 €</p>')
    expect(body).not.toContain('FR76')
    expect(body).not.toContain('24 décembre')
  })

  it('says when the invoice is overdue', async () => {
    const ports = { ...portsFor(goods), clock: { now: () => instantOf('2026-12-24T23:30:00.000Z') } }
    expect(withSpaces((await showInvoice(ports)({ invoiceId: id, key: linkTo(id), show: 'page' })).body)).toContain(
      'Échue depuis le 24 décembre 2026',
    )
  })

  it('shows markup in a name as text', async () => {
    const buyer = { ...goods.invoice.buyer, name: '<script>alert(1)</script>' }
    const { body } = await show({ invoiceId: id, key: linkTo(id), show: 'page' }, { ...goods, invoice: { ...goods.invoice, buyer } })
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toContain('<script')
  })

  it('may be neither kept, framed nor told to others, and runs no script; its policy allows the very style sheet that it has', async () => {
    const { headers, body } = await show({ invoiceId: id, key: linkTo(id), show: 'page' })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(body).not.toMatch(/ style="/)
  })
})

describe('the document of a valid link', () => {
  it('is the archived one, byte for byte', async () => {
    const answer = await show({ invoiceId: id, key: linkTo(id), show: 'document' })
    expect(answer).toMatchObject({
      status: 200,
      base64: true,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="F2026-000123.pdf"',
        'cache-control': 'no-store',
      },
    })
    expect(Buffer.from(answer.body, 'base64').equals(document)).toBe(true)
  })

  it('is one of the XML beside it when the address asks for its format, to be kept rather than shown', async () => {
    const answer = await show({ invoiceId: id, key: linkTo(id), show: 'document', format: 'xrechnungUbl' }, goods, { furtherFiles })
    expect(answer).toMatchObject({
      status: 200,
      base64: true,
      headers: { 'content-type': 'application/xml', 'content-disposition': 'attachment; filename="F2026-000123.xrechnungUbl.xml"' },
    })
    expect(Buffer.from(answer.body, 'base64').toString()).toBe('bytes of x')
    const { body } = await show({ invoiceId: id, key: linkTo(id), show: 'page' }, goods, { furtherFiles })
    expect(body.match(/href="[^"]*format=[^"]*"/g)).toEqual([`href="${id}/document?key=${linkTo(id)}&amp;format=xrechnungUbl"`])
  })

  it.each(['peppol', 'validationReport', 'anything'])('is not there in a format that the invoice was not sent in: %s', async (format) => {
    expect((await show({ invoiceId: id, key: linkTo(id), show: 'document', format }, goods, { furtherFiles })).status).toBe(404)
  })

  it('has a file name that cannot break out of its header', async () => {
    const answer = await show({ invoiceId: id, key: linkTo(id), show: 'document' }, goods, { number: 'F/2026"\r\nx: y' })
    expect(answer.headers['content-disposition']).toBe('inline; filename="F_2026___x__y.pdf"')
  })
})

describe('a link that is opened too often', () => {
  const request = { invoiceId: id, key: linkTo(id), show: 'page', acceptLanguage: 'nl' }
  const openOften = async (ports: Ports, times: number, asked: object = {}) => {
    const statuses = []
    for (let time = 0; time < times; time += 1) statuses.push((await showInvoice(ports)({ ...request, ...asked })).status)
    return statuses
  }

  it('opens as often as a minute allows, and then says in words when to come again', async () => {
    const ports = portsFor(goods)
    expect(new Set(await openOften(ports, opensPerMinute))).toEqual(new Set([200]))
    const { status, headers, body } = await showInvoice(ports)(request)
    expect([status, headers['retry-after']]).toEqual([429, '60'])
    expect(body).toContain('Een ogenblik geduld')
    expect(body).not.toContain('F2026-000123')
  })

  it('opens again with the next minute, to which it tells the seconds', async () => {
    const ports = { ...portsFor(goods), clock: { now: () => instantOf('2026-11-25T09:00:59.001Z') } }
    await openOften(ports, opensPerMinute)
    expect((await showInvoice(ports)(request)).headers['retry-after']).toBe('1')
    const next = { ...ports, clock: { now: () => instantOf('2026-11-25T09:01:00.000Z') } }
    expect((await showInvoice(next)(request)).status).toBe(200)
  })

  it('is one link for page and documents, expired or not, in whichever way it is written', async () => {
    const ports = portsFor(goods)
    await openOften(ports, opensPerMinute - 1, { show: 'document' })
    expect(await openOften(ports, 1, { key: linkTo(id).replace('k1.', 'k1.000') })).toEqual([200])
    expect(await openOften(ports, 1)).toEqual([429])
  })

  it('does not close another link to the same invoice, and a wrong key is counted for nobody', async () => {
    const ports = portsFor(goods)
    expect(new Set(await openOften(ports, opensPerMinute + 5, { key: linkTo(other) }))).toEqual(new Set([404]))
    await openOften(ports, opensPerMinute + 1)
    expect(await openOften(ports, 1, { key: linkTo(id, { expiresAt: instantOf('2026-12-26T09:00:00.000Z') }) })).toEqual([200])
  })
})

describe('everything that is wrong', () => {
  const wrong: [string, unknown, Partial<InvoiceHeader>?][] = [
    ['no key', { invoiceId: id, show: 'page' }],
    ['a forged key', { invoiceId: id, key: linkTo(id).replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')), show: 'page' }],
    ['the key of another invoice', { invoiceId: id, key: linkTo(other), show: 'page' }],
    ['a forged key for the document', { invoiceId: id, key: linkTo(other), show: 'document' }],
    ['an unknown invoice', { invoiceId: other, key: linkTo(other), show: 'page' }],
    ['an id that is none', { invoiceId: '../..', key: 'x', show: 'page' }],
    ['an invoice that is not issued', { invoiceId: id, key: linkTo(id), show: 'page' }, { number: undefined, issueDate: undefined }],
  ]
  it.each(wrong)('looks the same to the visitor: %s', async (_, request, changes) => {
    const { status, body } = await show(request, goods, changes)
    expect(status).toBe(404)
    expect(body).toBe((await show({})).body)
  })

  it.each([
    ['has expired', { expiresAt: now }],
    ['was revoked', { linkVersion: 1 }],
  ])('but the holder of an authentic link that %s is offered a fresh one by mail', async (_, changes) => {
    const { status, body } = await show({ invoiceId: id, key: linkTo(id, changes), show: 'page' })
    expect(status).toBe(410)
    expect(body).toContain(`<form method="post" action="https://pages.example/pay/${id}">`)
    expect(body).not.toContain('F2026-000123')
  })

  it('shows no document to an expired link', async () => {
    const answer = await show({ invoiceId: id, key: linkTo(id, { expiresAt: now }), show: 'document' })
    expect([answer.status, answer.base64]).toEqual([410, undefined])
  })
})
