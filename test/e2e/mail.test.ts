/** Why: a mail that is lost, sent twice or silently refused is what the customer sees of an invoicing system. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { requestsPerHour } from '../../functions/request-link/step.ts'
import { opensPerMinute } from '../../functions/show-invoice/step.ts'
import { type Company, eventually, openCompany, sleep } from '../support/company.ts'
import { aCustomer } from '../support/samples.ts'
import { openShop } from '../support/shop.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

const mailsTo = async (address: string) => (await company.mails()).filter((mail) => mail.destination.to.some((to) => to.includes(address)))
const linkIn = (text = '') => /https?:\S+\/invoice\/\S+/.exec(text)?.[0] ?? ''
/** Node does not resolve `*.localhost`; the emulator serves the same API by path. */
const reachable = (link: string) => {
  const { hostname, pathname, search } = new URL(link)
  return `${company.cloud.endpoint}/_aws/execute-api/${hostname.split('.')[0]}/$default${pathname}${search}`
}

describe('the mail of an invoice', () => {
  test('goes to the customer by name, with the document and a link that opens this invoice only', async () => {
    const shop = await openShop(company, 'mail-sent', { customer: { invoiceEmail: 'sent@mail.example', contactName: 'Zoë Müller' } })
    await shop.publish(shop.events.placed())
    const { number } = await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const [mail, ...others] = await mailsTo('sent@mail.example')
    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject: expect.stringContaining(String(number)), attachments: [{ filename: `${number}.pdf` }] })
    expect(mail!.body.text).toContain('Zoë Müller')

    const link = linkIn(mail!.body.text)
    const page = await fetch(reachable(link))
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(/119,76/)
    const forged = link.replace(/.$/, (last) => (last === 'Q' ? 'A' : 'Q'))
    const refused = await fetch(reachable(forged))
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await refused.text()).not.toMatch(/119,76/)
    const document = await fetch(reachable(link.replace('?', '/document?')))
    expect(document.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await document.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('has the XML of a customer that gets one beside the document; the page offers the very bytes that were mailed', async () => {
    const customer = { invoiceEmail: 'ubl@mail.example', eInvoice: { format: 'ublFrance' } } as const
    const shop = await openShop(company, 'mail-ubl', { customer })
    await shop.publish(shop.events.placed())
    const { number } = await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const [mail] = await mailsTo('ubl@mail.example')
    expect(mail!.attachments.map(({ filename }) => filename)).toEqual([`${number}.pdf`, `${number}.ublFrance.xml`])
    const page = await (await fetch(reachable(linkIn(mail!.body.text)))).text()
    const offered = /href="([^"]*format=ublFrance)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const download = await fetch(new URL(offered, reachable(linkIn(mail!.body.text))))
    expect(download.headers.get('content-type')).toBe('application/xml')
    expect(Buffer.from(await download.arrayBuffer()).toString('base64')).toBe(mail!.attachments[1]!.content)
  })

  test('that SES refuses leaves the invoice issued and stored, with a work item', async () => {
    const shop = await openShop(company, 'mail-refused', { customer: { invoiceEmail: 'refuse+me@mail.example' } })
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceStored', 'SO-1')
    const item = await eventually(async () => (await shop.desk.list())[0], { seconds: 30, failure: () => 'no work item' })
    expect(item.findings).toMatchObject([{ code: 'MAIL_REFUSED' }])
    expect(shop.all('InvoiceSent')).toEqual([])
    await shop.register('customer', aCustomer({ sellerId: shop.sellerId, revision: 2, invoiceEmail: 'mended@mail.example' }))
    expect(await shop.desk.release(item.workItemId)).toEqual({ outcome: 'released' })
    await eventually(async () => (await mailsTo('mended@mail.example'))[0], { seconds: 30, failure: () => 'no fresh link' })
  })

  test('that SES throttles goes out later, once', async () => {
    const shop = await openShop(company, 'mail-throttled', { customer: { invoiceEmail: 'throttle+me@mail.example' } })
    await shop.publish(shop.events.placed())
    await company.hears('InvoiceSent', ({ sellerId }) => sellerId === 'mail-throttled', 240)
    expect(await mailsTo('throttle+me@mail.example')).toHaveLength(1)
  })

  test('whose answer is lost is not sent again: the event about it settles it', async () => {
    const shop = await openShop(company, 'mail-lost', { customer: { invoiceEmail: 'lost+me@mail.example' } })
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceSent', 'SO-1')
    await sleep(1000)
    expect(await mailsTo('lost+me@mail.example')).toHaveLength(1)
  })

  test('that times out and was not sent is never sent again blindly', async () => {
    const shop = await openShop(company, 'mail-timeout', { customer: { invoiceEmail: 'timeout+me@mail.example' } })
    await shop.publish(shop.events.placed())
    await shop.hears('InvoiceStored', 'SO-1')
    await sleep(12_000)
    expect(shop.all('InvoiceSent')).toEqual([])
    expect(await mailsTo('timeout+me@mail.example')).toEqual([])
  })

  test('that bounces is told to the publisher and opens a work item', async () => {
    const shop = await openShop(company, 'mail-bounced', { customer: { invoiceEmail: 'bounce+me@mail.example' } })
    await shop.publish(shop.events.placed())
    const bounced = await shop.hears('InvoiceBounced', 'SO-1')
    const items = await shop.desk.list()
    expect(items).toMatchObject([{ workItemId: bounced.workItemId, kind: 'mail', findings: [{ code: 'MAIL_BOUNCED' }] }])
  })
})

