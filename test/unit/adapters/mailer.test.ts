/** Why: SES has no idempotency; whether a mail may be sent again depends on telling "surely not sent" from "nobody knows". */
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { sesClient } from '../../../shared/adapters/ses/ses-client.ts'
import { sesMailer } from '../../../shared/adapters/ses/ses-mailer.ts'
import type { Mail } from '../../../shared/ports/mailer.ts'
import { offline } from '../../support/peers/attach.ts'
import { failBefore, on } from '../../support/peers/hooks.ts'
import { type MailFate, sesPeer } from '../../support/peers/ses.ts'

const mail: Mail = {
  from: { name: 'Lumière & Fils', address: 'facturation@lumiere.example' },
  replyTo: 'contact@lumiere.example',
  to: { name: 'Zoë Müller', address: 'zoe@dupont.example' },
  subject: 'Facture F2026-000001 – 119,76 €',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  attachments: [{ filename: 'F2026-000001.pdf', contentType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') }],
  tags: { invoice: 'abc', kind: 'issue' },
  correlationId: 'abcdefghijklmnopqrstuvwxyz',
}

const open = (fate: MailFate = 'accept') => {
  const peer = sesPeer({ fate: () => fate })
  return { peer, mailer: sesMailer('mail-events', peer.attach(sesClient(offline))) }
}

describe('the mailer', () => {
  test('sends text, HTML and attachment to the named recipient, with the tags that come back in events', async () => {
    const { peer, mailer } = open()
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'accepted' })
    const [sent] = peer.sent
    const parsed = await simpleParser(sent!.raw)
    expect(sent).toMatchObject({ tags: mail.tags, configurationSet: 'mail-events' })
    expect(parsed.from?.value).toEqual([mail.from])
    expect(parsed.to).toMatchObject({ value: [mail.to] })
    expect(parsed).toMatchObject({ subject: mail.subject, text: expect.stringContaining('Bonjour') })
    expect(parsed.attachments).toMatchObject([{ filename: 'F2026-000001.pdf', contentType: 'application/pdf' }])
  })
  test('carries every file byte for byte, typed as what it is', async () => {
    const { peer, mailer } = open()
    const xml = new TextEncoder().encode(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice>Lumière & Söhne, ' + '€'.repeat(2000) + '\r\n</Invoice>\n',
    )
    const files = [...mail.attachments, { filename: 'F2026-000001.xrechnungUbl.xml', contentType: 'application/xml', bytes: xml }]
    await mailer.send({ ...mail, attachments: files })
    const { attachments } = await simpleParser(peer.sent[0]!.raw)
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['F2026-000001.pdf', 'application/pdf'],
      ['F2026-000001.xrechnungUbl.xml', 'application/xml'],
    ])
    expect(attachments[1]!.content.equals(xml)).toBe(true)
  })
  test('knows that a rejected mail was not sent', async () => {
    expect(await open('reject').mailer.send(mail)).toEqual({ outcome: 'refused', reason: 'MessageRejected' })
  })
  test('knows that a throttled mail was not sent, and may be sent later', async () => {
    expect(await open('throttle').mailer.send(mail)).toEqual({ outcome: 'throttled' })
  })
  test.each(['hang', 'accept-but-hang'] as const)('says unknown after a time-out (%s), and tries once only', async (fate) => {
    const { peer, mailer } = open(fate)
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'unknown' })
    expect(peer.hooks.counts.get('ses:SendRawEmail')).toBe(1)
  })
  test('says unknown after a server error, and tries once only', async () => {
    const { peer, mailer } = open()
    peer.hooks.add(
      failBefore(on('ses'), () => Object.assign(new Error('boom'), { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }), 5),
    )
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'unknown' })
    expect(peer.hooks.counts.get('ses:SendRawEmail')).toBe(1)
  })
  test.each(['subject', 'replyTo'] as const)('refuses a line break in %s, which could smuggle a header in', async (field) => {
    await expect(open().mailer.send({ ...mail, [field]: 'x\r\nBcc: all@dupont.example' })).rejects.toThrow(/line break/)
  })
})