describe('the public pages', () => {
  test('say in words when to come again to who opens a link or asks for one too often', async () => {
    const shop = await openShop(company, 'mail-often', { customer: { invoiceEmail: 'often@mail.example' } })
    await shop.publish(shop.events.placed())
    const { invoiceId } = await shop.hears('InvoiceSent', 'SO-1')
    const [mail] = await mailsTo('often@mail.example')
    const link = reachable(linkIn(mail!.body.text))
    const opened = async () => fetch(link, { headers: { 'accept-language': 'en' } })
    const refused = await untilRefused(opened, 2 * opensPerMinute + 1)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('Please wait a moment')

    const pay = reachable(`${new URL(company.cloud.outputs.PagesUrl!).origin}/pay/${invoiceId}`)
    const asked = () => fetch(pay, { method: 'POST', headers: { 'accept-language': 'en' } })
    expect(await (await untilRefused(asked, 2 * requestsPerHour + 1)).text()).toContain('A link was asked for already')
    expect((await fetch(pay)).status).toBe(200)
  })
})

/** So many requests go past two windows at most, hence one of them is refused. */
const untilRefused = async (ask: () => Promise<Response>, most: number): Promise<Response> => {
  for (let time = 0; time < most; time += 1) {
    const answer = await ask()
    if (answer.status === 429) return answer
    expect(answer.status).toBe(200)
  }
  throw new Error(`${most} requests were answered`)
}

describe('the pay page that the document prints', () => {
  test('mails a fresh link to the address on file, at most one an hour, and says no more to a stranger', async () => {
    const shop = await openShop(company, 'mail-link', { customer: { invoiceEmail: 'link@mail.example' } })
    await shop.publish(shop.events.placed())
    const { invoiceId } = await shop.issued('SO-1')
    await shop.hears('InvoiceSent', 'SO-1')
    const pay = reachable(`${new URL(company.cloud.outputs.PagesUrl!).origin}/pay/${invoiceId}`)
    const page = await (await fetch(pay)).text()
    expect(page).not.toMatch(/119,76|Dupont|F2026/)
    const answers = [
      await fetch(pay, { method: 'POST' }),
      await fetch(pay, { method: 'POST' }),
      await fetch(pay.replace(String(invoiceId), 'a'.repeat(40)), { method: 'POST' }),
    ]
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts.map((text) => text.replaceAll(String(invoiceId), '').replaceAll('a'.repeat(40), ''))).size).toBe(1)
    await eventually(async () => ((await mailsTo('link@mail.example')).length === 2 ? true : undefined), {
      seconds: 20,
      failure: () => 'no fresh link',
    })
    await sleep(2000)
    expect(await mailsTo('link@mail.example')).toHaveLength(2)
  })
})
